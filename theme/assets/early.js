// Before anything is shown: the colours that the reader chose on an earlier page, so that nothing flashes, and the face
// of the text, so that it is there in time.
{
  const root = document.documentElement;
  try {
    const theme = localStorage.getItem("rapporteur-theme");
    if (theme) root.dataset.theme = theme;
  } catch {
    // Storage may be closed to pages; then the system's preference holds.
  }
  const place = (name) => new URL(`fonts/latin-${name}.woff2`, document.currentScript.src).href;
  if (location.protocol === "file:") {
    // On a disk nothing is slow, but nothing may be asked for in advance either: there the page waits for its face.
    for (const [name, style, weight] of [["roman", "normal", "400 600"], ["italic", "italic", "400"]]) {
      document.fonts.add(new FontFace("Rapporteur Serif", `url("${place(name)}")`, { style, weight, display: "block" }));
    }
  } else if (!/^(ar|fa|he|ur|zh|ja|ko|ru|uk|bg|el|th|hi)\b/.test(root.lang)) {
    const preload = { rel: "preload", as: "font", type: "font/woff2", crossOrigin: "", href: place("roman") };
    document.head.append(Object.assign(document.createElement("link"), preload));
  }
}
