// Sends what somebody says of a sentence; the panel changes when the site was read again.
(() => {
  "use strict";
  const panel = document.querySelector("rapporteur-preview")?.shadowRoot;
  if (!panel) return;
  const questions = () => [...panel.querySelectorAll("[data-sentence]")];
  // The place of the sentence that is answered just now.
  let answered = null;

  const send = async (button, address, fault) => {
    const all = [...panel.querySelectorAll("button")];
    all.forEach((other) => (other.disabled = true));
    let said = null;
    try {
      const response = await fetch(address, { method: "POST" });
      if (!response.ok) said = await response.text();
    } catch {
      said = "The preview has ended; start it again, and answer then.";
    }
    all.forEach((other) => (other.disabled = false));
    if (said === null) return;
    answered = null;
    fault.textContent = said;
    fault.hidden = false;
    button.focus({ preventScroll: true });
  };

  panel.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (!button) return;
    if (button.dataset.takeBack) {
      answered = 0;
      const address = `/_preview/take-back?answer=${button.dataset.takeBack}`;
      return send(button, address, button.closest("p").nextElementSibling);
    }
    const item = button.closest("[data-sentence]");
    if (!item) return;
    answered = questions().indexOf(item);
    const { sentence, report } = item.dataset;
    const by = item.querySelector("input[name=by]").value;
    const answer = new URLSearchParams({ report, sentence, told: button.dataset.told, by });
    send(button, `/_preview/answer?${answer}`, item.querySelector(".fault"));
  });

  panel.addEventListener("keydown", (event) => {
    if (event.key !== "Enter") return;
    // A key that is held answers one question, and not all that follow.
    if (event.repeat && event.target.localName === "button") event.preventDefault();
    // Enter in the field of names is the task, unless it is for the method by which they are typed.
    if (event.target.name !== "by" || event.isComposing || event.keyCode === 229 || event.repeat) return;
    event.preventDefault();
    event.target.closest("[data-sentence]").querySelector("[data-told=action]").click();
  });

  // Whoever goes through the sentences with the keyboard goes on where they were: with the sentence, so that a second press of the same
  // key answers nothing.
  const goTo = (item) => {
    const goal = item?.querySelector(".words a") ?? panel.querySelector(".review .ways a");
    goal?.focus({ preventScroll: true });
    const body = panel.querySelector(".review .body");
    if (!item || !body) return;
    const [within, own] = [body.getBoundingClientRect(), item.getBoundingClientRect()];
    if (own.top < within.top || own.bottom > within.bottom) body.scrollTop += own.top - within.top;
  };
  document.addEventListener("rapporteur:update", () => {
    if (answered === null) return;
    const items = questions();
    goTo(items[Math.min(answered, items.length - 1)]);
    answered = null;
  });

  // Beside what is asked stands the page, where there is room for both, and else above it.
  const isWide = matchMedia("(min-width: 78rem)");
  const makeRoom = () => {
    const review = panel.querySelector(".review[open]");
    const isOpen = review?.querySelector("[data-sentence], .known[open]");
    const { style } = document.documentElement;
    style.paddingInlineEnd = isOpen && isWide.matches ? `${review.offsetWidth + 16}px` : "";
    style.scrollPaddingBlockEnd = isOpen && !isWide.matches ? "60vh" : "";
    // What a theme puts into the margin may now stand half outside the window.
    for (const beside of document.querySelectorAll("nav, nav > *, aside")) {
      beside.style.visibility = isOpen && beside.getBoundingClientRect().left < 0 ? "hidden" : "";
    }
  };
  panel.addEventListener("toggle", makeRoom, true);
  addEventListener("resize", makeRoom);
  // After an update it is as wide as it will be only once its style is there again.
  const frame = panel.querySelector("#panel");
  const observer = new ResizeObserver(makeRoom);
  const measure = () => {
    observer.disconnect();
    if (frame) observer.observe(frame);
  };
  document.addEventListener("rapporteur:update", measure);
  measure();
  // What is not known of the report stands above what is asked.
  const isKnown = !panel.querySelector(".known[open]");
  if (questions().length > 0 && isKnown && !location.hash) goTo(questions()[0]);
})();
