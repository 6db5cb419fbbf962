import type { Locator, Page } from '@playwright/test';
import { expect } from './test.ts';

/** The state of a figure in words, whatever widget it is: seen below it, or on paper only. */
export const wordsOf = (scope: Page | Locator): Locator =>
  scope.locator('.Frame-words, .Frame-printed').first();

/** The widget has loaded and has an answer. */
export async function figureReady(scope: Page | Locator): Promise<void> {
  await expect(wordsOf(scope)).toHaveText(/\S/);
  await expect(wordsOf(scope)).not.toContainText('being computed');
}

/** Scrolls through the page until each of its figures has loaded and has its words. */
export async function figuresReady(page: Page): Promise<void> {
  for (const figure of await page
    .locator('main figure:has(> figcaption):not(figure figure)')
    .all()) {
    if (!(await figure.isVisible())) continue;
    await figure.scrollIntoViewIfNeeded();
    await figureReady(figure);
  }
}
