import type { Page } from '@playwright/test';
import { expect } from './test.ts';

export const THEMES = ['light', 'dark', 'projector'] as const;

/** Changes the theme as another tab of the site would, without loading the page anew. */
export async function setTheme(page: Page, theme: (typeof THEMES)[number]): Promise<void> {
  await page.evaluate((chosen) => {
    const key = 'gradus.settings';
    localStorage.setItem(key, JSON.stringify({ theme: chosen }));
    dispatchEvent(new StorageEvent('storage', { key }));
  }, theme);
  await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
}
