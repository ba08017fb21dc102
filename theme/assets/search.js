// The search: fetches the few shards of the index that a question needs, and quotes from the texts that it shows.
// How the index is made, and what counts as a word, is in src/search of Rapporteur; the two must agree.
"use strict";

// Scripts share one scope; what is within braces is their own.
{

const page = document.querySelector(".search-page");
const said = JSON.parse(page.dataset.words);
const form = page.querySelector("form");
const field = form.elements.q;
const list = page.querySelector(".results");
const status = page.querySelector(".search-status");
const more = page.querySelector(".search-more");
const none = page.querySelector(".search-none");
const N_SHOWN = 10;

/* Files. Each is a script that calls this function; so they can be had from a disk too. */
const waiting = new Map();
const files = new Map();

window.rapporteurSearch = (what, number, value) => waiting.get(`${what}/${number}`)?.(value);

function file(what, number, path, version) {
  const key = `${what}/${number}`;
  if (!files.has(key)) {
    files.set(key, new Promise((resolve, reject) => {
      waiting.set(key, resolve);
      const script = document.createElement("script");
      script.src = `${path}.js${version ? `?v=${version}` : ""}`;
      script.onerror = () => reject(new Error(script.src));
      script.onload = () => script.remove();
      document.head.append(script);
    }));
  }
  return files.get(key);
}

const directory = () => file("directory", 0, "directory");
const part = async (what, number, path) => file(what, number, path, (await directory()).version);
const filters = () => part("filters", 0, "filters");
const textOf = (number) => part("text", number, `text/${number}`);
const shards = new Map();

async function shard(number) {
  if (!shards.has(number)) {
    const lines = (await part("terms", number, `terms/${number}`)).split("\n");
    lines.pop();
    shards.set(number, lines.map((line) => line.split("\t")));
  }
  return shards.get(number);
}

/* Words */
const ACCENTS = /[\u0300-\u036f\u0483-\u0487\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]/g;
const OTHER_LETTERS = { ß: "ss", æ: "ae", œ: "oe", þ: "th", ø: "o", ł: "l", đ: "d", ð: "d", ħ: "h", ŧ: "t", ı: "i", ς: "σ", ی: "ي", ى: "ي", ک: "ك" };
const WORD = /[\p{Alphabetic}\p{N}\p{M}\u00ad\u034f\u200b-\u200d\u2060\ufe00-\ufe0f\ufeff]+/gu;
const SPACELESS = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}]/u;
const RUNS = new RegExp(`${SPACELESS.source}+|[^${SPACELESS.source.slice(1, -1)}]+`, "gu");

const fold = (word) =>
  word.normalize("NFKD").toLowerCase().replace(ACCENTS, "").replace(/./gu, (c) => OTHER_LETTERS[c] ?? c)
    .replace(/[^\p{Alphabetic}\p{N}\p{M}]|[\u00ad\u034f\u200b-\u200d\u2060\ufe00-\ufe0f\ufeff]/gu, "");

const words = (text) => [...text.matchAll(WORD)].map(([word]) => fold(word)).filter(Boolean);

function terms(text) {
  return words(text).flatMap((word) => word.match(RUNS)).flatMap((run) => {
    const letters = [...run];
    if (!SPACELESS.test(run)) return [letters.slice(0, 40).join("")];
    return letters.length === 1 ? [run] : letters.slice(1).map((letter, at) => letters[at] + letter);
  });
}

/** Parts a question into words, and phrases in whatever quotation marks. */
function parse(question) {
  const phrases = [];
  const rest = question.replace(/["“”„«»「」]([^"“”„«»「」]+)(["“”«»「」]|$)/g, (_, phrase) => {
    if (words(phrase).length > 1 || SPACELESS.test(phrase)) phrases.push(phrase);
    return ` ${phrase} `;
  });
  return { terms: [...new Set(terms(rest))], phrases, isTyping: /[\p{L}\p{N}]$/u.test(question) };
}

/* The index */
const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const VALUES = new Map([...LETTERS].map((letter, value) => [letter, value]));

function* numbers(text, hasWeights) {
  let number = 0;
  for (let at = 0; at < text.length;) {
    let step = 0;
    for (let shift = 0; ; shift += 5) {
      const value = VALUES.get(text[at++]);
      step |= (value & 31) << shift;
      if (value < 32) break;
    }
    number += step;
    yield [number, hasWeights ? VALUES.get(text[at++]) / 63 : 1];
  }
}

/** Returns the numbers of the shards in which terms between two may stand. */
function between(starts, first, last, most) {
  const at = (term) => Math.max(0, starts.filter((start) => start <= term).length - 1);
  const from = at(first);
  const to = Math.min(at(last), from + most - 1);
  return Array.from({ length: to - from + 1 }, (_, step) => from + step);
}

