import type { NavigateFunction } from 'react-router';

/** How many frames to wait for a page to be drawn: a few seconds. */
const PATIENCE = 240;

/**
 * Follows an address of the site. One with an anchor ends there for the eye and for the keyboard alike;
 * without one, the page itself takes the focus (useArrival).
 */
export async function arriveAt(navigate: NavigateFunction, to: string): Promise<void> {
  await navigate(to);
  const [, anchor] = to.split('#');
  if (!anchor) return;
  let frames = 0;
  const settle = () => {
    const target = document.getElementById(anchor);
    // The closing dialog holds the page still and gives back the focus: let it end first.
    if (target && !document.querySelector('[role="dialog"]')) {
      if (!target.hasAttribute('tabindex')) target.tabIndex = -1;
      target.focus({ preventScroll: true });
      target.scrollIntoView();
    } else if (frames++ < PATIENCE) requestAnimationFrame(settle);
  };
  settle();
}
