import type { Page } from '@playwright/test';
import { axeFaults } from '../support/axe.ts';
import { hydrated } from '../support/hydrated.ts';
import { descentParts } from '../support/lab.ts';
import { expect, test } from '../support/test.ts';

// A lesson holds thousands of spans of mathematics, and axe looks at each.
test.describe.configure({ timeout: 180_000 });
test.use({ expectedMessages: [/status of 404/] });

const THEMES = ['light', 'dark', 'projector'] as const;
const LAB = 'lab/descent/';

interface Look {
  readonly address: string;
  readonly themes: readonly (typeof THEMES)[number][];
}

/** Every page in every theme takes minutes: that is for DEEP=1. */
const LOOKS: readonly Look[] = [
  { address: '', themes: ['light', 'dark'] },
  { address: 'lessons/09-gradient-descent/', themes: ['light'] },
  { address: LAB, themes: THEMES },
  // Diverging, hatched, with notices: what the plain lab does not show.
  { address: `${LAB}?f=log(x)%2By^2&at=1,1&eta=3&view=-2,2,-1,1&beta=2`, themes: ['dark'] },
  { address: 'nowhere/', themes: ['light'] },
];

/** Scrolls through the page until each of its figures has loaded and has its words. */
async function loadFigures(page: Page) {
  if (page.url().includes('/lab/')) {
    await expect(descentParts(page).words).toContainText('from (');
    return;
  }
  for (const figure of await page.locator('main figure:has(> figcaption)').all()) {
    await figure.scrollIntoViewIfNeeded();
    await expect(figure.getByRole('slider', { name: 'Start of the path' })).toBeVisible();
  }
}

for (const { address, themes } of LOOKS) {
  for (const theme of process.env.DEEP ? THEMES : themes) {
    test(`axe finds nothing at /${address} in the ${theme} theme`, async ({ page }) => {
      await page.addInitScript((choice) => localStorage.setItem('gradus.theme', choice), theme);
      await page.goto(address);
      await hydrated(page);
      await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
      await loadFigures(page);
      expect(await axeFaults(page)).toEqual([]);
    });
  }
}
