import type { Page } from '@playwright/test';
import { axeFaults } from '../support/axe.ts';
import { openLab } from '../support/lab.ts';
import { expect, test } from '../support/test.ts';
import { setTheme, THEMES } from '../support/theme.ts';

test.describe.configure({ timeout: 180_000 });
test.use({
  expectedMessages: [/GL Driver Message/],
  contextOptions: { reducedMotion: 'reduce' },
});

const press = (name: string) => (page: Page) =>
  page.getByRole('button', { name, exact: true }).first().click();
const key = (keys: string) => (page: Page) => page.keyboard.press(keys);

interface Popup {
  readonly name: string;
  readonly open: (page: Page) => Promise<void>;
  readonly role?: 'menu';
}

const POPUPS: readonly Popup[] = [
  { name: 'the display panel', open: press('Display') },
  { name: 'the search', open: key('/') },
  { name: 'the share menu', open: press('Share'), role: 'menu' },
  { name: 'the kept states', open: press('Kept states') },
  { name: 'the keys', open: key('?') },
  { name: 'the QR code', open: key('q') },
  { name: 'the large input', open: key('e') },
  { name: 'the palette', open: press('Functions and signs') },
  {
    name: 'the code',
    open: async (page) => {
      await press('Share')(page);
      await page.getByRole('menuitem', { name: 'Python code' }).click();
    },
  },
];

test('axe finds nothing in any popup of the lab', async ({ page }) => {
  await openLab(page, 's=ravine');
  const faults: string[] = [];
  for (const { name, open, role = 'dialog' } of POPUPS) {
    await setTheme(page, 'light');
    await open(page);
    const popup = page.getByRole(role);
    await expect(popup, name).toBeVisible();
    // What is loaded when it is opened has come.
    await expect(popup.locator('a, button, input, pre, svg').first(), name).toBeVisible();
    // A popup has the colours of its page, which the gallery shows in every theme.
    for (const theme of process.env.DEEP ? THEMES : (['light'] as const)) {
      await setTheme(page, theme);
      const found = await axeFaults(page, { within: `[role=${role}]` });
      faults.push(...found.map((fault) => `${name}, ${theme}: ${fault}`));
    }
    await page.keyboard.press('Escape');
    await expect(popup, name).toHaveCount(0);
  }
  expect(faults).toEqual([]);
});
