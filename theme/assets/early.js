// Before anything is shown: the colours that the reader chose on an earlier page. Nothing flashes.
try {
  const theme = localStorage.getItem("rapporteur-theme");
  if (theme) document.documentElement.dataset.theme = theme;
} catch {
  // Storage may be closed to pages; then the system's preference holds.
}
