// Sends what somebody says of a report instead of what is known of it; the panel changes when the site was read again.
(() => {
  "use strict";
  const panel = document.querySelector("rapporteur-preview")?.shadowRoot;
  if (!panel) return;
  const itemOf = (element) => element.closest("[data-key]");
  const fieldOf = (item) => item.querySelector("textarea, input[name=mended]");
  const mendOf = (item) => item.querySelector("[data-mend]");

  // The names of the archive, once somebody types one.
  let names = null;
  const offerNames = async () => {
    if (names === null) {
      names = [];
      const response = await fetch("/_preview/names").catch(() => null);
      names = response?.ok ? (await response.text()).split("\n").filter(Boolean) : [];
    }
    const list = panel.querySelector("#everybody");
    if (!list || list.childElementCount > 0) return;
    list.append(...names.map((name) => Object.assign(document.createElement("option"), { value: name })));
  };

  const show = (item, isOpen) => {
    item.querySelector(".mending").hidden = !isOpen;
    mendOf(item).setAttribute("aria-expanded", isOpen);
    mendOf(item).hidden = isOpen;
    tell(item, null);
  };
  const tell = (item, said) => {
    const fault = item.querySelector(".fault");
    fault.textContent = said ?? "";
    fault.hidden = said === null;
  };
  const open = (item) => {
    for (const other of panel.querySelectorAll("[data-key]")) if (other !== item) close(other);
    // What it is now, whatever somebody typed before and left.
    fieldOf(item).value = item.dataset.was;
    if (fieldOf(item).localName === "input") fieldOf(item).value = item.dataset.was.split("\n").join(", ");
    show(item, true);
    item.scrollIntoView({ block: "nearest" });
    fieldOf(item).focus({ preventScroll: true });
    offerNames();
  };
  const close = (item) => {
    if (item.querySelector(".mending").hidden) return;
    show(item, false);
  };

  const add = (item, name) => {
    const field = fieldOf(item);
    const part = field.localName === "textarea" ? "\n" : ", ";
    const known = field.value.split(/[\n,]/).map((known) => known.trim());
    if (!name || known.includes(name)) return;
    field.value = field.value.trim() ? `${field.value.trimEnd()}${part}${name}` : name;
  };

  // The key that was mended just now.
  let mended = null;
  const save = (item) => {
    const added = item.querySelector("input[name=added]");
    if (added) add(item, added.value.trim()), (added.value = "");
    return send(item, "say", { value: fieldOf(item).value });
  };
  const send = async (item, what, value) => {
    const { key, was } = item.dataset;
    const said = new URLSearchParams({ report: item.parentElement.dataset.report, key, was, ...value });
    const buttons = [...item.querySelectorAll("button")];
    buttons.forEach((button) => (button.disabled = true));
    let fault = null;
    mended = key;
    try {
      const response = await fetch(`/_preview/${what}?${said}`, { method: "POST" });
      if (!response.ok) fault = await response.text();
    } catch {
      fault = "The preview has ended; start it again, and save then.";
    }
    buttons.forEach((button) => (button.disabled = false));
    if (fault === null) {
      show(item, false);
      mendOf(item).focus({ preventScroll: true });
      return;
    }
    mended = null;
    tell(item, fault);
    fieldOf(item).focus({ preventScroll: true });
  };

  panel.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    const item = button && itemOf(button);
    if (!item) return;
    const { mend, save: isSave, unsay, cancel, pick } = button.dataset;
    if (mend !== undefined) return open(item);
    if (pick !== undefined) return add(item, pick);
    if (isSave !== undefined) return save(item);
    if (unsay !== undefined) return send(item, "unsay", {});
    if (cancel !== undefined) {
      close(item);
      mendOf(item).focus({ preventScroll: true });
    }
  });

  panel.addEventListener("keydown", (event) => {
    const item = itemOf(event.target);
    if (!item || event.isComposing || event.keyCode === 229) return;
    if (event.key === "Escape" && !item.querySelector(".mending").hidden) {
      event.preventDefault();
      close(item);
      return mendOf(item).focus({ preventScroll: true });
    }
    if (event.key !== "Enter" || event.repeat || event.target.localName !== "input") return;
    event.preventDefault();
    if (event.target.name === "mended") return save(item);
    add(item, event.target.value.trim());
    event.target.value = "";
  });

  // Whoever mends with the keyboard goes on where they were.
  document.addEventListener("rapporteur:update", () => {
    const item = mended !== null && panel.querySelector(`[data-key=${mended}]`);
    mended = null;
    if (item && !panel.activeElement) mendOf(item).focus({ preventScroll: true });
  });
})();
