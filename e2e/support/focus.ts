import type { Locator, Page } from '@playwright/test';
import { expect } from './test.ts';

/** What has the focus, for messages. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    const name = element?.getAttribute('aria-label') ?? element?.textContent?.trim().slice(0, 40);
    return `${element?.tagName.toLowerCase() ?? 'nothing'} “${name ?? ''}”`;
  });

/** Fails unless a reader can see where the focus is: by an outline, or else by any pixel that it changes. */
export async function expectFocusShown(page: Page): Promise<void> {
  const outlined = await page.evaluate(() => {
    const { outlineStyle, outlineWidth } = getComputedStyle(
      document.activeElement ?? document.body,
    );
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
  });
  if (outlined) return;
  const name = await focused(page);
  // Knobs and rings draw their own: compare with the same place unfocused.
  const clip = await page.evaluate(() => {
    const element = document.activeElement ?? document.body;
    element.scrollIntoView({ block: 'nearest' });
    const { left, top, width, height } = element.getBoundingClientRect();
    const x = Math.max(0, left - 8);
    const y = Math.max(0, top - 8);
    return {
      x,
      y,
      width: Math.min(innerWidth - x, width + 16),
      height: Math.min(innerHeight - y, height + 16),
    };
  });
  const lit = await page.screenshot({ clip, animations: 'disabled' });
  const element = await page.evaluateHandle(() => document.activeElement as HTMLElement);
  await element.evaluate((node) => node.blur());
  const dark = await page.screenshot({ clip, animations: 'disabled' });
  await element.evaluate((node) => node.focus());
  expect(lit.equals(dark), `${name} does not show that it has the focus`).toBe(false);
}

/** Walks with Tab until the target has the focus, and looks at every stop on the way. */
export async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab') {
  const stops: string[] = [];
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press(key);
    stops.push(await focused(page));
    if (await target.evaluate((element) => element === document.activeElement)) {
      await expectFocusShown(page);
      return;
    }
  }
  throw new Error(`not reached with ${key}: ${String(target)}; passed ${stops.join(', ')}`);
}

/** Walks with the right arrow, within one stop, until the target has the focus. */
export async function arrowTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 20; presses++) {
    await page.keyboard.press('ArrowRight');
    if (await target.evaluate((element) => element === document.activeElement)) {
      await expectFocusShown(page);
      return;
    }
  }
  throw new Error(`not reached with arrows: ${String(target)}`);
}