async function termsFrom(starts, prefix, most) {
  const found = await Promise.all(between(starts, prefix, `${prefix}\uffff`, most).map(shard));
  return found.flat();
}

/** Tells whether two words differ in no more letters than one expects of a slip. */
function isNear(a, b, most) {
  if (Math.abs(a.length - b.length) > most) return false;
  let before = [];
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const isSame = a[i - 1] === b[j - 1];
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (isSame ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) next[j] = Math.min(next[j], before[j - 2] + 1);
    }
    [before, row] = [row, next];
  }
  return row[b.length] <= most;
}

/** Returns the terms of the index that a word stands for, each with how well. */
async function matches(starts, word, isTyping) {
  const found = new Map();
  const add = (term, fit) => found.has(term[0]) || found.set(term[0], { term, fit });
  for (const term of await termsFrom(starts, word, isTyping ? 3 : 1)) {
    if (term[0] === word) add(term, 1);
    else if (term[0].startsWith(word) && (isTyping || (word.length > 2 && term[0].length - word.length < 3))) {
      add(term, isTyping && term[0].length - word.length > 3 ? 0.4 : 0.6);
    }
  }
  if (word.length > 4 && !SPACELESS.test(word)) {
    // Other forms of the word: treaty, treaties. Of a word that is not there at all, also what it may have been meant for.
    const isThere = found.has(word);
    const stem = word.slice(0, Math.max(4, word.length - (word.length > 7 ? 3 : 2)));
    for (const term of await termsFrom(starts, isThere ? stem : word.slice(0, 2), isThere ? 1 : 4)) {
      const rest = term[0].length - stem.length;
      if (term[0].startsWith(stem) && rest <= word.length - stem.length + 2) add(term, 0.35);
      else if (!isThere && isNear(word, term[0], word.length > 7 ? 2 : 1)) add(term, 0.25);
    }
  }
  return [...found.values()];
}

/** Lets two words that follow each other stand for the one that others make of them: cyber crime, cybercrime. */
async function joinPairs(asked, found, starts) {
  const MOST_PAIRS = 8;
  for (let at = 1; at < Math.min(asked.length, MOST_PAIRS + 1); at++) {
    const joined = asked[at - 1] + asked[at];
    if (SPACELESS.test(joined)) continue;
    const isOne = ([term]) => term.startsWith(joined) && term.length - joined.length < 3;
    for (const term of (await termsFrom(starts, joined, 1)).filter(isOne)) {
      for (const of of [found[at - 1], found[at]]) of.push({ term, fit: 0.8 });
    }
  }
}

/** Returns the weight of each text for one word. All that the word stands for counts as one: a slip is rare, not telling. */
function weigh(found, nTexts) {
  const weights = new Map();
  for (const { term, fit } of found) {
    for (const [number, share] of numbers(term[1], true)) {
      const weight = fit * share;
      if (!(weights.get(number) >= weight)) weights.set(number, weight);
    }
  }
  const rarity = Math.log(1 + (nTexts - weights.size + 0.5) / (weights.size + 0.5));
  for (const [number, weight] of weights) weights.set(number, weight * rarity);
  return weights;
}

/** Returns which texts the chosen filters let through. */
async function sieve() {
  const chosen = Object.fromEntries(new FormData(form));
  const { kinds, years } = await directory();
  const spans = [kinds.find(([kind]) => kind === chosen.kind), years.find(([year]) => String(year) === chosen.year)];
  const sets = [];
  for (const key of ["group", "topic", "speaker"]) {
    if (!chosen[key]) continue;
    const entry = (await filters())[key].find(([title]) => fold(title) === fold(chosen[key]));
    sets.push(new Set(entry ? [...numbers(entry[1], false)].map(([number]) => number) : []));
  }
  return (number) =>
    spans.every((span) => !span || (number >= span[1] && number < span[2])) && sets.every((set) => set.has(number));
}

