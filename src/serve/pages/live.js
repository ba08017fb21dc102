// Keeps this tab as it would be served. The server says what differs from what the tab shows; only that is replaced, so
// that the reader's place, open details and selection stay.
(() => {
  "use strict";
  const script = document.currentScript;
  const path = script.dataset.path;
  // What this tab shows, each part by its version.
  const shown = { page: script.dataset.page, panel: script.dataset.panel, styles: script.dataset.styles };
  const RECONNECT_AFTER = 1000;
  const MARKED_FOR = 1800;
  const MARK = "data-preview-changed";
  // What the scripts of a theme say of an element, by these alone, is not on the page that is served.
  const OF_SCRIPTS = ["hidden", "aria-pressed", "data-theme"];
  const BLOCKS = "p, li, h1, h2, h3, h4, h5, h6, tr, dt, dd, pre, blockquote, figure, table, ul, ol, dl, section, div";

  let source = null;
  let retry = 0;
  let work = Promise.resolve();

  const connect = () => {
    clearTimeout(retry);
    // A browser opens few connections to one server; tabs that nobody sees leave them to the others.
    if (source || document.hidden) return;
    source = new EventSource(`/_preview/events?${new URLSearchParams({ path, ...shown })}`);
    source.onopen = () => setOffline(false);
    source.addEventListener("state", (event) => {
      const next = JSON.parse(event.data);
      work = work.then(() => update(next)).catch(() => location.reload());
    });
    source.onerror = () => {
      disconnect();
      setOffline(true);
      retry = setTimeout(connect, RECONNECT_AFTER);
    };
  };
  const disconnect = () => {
    clearTimeout(retry);
    source?.close();
    source = null;
  };
  document.addEventListener("visibilitychange", () => (document.hidden ? disconnect() : connect()));
  addEventListener("pagehide", disconnect);
  addEventListener("pageshow", connect);

  const panel = () => document.querySelector("rapporteur-preview")?.shadowRoot;
  const setOffline = (isOffline) => {
    const note = panel()?.querySelector(".offline");
    if (note) note.hidden = !isOffline;
  };

  const update = async (next) => {
    if (next.styles !== shown.styles) {
      swapStyles(next.styles);
      shown.styles = next.styles;
    }
    if (next.page === shown.page && next.panel === shown.panel) return;
    const response = await fetch(location.href, { cache: "no-store" });
    const fresh = new DOMParser().parseFromString(await response.text(), "text/html");
    const freshScript = [...fresh.scripts].find((script) => script.dataset.path !== undefined);
    const isOther = !freshScript || freshScript.dataset.path !== path || response.redirected;
    // A page that came or went, or wants other scripts, is another page.
    if (isOther || needs(fresh) !== needed) return location.reload();
    const { page, panel: panelVersion, styles } = freshScript.dataset;
    replacePanel(fresh);
    if (page !== shown.page && !replacePage(fresh)) return location.reload();
    Object.assign(shown, { page, panel: panelVersion });
    if (styles !== shown.styles) {
      swapStyles(styles);
      shown.styles = styles;
    }
    document.dispatchEvent(new CustomEvent("rapporteur:update"));
  };

  // What a page needs that cannot be swapped in place.
  const needs = (doc) =>
    [...doc.querySelectorAll('link[rel="stylesheet"], script[src]')]
      .map((element) => (element.getAttribute("href") ?? element.getAttribute("src")).split("?")[0])
      .join("\n");
  const needed = needs(document);

  const swapStyles = (version) => {
    for (const old of document.querySelectorAll('link[rel="stylesheet"]')) {
      const address = new URL(old.href);
      if (address.origin !== location.origin) continue;
      address.searchParams.set("v", version);
      const link = old.cloneNode();
      link.href = address.href;
      // The old one goes when the new one is there: the page is never seen without.
      link.onload = link.onerror = () => old.remove();
      old.after(link);
    }
  };

  const replacePanel = (fresh) => {
    const template = fresh.querySelector("rapporteur-preview > template");
    const old = panel()?.querySelector("#panel");
    const next = template?.content.querySelector("#panel");
    if (!old || !next) return;
    // What somebody typed into it stays, and so does the focus.
    morph(old, next, new Set());
    // A fault of a template opens what tells of it.
    if (next.querySelector("details.problems")?.open) old.querySelector("details.problems").open = true;
  };

  // Puts the new page in the place of the old one; returns whether anything was different.
  const replacePage = (fresh) => {
    fresh.querySelectorAll("rapporteur-preview").forEach((element) => element.remove());
    [...fresh.scripts].filter((script) => script.dataset.path !== undefined).forEach((script) => script.remove());
    for (const element of document.querySelectorAll(`[${MARK}]`)) element.removeAttribute(MARK);
    const own = [...document.body.childNodes].filter((node) => node.localName === "rapporteur-preview" || node === script);
    own.forEach((node) => node.remove());
    const anchor = anchorInView();
    const changed = new Set();
    document.documentElement.style.overflowAnchor = "none";
    copyAttributes(document.documentElement, fresh.documentElement, ["style"]);
    document.title = fresh.title;
    morph(document.body, fresh.body, changed);
    own.forEach((node) => document.body.append(node));
    if (anchor && anchor.element.isConnected) {
      scrollBy({ top: anchor.element.getBoundingClientRect().top - anchor.top, behavior: "instant" });
    }
    document.documentElement.style.overflowAnchor = "";
    changed.forEach(mark);
    return changed.size > 0;
  };

  // The first thing that the reader sees whole, and where it is.
  const anchorInView = () => {
    if (scrollY <= 0) return null;
    for (const element of document.body.querySelectorAll(BLOCKS)) {
      const { top, height } = element.getBoundingClientRect();
      if (top >= 0 && height > 0) return { element, top };
    }
    return null;
  };

  // Makes the children of one node those of another, and leaves alone what is the same.
  const morph = (from, to, changed) => {
    const [olds, news] = [[...from.childNodes], [...to.childNodes]];
    let start = 0;
    while (start < olds.length && start < news.length && olds[start].isEqualNode(news[start])) start++;
    let end = 0;
    const most = Math.min(olds.length, news.length) - start;
    while (end < most && olds[olds.length - 1 - end].isEqualNode(news[news.length - 1 - end])) end++;
    const [gone, come] = [olds.slice(start, olds.length - end), news.slice(start, news.length - end)];
    let [i, j] = [0, 0];
    for (const [iKept, jKept] of [...commonOf(gone, come), [gone.length, come.length]]) {
      const after = gone[iKept] ?? olds[olds.length - end] ?? null;
      replace(from, gone.slice(i, iKept), come.slice(j, jKept), after, changed);
      // It says the same under another number, which is nothing to point at.
      if (iKept < gone.length) morphNode(gone[iKept], come[jKept], new Set());
      [i, j] = [iKept + 1, jKept + 1];
    }
  };
  const replace = (parent, gone, come, after, changed) => {
    if (gone.length === come.length && gone.every((node, i) => node.nodeName === come[i].nodeName)) {
      gone.forEach((node, i) => morphNode(node, come[i], changed));
      return;
    }
    gone.forEach((node) => node.remove());
    for (const node of come) {
      const added = document.importNode(node, true);
      parent.insertBefore(added, after);
      if (added.textContent.trim() || added.nodeType === Node.ELEMENT_NODE) {
        note(added.nodeType === Node.ELEMENT_NODE ? added : parent, changed);
      }
    }
    if (come.length === 0 && gone.length > 0) note(parent, changed);
  };

  // The pairs of places at which two lists of nodes say the same in the same order: a longest common subsequence. A
  // paragraph that was put in gives all that follow other numbers, and they are the same paragraphs.
  const MOST_COMPARED = 1_000_000;
  const commonOf = (olds, news) => {
    if (olds.length * news.length > MOST_COMPARED) return [];
    const [a, b] = [olds.map(wordsOf), news.map(wordsOf)];
    const width = b.length + 1;
    const lengths = new Uint32Array((a.length + 1) * width);
    for (let i = a.length - 1; i >= 0; i--) {
      for (let j = b.length - 1; j >= 0; j--) {
        const [here, below] = [i * width + j, (i + 1) * width + j];
        lengths[here] = a[i] === b[j] ? lengths[below + 1] + 1 : Math.max(lengths[below], lengths[here + 1]);
      }
    }
    const pairs = [];
    for (let i = 0, j = 0; i < a.length && j < b.length; ) {
      if (a[i] === b[j]) pairs.push([i++, j++]);
      else if (lengths[(i + 1) * width + j] >= lengths[i * width + j + 1]) i++;
      else j++;
    }
    return pairs;
  };
  const wordsOf = (node) => {
    const copy = node.cloneNode(true);
    copy.querySelectorAll?.(".pn").forEach((number) => number.remove());
    return `${node.nodeName} ${copy.textContent}`;
  };
  const morphNode = (from, to, changed) => {
    if (from.isEqualNode(to)) return;
    if (from.nodeType !== Node.ELEMENT_NODE) {
      from.nodeValue = to.nodeValue;
      if (from.nodeType === Node.TEXT_NODE) note(from.parentElement, changed);
      return;
    }
    // What the reader opened stays open.
    if (copyAttributes(from, to, from.localName === "details" ? ["open"] : [])) note(from, changed);
    morph(from, to, changed);
  };
  const copyAttributes = (from, to, except) => {
    let isChanged = false;
    const isKept = (name) => except.includes(name) || OF_SCRIPTS.includes(name);
    for (const { name } of [...from.attributes]) {
      if (!to.hasAttribute(name) && !isKept(name)) from.removeAttribute(name), (isChanged = true);
    }
    for (const { name, value } of to.attributes) {
      if (from.getAttribute(name) !== value && !isKept(name)) from.setAttribute(name, value), (isChanged = true);
    }
    return isChanged;
  };

  const note = (element, changed) => changed.add(element.closest(BLOCKS) ?? element);
  const mark = (element) => {
    if (!element.isConnected || element.contains(document.querySelector("main"))) return;
    element.setAttribute(MARK, "");
    const colors = [{ backgroundColor: "rgba(250, 200, 60, 0.5)" }, { backgroundColor: "rgba(250, 200, 60, 0)" }];
    const animation = element.animate(colors, { duration: MARKED_FOR, easing: "ease-in" });
    animation.onfinish = animation.oncancel = () => element.removeAttribute(MARK);
  };

  // A browser without declarative shadow roots still has the template.
  const host = document.querySelector("rapporteur-preview");
  const template = host?.querySelector("template");
  if (template && !host.shadowRoot) {
    host.attachShadow({ mode: "open" }).append(template.content);
    template.remove();
  }
  connect();
})();
