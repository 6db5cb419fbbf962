import type { Page } from '@playwright/test';
import { expect } from './test.ts';

export const THEMES = ['light', 'dark', 'projector'] as const;

const KEY = 'gradus.settings';

/** The text size that the page begins with. Call before the page opens. */
export const startWithText = (page: Page, text: string): Promise<unknown> =>
  page.addInitScript(([key, size]) => localStorage.setItem(key, JSON.stringify({ text: size })), [
    KEY,
    text,
  ] as const);

/** Changes the theme as another tab of the site would, without loading the page anew; all else is as at first. */
export async function setTheme(page: Page, theme: (typeof THEMES)[number]): Promise<void> {
  await page.evaluate(
    ([key, chosen]) => {
      localStorage.setItem(key, JSON.stringify({ theme: chosen }));
      dispatchEvent(new StorageEvent('storage', { key }));
    },
    [KEY, theme] as const,
  );
  await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
}