async function search(question) {
  const { starts, texts } = await directory();
  const isWanted = await sieve();
  const asked = parse(question);
  const found = await Promise.all(
    asked.terms.map((term, at) => matches(starts, term, asked.isTyping && at === asked.terms.length - 1)),
  );
  await joinPairs(asked.terms, found, starts);
  const weights = found.map((of) => weigh(of, texts));
  const isFiltered = ["kind", "year", "group", "topic", "speaker"].some((key) => form.elements[key]?.value);
  let note = "";
  let scores = new Map();
  if (weights.length === 0 && isFiltered) {
    for (let number = 0; number < texts; number++) scores.set(number, -number);
  }
  const [first, ...others] = [...weights].sort((a, b) => a.size - b.size);
  for (const [number, weight] of first ?? []) {
    if (others.every((of) => of.has(number))) scores.set(number, others.reduce((sum, of) => sum + of.get(number), weight));
  }
  if (scores.size === 0 && weights.length > 1) {
    for (const of of weights) for (const [number, weight] of of) scores.set(number, (scores.get(number) ?? 0) + weight);
    if (scores.size > 0) note = said["search-some-words"];
  }
  // Of a word that is not there, the reader is told for what it was taken.
  const instead = asked.terms.flatMap((term, at) => {
    const others = found[at].map(({ term: [other] }) => other);
    const isThere = found[at].length === 0 || found[at].some(({ fit }) => fit > 0.35);
    return isThere ? [] : [[1, 2].map((most) => others.find((other) => isNear(term, other, most))).find(Boolean) ?? others[0]];
  });
  if (instead.length > 0) note = said["search-near"].replace("{words}", instead.join(" "));
  scores = new Map([...scores].filter(([number]) => isWanted(number)));
  const order = form.elements.order?.value;
  const ranked = [...scores].sort(([a, x], [b, y]) => (order === "new" ? b - a : order === "old" ? a - b : y - x || b - a));
  const known = new Set(found.flat().map(({ term }) => term[0]));
  return { ...asked, ranked: ranked.map(([number]) => number), known, note };
}

/* Showing */
const flat = (text) => ` ${words(text).join(" ")} `;
const has = (text, phrase) => (SPACELESS.test(phrase) ? flat(text).includes(words(phrase).join(" ")) : flat(text).includes(flat(phrase)));

/** Returns the pieces of a text to quote: where most of the words stand together. */
function quotes(text, result) {
  const rated = text.pieces.map(([anchor, number, piece], at) => {
    const own = new Set(terms(piece).filter((term) => result.known.has(term)));
    const isWhole = result.phrases.some((phrase) => has(piece, phrase));
    return { anchor, number, piece, at, n: own.size + (isWhole ? 100 : 0) + (number > 0 ? 0.5 : 0) };
  });
  const best = rated.filter(({ n }) => n >= 1).sort((a, b) => b.n - a.n || a.at - b.at).slice(0, 2);
  return best.filter(({ n }) => n >= best[0].n - 0.5).sort((a, b) => a.at - b.at);
}

/** Returns a piece of text with what was found marked, cut to what is around it. */
function marked(text, result) {
  const marks = [];
  for (const match of text.matchAll(WORD)) {
    if (SPACELESS.test(match[0])) {
      const letters = [...match[0]];
      let at = match.index;
      letters.forEach((letter, i) => {
        const pairs = [letters[i - 1] && letters[i - 1] + letter, letters[i + 1] && letter + letters[i + 1], letters.length === 1 && letter];
        if (pairs.some((pair) => pair && result.known.has(fold(pair)))) marks.push([at, at + letter.length]);
        at += letter.length;
      });
    } else if (result.known.has(fold(match[0]))) {
      marks.push([match.index, match.index + match[0].length]);
    }
  }
  const start = marks.length && marks[0][0] > 90 ? text.lastIndexOf(" ", marks[0][0] - 60) + 1 : 0;
  const end = text.length > start + 280 ? Math.max(text.lastIndexOf(" ", start + 280), start + 200) : text.length;
  const parts = document.createDocumentFragment();
  let at = start;
  if (start > 0) parts.append("… ");
  for (const [from, to] of marks.filter(([from, to]) => from >= start && to <= end)) {
    parts.append(text.slice(at, from));
    const last = parts.lastChild;
    if (from === at && last?.nodeName === "MARK") last.textContent += text.slice(from, to);
    else parts.append(Object.assign(document.createElement("mark"), { textContent: text.slice(from, to) }));
    at = to;
  }
  parts.append(text.slice(at, end), end < text.length ? " …" : "");
  return parts;
}

function element(name, className, ...content) {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...content);
  return made;
}

function entry(text, result) {
  const href = page.dataset.root + text.href;
  const link = Object.assign(element("a", "", text.title), { href, dir: "auto" });
  if (text.lang) link.lang = text.lang;
  const item = element("li", "entry");
  item.append(element("p", "when", text.date ?? said[text.kind]), element("p", "entry-title", link));
  const meta = [text.place, text.group, ...(text.names ?? [])].filter(Boolean);
  if (meta.length) item.append(element("p", "meta", ...meta.map((part) => element("span", "", part))));
  for (const { anchor, number, piece } of quotes(text, result)) {
    const quote = element("p", "entry-text found", marked(piece, result));
    if (number > 0) {
      const label = said["paragraph-short"].replace("{n}", number);
      quote.append("\u00a0", Object.assign(element("a", "n", label), { href: `${href}#${encodeURIComponent(anchor)}` }));
    } else if (anchor) {
      quote.append("\u00a0", Object.assign(element("a", "n", "§"), { href: `${href}#${encodeURIComponent(anchor)}` }));
    }
    quote.dir = "auto";
    item.append(quote);
  }
  return item;
}

