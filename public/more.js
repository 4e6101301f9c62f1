// A long list grows as the reader comes near its end. The button there does the same for who doesn't scroll: while the
// focus walks through the list, the list stays, else its end would never come; so it does while the focus is below it,
// which would be pushed off the screen.
(function () {
  'use strict';

  const near = () => {
    const rest = document.querySelector('.show-rest');
    if (!rest || (document.activeElement && document.activeElement.closest('#results, footer'))) return;
    if (rest.getBoundingClientRect().top < 2 * innerHeight) rest.dispatchEvent(new Event('near'));
  };
  addEventListener('scroll', near);
})();
