// Runs before the first paint, hence plain and apart (no inline script, so the content security policy stays strict):
// the remembered theme and language, so that nothing flashes. Keys as in theme/color-mode.ts and app/locale.ts.
try {
  var theme = localStorage.getItem('duijie.theme');
  if (theme === 'dark' || theme === 'light') document.documentElement.dataset.theme = theme;
  if (localStorage.getItem('duijie.locale') === 'en') document.documentElement.lang = 'en';
} catch (forbidden) {
  // Storage may be forbidden; system theme and Chinese then.
}
