// Tells other scripts when the app has taken over: before the next paint, and in the order in which they asked.
window.whenReady = (go) => {
  new MutationObserver((_, observer) => {
    observer.disconnect();
    go();
  }).observe(document.documentElement, { attributes: true, attributeFilter: ['data-ready'] });
};
