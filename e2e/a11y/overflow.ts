import type { Page } from '@playwright/test';

/** What lies beyond the sides of the page, a line for each element; and how far the page scrolls sideways. */
export function overflowFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const root = document.documentElement;
    /** Cut or scrolled by something around it on purpose, such as a wide formula. */
    const held = (element: Element): boolean => {
      for (let at = element.parentElement; at && at !== document.body; at = at.parentElement) {
        if (getComputedStyle(at).overflowX !== 'visible') return true;
      }
      return false;
    };
    const faults = [...document.body.querySelectorAll('*')]
      .filter((element) => {
        const { right, left, width, height } = element.getBoundingClientRect();
        if (width === 0 || height === 0) return false;
        return (right > root.clientWidth + 1 || left < -1) && !held(element);
      })
      .map((element) => `${element.tagName} ${element.getAttribute('class') ?? ''} sticks out`);
    const scrolls = root.scrollWidth - root.clientWidth;
    if (scrolls > 0) faults.push(`the page scrolls by ${scrolls} pixels`);
    return faults;
  });
}
