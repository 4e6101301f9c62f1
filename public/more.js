// A long list grows as the reader comes near its end. The button there does the same for who doesn't scroll.
(function () {
  'use strict';

  // Under the focus of who uses keys the button must stay.
  const near = () => {
    const rest = document.querySelector('.show-rest');
    if (rest && rest !== document.activeElement && rest.getBoundingClientRect().top < 2 * innerHeight) rest.dispatchEvent(new Event('near'));
  };
  addEventListener('scroll', near, { passive: true });
})();
