// Sends what somebody says of a sentence; the panel is made again when the site was read again.
(() => {
  "use strict";
  const panel = document.querySelector("rapporteur-preview")?.shadowRoot;
  if (!panel) return;
  // The place of the sentence that was answered last, and whether the keyboard was there.
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
    if (said === null) return;
    all.forEach((other) => (other.disabled = false));
    fault.textContent = said;
    fault.hidden = false;
    button.focus({ preventScroll: true });
  };

  panel.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (!button) return;
    if (button.hasAttribute("data-take-back")) {
      answered = 0;
      return send(button, "/_preview/take-back", button.closest("p").nextElementSibling);
    }
    const item = button.closest("[data-sentence]");
    if (!item) return;
    answered = [...item.parentElement.children].indexOf(item);
    const { sentence, report } = item.dataset;
    const by = item.querySelector("input[name=by]").value;
    const answer = new URLSearchParams({ report, sentence, told: button.dataset.told, by });
    send(button, `/_preview/answer?${answer}`, item.querySelector(".fault"));
  });

  // Beside what is asked stands the page, where there is room for both.
  const isWide = matchMedia("(min-width: 70rem)");
  const makeRoom = () => {
    const isOpen = isWide.matches && panel.querySelector(".review[open] [data-sentence]");
    document.documentElement.style.paddingInlineEnd = isOpen ? "28rem" : "";
    // What a theme puts into the margin may now stand half outside the window.
    for (const beside of document.querySelectorAll("nav, nav > *, aside")) {
      beside.style.visibility = isOpen && beside.getBoundingClientRect().left < 0 ? "hidden" : "";
    }
  };
  panel.addEventListener("toggle", makeRoom, true);
  isWide.addEventListener("change", makeRoom);
  document.addEventListener("rapporteur:update", makeRoom);
  makeRoom();

  // Enter in the field of names is the task.
  panel.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.target.name !== "by") return;
    event.preventDefault();
    event.target.closest("[data-sentence]").querySelector("[data-told=action]").click();
  });

  // Who goes through the sentences with the keyboard goes on where they were.
  document.addEventListener("rapporteur:update", () => {
    if (answered === null) return;
    const items = panel.querySelectorAll("[data-sentence]");
    const item = items[Math.min(answered, items.length - 1)];
    // The panel is where it was, and so is the page.
    (item?.querySelector("button.likely") ?? panel.querySelector(".review .ways a"))?.focus({ preventScroll: true });
    answered = null;
  });
})();
