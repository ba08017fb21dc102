// What a page can do beyond being read: every line of it may be missing, and the page is still whole.
"use strict";

// Scripts share one scope; what is within braces is their own.
{

const all = (selector, within = document) => [...within.querySelectorAll(selector)];
const root = document.documentElement;

/** Says something to everybody, and then falls silent. */
function say(text) {
  const line = document.querySelector(".said");
  if (!line) return;
  line.textContent = text;
  clearTimeout(say.timer);
  say.timer = setTimeout(() => (line.textContent = ""), 4000);
}

/* Dark and light. The system's preference holds until the reader decides; deciding for it again forgets the choice. */
function themeSwitch() {
  const button = document.querySelector(".to-theme");
  if (!button) return;
  const system = matchMedia("(prefers-color-scheme: dark)");
  const isDark = () => (root.dataset.theme ? root.dataset.theme === "dark" : system.matches);
  const show = () => button.setAttribute("aria-pressed", String(isDark()));
  button.addEventListener("click", () => {
    const theme = isDark() ? "light" : "dark";
    root.dataset.theme = theme;
    try {
      if ((theme === "dark") === system.matches) localStorage.removeItem("rapporteur-theme");
      else localStorage.setItem("rapporteur-theme", theme);
    } catch {
      // The choice then holds for this page.
    }
    show();
  });
  system.addEventListener("change", show);
  show();
  button.hidden = false;
}

function copy(text) {
  const { copied } = document.querySelector(".said").dataset;
  navigator.clipboard.writeText(text).then(() => say(`${copied} ${text}`), () => {});
}

/* The style in which somebody cited last is the one that they cite in. */
const CHOICE = "rapporteur-citation";
const styleName = (style) => style.querySelector("dt").firstChild.textContent.trim();
function chosenStyle() {
  const styles = all(".cite [data-cite]");
  let choice = chosenStyle.now;
  try {
    choice ??= localStorage.getItem(CHOICE);
  } catch {
    // Nothing was kept; the first style is the usual one.
  }
  return styles.find((style) => styleName(style) === choice) ?? styles[0];
}

function copyReport(style) {
  copy(style.dataset.cite);
  chosenStyle.now = styleName(style);
  try {
    localStorage.setItem(CHOICE, chosenStyle.now);
  } catch {
    // The choice then holds for this page.
  }
}

function copyParagraph(number) {
  const style = chosenStyle();
  if (!style) return;
  const citation = style.dataset.citeParagraph.replaceAll("{n}", number.textContent).replaceAll("{id}", number.hash.slice(1));
  const canonical = document.querySelector("link[rel=canonical]");
  const page = canonical ? canonical.href : location.href.replace(/#.*/, "");
  const address = page + number.getAttribute("href");
  copy(citation.includes(address) ? citation : `${citation}, ${address}`);
}

/* The number of a paragraph copies how to cite it. The link itself still works, and is where the address comes from. */
function citations() {
  if (!navigator.clipboard) return;
  all(".cite .copy").forEach((button) => (button.hidden = false));
}
document.addEventListener("click", (event) => {
  if (event.ctrlKey || event.metaKey || event.shiftKey || !navigator.clipboard) return;
  const button = event.target.closest?.(".cite .copy");
  if (button) copyReport(button.closest("[data-cite]"));
  const number = event.target.closest?.(".report .pn");
  if (number) copyParagraph(number);
});

/* Contents that follow: the section in view is marked, and named in the running head. */
let markSection = () => {};
function contents() {
  const links = new Map();
  for (const link of all(".contents a")) {
    const id = decodeURIComponent(link.hash.slice(1));
    links.set(id, [...(links.get(id) ?? []), link]);
  }
  const headings = [...links.keys()].map((id) => document.getElementById(id)).filter(Boolean);
  const here = document.querySelector(".running-here");
  markSection = () => {
    const current = headings.findLast((heading) => heading.getBoundingClientRect().top < innerHeight / 3);
    for (const [id, own] of links) {
      for (const link of own) {
        if (id === current?.id) link.setAttribute("aria-current", "true");
        else link.removeAttribute("aria-current");
      }
    }
    if (here) here.textContent = current ? links.get(current.id)[0].textContent : "";
  };
  markSection();
}
let isMarking = false;
function markSoon() {
  if (isMarking) return;
  isMarking = true;
  requestAnimationFrame(() => {
    isMarking = false;
    markSection();
  });
}
addEventListener("scroll", markSoon, { passive: true });
addEventListener("resize", markSoon);

/* Footnotes stand beside the text where there is room; the list at the end stays, for print and for everybody else. */
function sideNotes() {
  const seen = new Set();
  for (const mark of all(".report .footnote-ref")) {
    const link = mark.querySelector("a");
    const note = link && document.getElementById(decodeURIComponent(link.hash.slice(1)));
    const isBeside = mark.nextElementSibling?.classList.contains("sn");
    if (!note || seen.has(note) || isBeside || note.children.length !== 1 || note.textContent.length > 420) continue;
    seen.add(note);
    const beside = document.createElement("span");
    beside.className = "sn";
    beside.setAttribute("aria-hidden", "true");
    beside.append(link.textContent + "\u2002", ...note.firstElementChild.cloneNode(true).childNodes);
    all(".footnote-backref", beside).forEach((back) => back.remove());
    all("[id]", beside).forEach((element) => element.removeAttribute("id"));
    all("a", beside).forEach((element) => (element.tabIndex = -1));
    mark.after(beside);
  }
}

/* Long lists can be narrowed down by what one types, and put in another order. */
const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

function sieves() {
  for (const sieve of all(".sieve")) {
    const field = sieve.querySelector("input");
    const order = sieve.querySelector("select");
    const count = sieve.querySelector("output");
    const items = all(sieve.dataset.items).map((item) => ({ item, list: item.parentElement, text: fold(item.textContent) }));
    const sections = new Set(items.map(({ list }) => list.closest("section")).filter(Boolean));
    const narrow = () => {
      const words = fold(field.value).split(/\s+/).filter(Boolean);
      let n = 0;
      for (const { item, text } of items) {
        item.hidden = !words.every((word) => text.includes(word));
        n += item.hidden ? 0 : 1;
      }
      for (const section of sections) section.hidden = !section.querySelector(`${sieve.dataset.item}:not([hidden])`);
      count.textContent = words.length ? sieve.dataset.count.replace("{n}", n).replace("{all}", items.length) : "";
    };
    const sort = () => {
      const key = order.value;
      const sorted = key ? [...items].sort((a, b) => (b.item.dataset[key] ?? "").localeCompare(a.item.dataset[key] ?? "")) : items;
      if (key) sorted.forEach(({ item }) => items[0].list.append(item));
      else sorted.forEach(({ item, list }) => list.append(item));
      root.classList.toggle("is-sorted", Boolean(key));
      narrow();
    };
    field.addEventListener("input", narrow);
    order?.addEventListener("change", sort);
    sieve.hidden = false;
  }
}

/* A slash leads to the search, as on many sites that people read all day. */
function slash() {
  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest("input, textarea, select, [contenteditable]")) return;
    const field = document.querySelector(".search input[type=search]");
    const link = document.querySelector(".to-search");
    if (!field && !link) return;
    event.preventDefault();
    if (field) field.focus();
    else location.assign(link.href);
  });
}

/* Where the menu is wider than the screen, the entry of this page is brought into its middle. */
function menu() {
  const current = document.querySelector(".menu [aria-current]");
  if (!current) return;
  const list = current.closest(".menu");
  const middle = (element) => {
    const { left, width } = element.getBoundingClientRect();
    return left + width / 2;
  };
  list.scrollLeft += middle(current) - middle(list);
}

menu();
themeSwitch();
citations();
contents();
sideNotes();
sieves();
slash();
// The preview changes pages in place.
document.addEventListener("rapporteur:update", () => {
  citations();
  contents();
  sideNotes();
});

}
