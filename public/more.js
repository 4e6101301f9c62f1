// A long list grows as the reader comes near its end, as often as it is likely that they only scroll on; then the button
// there is left to do it, for who wants what stands below the list. While the focus walks through the list, the list
// stays, else its end would never come; so it does while the focus is below it, which would be pushed off the screen.
(function () {
  'use strict';

  const ENOUGH = 60;
  const near = () => {
    const rest = document.querySelector('.show-rest');
    if (!rest || (document.activeElement && document.activeElement.closest('#results, footer'))) return;
    if (document.querySelectorAll('#results [data-item]').length >= ENOUGH) return;
    if (rest.getBoundingClientRect().top < 2 * innerHeight) rest.dispatchEvent(new Event('near'));
  };
  addEventListener('scroll', near);
})();
