// A control that goes away with what it did (a condition let go of, "start over", "stop") leaves the focus to what is
// left nearest to it, so that who can't see the page isn't sent back to its top. A tab stays where it is on the screen:
// it turns every chart over, those above it, too. So do the buttons from point to point of a chart: who taps again means
// the same button.
(function () {
  'use strict';

  const STOPS = 'a, button, input, summary, [tabindex]';
  const FRAMES = 6;
  const ROOM_PX = 80;
  const KEYS = ['ArrowLeft', 'ArrowRight', 'Home', 'End'];

  // Before anything else acts on the click: afterwards it is not known where the control was.
  addEventListener(
    'click',
    () => {
      const was = document.activeElement;
      const around = [];
      for (let one = was; one && one !== document.body; one = one.parentElement) around.push(one);
      if (around.length === 0) return;
      // Once the frame is laid out (to ask before would lay it out twice) and the app has taken its own next step, which
      // it does in a task after the next frame.
      const later = () => setTimeout(() => setTimeout(keep, 0, was, around));
      requestAnimationFrame(() => requestAnimationFrame(later));
    },
    true,
  );

  const holdTab = ({ type, target, key }) => {
    const tab = target.closest('[role=tab]');
    if (!tab || (type === 'keydown' && !KEYS.includes(key))) return;
    const { top } = tab.getBoundingClientRect();
    // Charts get their heights some frames later.
    const hold = (left) => {
      // The written page's goes away when the app comes.
      if (tab.isConnected) scrollBy(0, tab.getBoundingClientRect().top - top);
      if (left) requestAnimationFrame(() => hold(left - 1));
    };
    requestAnimationFrame(() => hold(FRAMES));
  };
  for (const event of ['click', 'keydown']) addEventListener(event, holdTab, true);

  // The style sheet has what is said of a point stick to the lower edge of the screen. A tap on its buttons has it stick
  // where it is, however the words grow and the app scrolls the page, and points come to be seen above it.
  const holdSteps = ({ target }) => {
    const said = target.closest('.picture') && target.closest('.picture').querySelector('.said');
    if (!said) return;
    const { top, height } = said.getBoundingClientRect();
    // Above it there has to be room for the point.
    const above = Math.max(top, ROOM_PX);
    const hold = (one, side, length) => (one.style[side] = target.closest('.steps') ? length + 'px' : '');
    hold(said, 'bottom', innerHeight - above - height);
    hold(said, 'minHeight', height);
    const room = parseFloat(getComputedStyle(document.documentElement).scrollPaddingBottom) || 0;
    hold(said.previousElementSibling, 'scrollMarginBottom', innerHeight - above + 4 - room);
  };
  addEventListener('click', holdSteps, true);

  // Who scrolls on means another place: it would stand over the middle of the chart. A finger on the buttons may tremble.
  const letGo = ({ type, target, key }) => {
    if (type === 'touchmove' ? target.closest('.steps') : key && !/Up|Down|Home|End/.test(key)) return;
    for (const said of document.querySelectorAll('.said[style]')) {
      said.removeAttribute('style');
      said.previousElementSibling.style.scrollMarginBottom = '';
    }
  };
  for (const event of ['wheel', 'touchmove', 'keydown']) addEventListener(event, letGo, { passive: true });

  function keep(was, around) {
    const now = document.activeElement;
    if ((now !== was && now !== document.body) || was.getClientRects().length > 0) return;
    const takes = (stop) => {
      if (stop === was) return false;
      stop.focus();
      return document.activeElement === stop;
    };
    around.some((one) => one.isConnected && [...one.querySelectorAll(STOPS)].some(takes));
  }
})();
