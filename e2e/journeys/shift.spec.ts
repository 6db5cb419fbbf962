import type { Page } from '@playwright/test';
import { hydrated } from '../support/hydrated.ts';
import { descentParts } from '../support/lab.ts';
import { expect, test } from '../support/test.ts';

interface Shift {
  readonly value: number;
  /** What moved, for the message. */
  readonly moved: string;
}

/** Notes every shift that no hand has caused, from the very first. */
async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const shifts: Shift[] = [];
    Object.assign(window, { shifts });
    interface Entry extends PerformanceEntry {
      value: number;
      hadRecentInput: boolean;
      sources: { node: Node | null; previousRect: DOMRect; currentRect: DOMRect }[];
    }
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as Entry[]) {
        if (entry.hadRecentInput) continue;
        const moved = entry.sources.map(({ node, previousRect: a, currentRect: b }) => {
          const element = node instanceof Element ? node : node?.parentElement;
          return `${element?.tagName} ${element?.className} ${a.top}+${a.height} to ${b.top}+${b.height}`;
        });
        shifts.push({ value: entry.value, moved: moved.join('; ') });
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/** The sum of all shifts, not only of the worst seconds as browsers report it. */
async function expectStill(page: Page): Promise<void> {
  const shifts = await page.evaluate(() => (window as unknown as { shifts: Shift[] }).shifts);
  const sum = shifts.reduce((all, { value }) => all + value, 0);
  test.info().annotations.push({ type: 'layout shift', description: sum.toFixed(4) });
  expect(
    sum,
    shifts.map(({ value, moved }) => `${value}: ${moved}`).join('\n'),
  ).toBeLessThanOrEqual(0.01);
}

/** Goes down the page in parts of a screen, as a reader does, and waits for each figure that comes near. */
async function readThrough(page: Page): Promise<void> {
  const figures = page.locator('main figure:has(> figcaption)');
  for (let end = false; !end;) {
    end = await page.evaluate(async () => {
      window.scrollBy({ top: innerHeight / 2, behavior: 'instant' });
      await new Promise((frame) => requestAnimationFrame(() => requestAnimationFrame(frame)));
      return scrollY + innerHeight >= document.documentElement.scrollHeight - 2;
    });
    const near = await figures.evaluateAll((all) =>
      all.flatMap((figure, index) => {
        const { top, bottom } = figure.getBoundingClientRect();
        return top < innerHeight && bottom > 0 ? [index] : [];
      }),
    );
    for (const index of near) {
      // Arrived, even where it waits unseen for a prediction.
      await expect(figures.nth(index).locator('[data-handle]').first()).toBeAttached();
    }
  }
}

const PHONE = { tag: '@phone' };
for (const [name, address, ready] of [
  ['home', '', (page: Page) => expect(descentParts(page).ring).toBeVisible()],
  ['a lesson', 'lessons/09-gradient-descent/', null],
  [
    'the lab',
    'lab/descent/',
    (page: Page) => expect(descentParts(page).words).toContainText('from ('),
  ],
  ['the glossary', 'glossary/', null],
] as const) {
  test(
    `nothing moves by itself on ${name}, from the first paint to the foot`,
    PHONE,
    async ({ page }) => {
      await watchShifts(page);
      await page.goto(address);
      await hydrated(page);
      await page.evaluate(() => document.fonts.ready);
      await ready?.(page);
      await readThrough(page);
      await expectStill(page);
    },
  );
}