let asked = 0;
let current;

/** Shows the next results; of a question with a phrase those that hold it, looking through a bounded number of texts. */
async function show(turn) {
  const { result } = current;
  const shown = [];
  const bound = current.at + (result.phrases.length ? 60 : N_SHOWN);
  while (shown.length < N_SHOWN && current.at < Math.min(result.ranked.length, bound)) {
    const batch = result.ranked.slice(current.at, current.at + N_SHOWN - shown.length);
    current.at += batch.length;
    const texts = await Promise.all(batch.map(textOf));
    if (turn !== asked) return;
    const isFound = (text) => result.phrases.every((phrase) => [text.title, ...text.pieces.map(([, , piece]) => piece)].some((piece) => has(piece, phrase)));
    shown.push(...texts.filter(isFound));
  }
  current.n += shown.length;
  const items = shown.map((text) => entry(text, result));
  if (current.isNew) list.replaceChildren(...items);
  else list.append(...items);
  current.isNew = false;
  const isEnd = current.at >= result.ranked.length;
  more.hidden = isEnd;
  const n = result.phrases.length ? current.n : result.ranked.length;
  if (none) none.hidden = n > 0 || !isEnd;
  const counted = said[new Intl.PluralRules(document.documentElement.lang).select(n)].replace("{n}", n);
  const partly = result.phrases.length && !isEnd
    ? said["search-looked-through"].replace("{n}", current.at).replace("{all}", result.ranked.length) : "";
  status.textContent = [n === 0 && isEnd ? said["search-none"] : counted, partly, result.note].filter(Boolean).join(" ");
}

async function ask() {
  const turn = ++asked;
  const chosen = new URLSearchParams([...new FormData(form)].filter(([, value]) => value));
  try {
    history.replaceState(null, "", `${location.pathname}${chosen.size ? `?${chosen}` : ""}`);
  } catch {
    // Pages from a disk keep their address.
  }
  if (!chosen.size || (chosen.size === 1 && chosen.has("order"))) {
    list.replaceChildren();
    status.textContent = "";
    more.hidden = true;
    if (none) none.hidden = true;
    return;
  }
  try {
    const result = await search(field.value);
    if (turn !== asked) return;
    current = { result, at: 0, n: 0, isNew: true };
    await show(turn);
  } catch {
    if (turn === asked) status.textContent = said["search-no-index"];
  }
}

/* The form */
function fill(select, values) {
  select.append(...values.map((value) => new Option(value, value)));
  select.closest("label").hidden = values.length < 2;
}

async function start() {
  form.classList.add("is-ready");
  const chosen = new URLSearchParams(location.search);
  field.value = chosen.get("q") ?? "";
  field.focus();
  const { kinds, years } = await directory();
  form.elements.kind.append(...kinds.map(([kind]) => new Option(said[kind], kind)));
  fill(form.elements.year, years.map(([year]) => year));
  const panel = form.querySelector("details");
  const open = async () => {
    for (const [key, entries] of Object.entries(await filters())) {
      const options = form.querySelector(`#r-of-${key}`);
      if (!options || options.children.length) continue;
      options.append(...entries.map(([title]) => new Option(title, title)));
      options.closest("label").hidden = entries.length === 0;
    }
  };
  panel.addEventListener("toggle", () => panel.open && open(), { once: true });
  if ([...chosen.keys()].some((key) => key !== "q")) panel.open = true;
  for (const [key, value] of chosen) if (form.elements[key]) form.elements[key].value = value;
  if (chosen.size) ask();
}

let timer;
form.addEventListener("input", () => {
  clearTimeout(timer);
  timer = setTimeout(ask, 120);
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  ask();
});
more.addEventListener("click", () => show(asked));
page.addEventListener("keydown", (event) => {
  const links = [...list.querySelectorAll(".entry-title a")];
  const at = links.indexOf(document.activeElement);
  const isInField = document.activeElement === field;
  if (event.key === "ArrowDown" && (isInField || at >= 0)) links[at + 1]?.focus();
  else if (event.key === "ArrowUp" && at >= 0) (links[at - 1] ?? field).focus();
  else if (event.key === "Escape" && at >= 0) field.focus();
  else if (event.key === "Escape" && isInField) {
    field.value = "";
    ask();
  } else return;
  event.preventDefault();
});
start().catch(() => (status.textContent = said["search-no-index"]));

}
