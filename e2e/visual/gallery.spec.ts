import type { Page } from '@playwright/test';
import { figureReady } from '../support/figures.ts';
import { hydrated } from '../support/hydrated.ts';
import { expect, test } from '../support/test.ts';
import { colourFaults, focusFaults, layoutFaults } from './inspect.ts';

// Every component in every state and theme, as the gallery shows it. Baselines: README.md beside this file.

const THEMES = ['light', 'dark', 'projector'] as const;
const GROUPS = ['Tokens', 'Controls', 'Mathematics', 'Readouts', 'Pictures', 'Figures', 'Lessons'];
const CHARTS = 9;

// Everything at once in one page: slow on a machine under load.
test.describe.configure({ timeout: 180_000 });
test.use({
  contextOptions: { reducedMotion: 'reduce' },
  // Half of every pixel is enough to see that a part is missing or has another colour, and keeps the files small.
  deviceScaleFactor: 0.5,
  // Said by the browser where a program stands in for the graphics card.
  expectedMessages: [/GL Driver Message/],
});

/** The gallery once everything in it has come. */
async function openGallery(page: Page, theme: string) {
  await page.goto(`about/gallery/?theme=${theme}`);
  await hydrated(page);
  const panes = page.locator('[data-specimen]');
  await expect(page.locator('.recharts-surface')).toHaveCount(CHARTS, { timeout: 40_000 });
  await expect(page.locator('[data-specimen] [inert]')).toHaveCount(0);
  await expect(page.locator('[aria-busy=true]')).toHaveCount(1);
  // Exercises get their fields when they come near.
  const choices = page.locator('[data-specimen] [data-exercise=choice]').last();
  await choices.scrollIntoViewIfNeeded();
  await expect(choices.getByRole('radio').first()).toBeVisible();
  // So does the figure of the steps, whose words make the group longer.
  await figureReady(page.locator('section[aria-labelledby="group-Lessons"]'));
  await page.evaluate(() => document.fonts.ready);
  return panes;
}

// axe looks at the gallery in every theme; DEEP=1 compares the pictures, the layout and the colours of all three.
for (const theme of process.env.DEEP ? THEMES : (['light'] as const)) {
  test(`the gallery in ${theme} looks as it did`, async ({ page }, { project }) => {
    const wide = project.name === 'desktop';
    test.skip(!wide && theme === 'projector', 'a projector is not 390 pixels wide');
    // Below the width of the rail: a baseline then holds the specimens and nothing else.
    if (wide) await page.setViewportSize({ width: 1000, height: 900 });
    const panes = await openGallery(page, theme);
    expect(await layoutFaults(panes)).toEqual([]);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
    if (!wide) return;
    expect(await colourFaults(panes)).toEqual([]);
    for (const group of GROUPS) {
      await expect
        .soft(page.locator(`section[aria-labelledby="group-${group}"]`))
        .toHaveScreenshot(`${group.toLowerCase()}-${theme}.png`, {
          scale: 'device',
          // Pixels of a graphics card are its own; what is drawn without one stands beside it.
          mask: [page.locator('[data-state="With path and point"] canvas')],
        });
    }
    const { stops, faults } = await focusFaults(page, panes);
    expect(stops).toBeGreaterThan(100);
    expect(faults).toEqual([]);
  });
}

test('the themes of the gallery are chosen in its address and stand side by side', async ({
  page,
}) => {
  await page.goto('about/gallery/?theme=dark&only=slider,button');
  await hydrated(page);
  const panes = page.locator('[data-specimen]');
  await expect(panes).toHaveCount(2);
  await page.getByRole('button', { name: 'All', exact: true }).click();
  await expect(page).toHaveURL(/theme=all/);
  await expect(panes).toHaveCount(2 * THEMES.length);
  expect(await colourFaults(panes)).toEqual([]);
});
