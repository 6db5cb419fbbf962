import type { Page } from '@playwright/test';
import { pages } from '../../pages.config.ts';
import { axeFaults } from '../support/axe.ts';
import { hydrated } from '../support/hydrated.ts';
import { figureReady, figuresReady } from '../support/figures.ts';
import { expect, test } from '../support/test.ts';
import { setTheme, startWithText, THEMES } from '../support/theme.ts';
import { overflowFaults } from './overflow.ts';
import { structureFaults } from './structure.ts';

// A lesson holds thousands of spans of mathematics, and axe looks at each.
test.describe.configure({ timeout: 180_000 });
test.use({
  expectedMessages: [/status of 404|GL Driver Message/],
  contextOptions: { reducedMotion: 'reduce' },
});

/** What a theme can break: the rest of a page is the same in all. DEEP=1 looks at everything in each. */
const OF_THEMES = process.env.DEEP ? undefined : ['color-contrast', 'link-in-text-block'];

/** Diverging, hatched, with notices: what the plain lab does not show. */
const TROUBLE = '/lab/descent/?f=log(x)%2By^2&at=1,1&eta=3&view=-2,2,-1,1&beta=2';

/** A figure in space, half filled, with a line of its matrix chosen. */
const HALFWAY = '/lab/jacobian/?f=(x/z,y/z)&pane=dual&sweeps=1&show=r1';

/**
 * One exercise of each kind: number, expression, order, figure, point, pictures, matrices, points, match, parts. Cells are in
 * worksheet/spec.
 */
const EXERCISES = /^\/x\/(01-T[1459]|02-T6|03-T[78]|08-T4|10-T8|11-T10|own|sheet)\/$/;
const PRACTICE = /^\/practice\/(01-univariate\/)?$/;

/** Many pages differ in their words only: a few of them stand for all, with DEEP=1 each for itself. */
const looked = (page: string): boolean => {
  if (process.env.DEEP) return true;
  if (page.startsWith('/embed/')) return /descent|dag/.test(page);
  if (page.startsWith('/x/')) return EXERCISES.test(page);
  return !page.startsWith('/practice/') || PRACTICE.test(page);
};

/** The same numbers each time. */
const seeded = (page: string): string => (/^\/x\/\d/.test(page) ? `${page}?seed=3` : page);

const addresses = pages
  .filter(looked)
  .map((page) => (page === '/404/' ? '/nowhere/' : seeded(page)));

/**
 * Where thousands of spans are formulas, other themes take minutes: DEEP=1 looks at them, the gallery at their colours.
 * What is embedded is seen in its lab, an exercise on a worksheet.
 */
const themesOf = (address: string) =>
  /^\/(glossary|cheat-sheet|lessons|embed|x\/\d|practice\/\w)/.test(address) && !process.env.DEEP
    ? (['light'] as const)
    : THEMES;

/** A session draws its numbers by chance: here the same ones each time, and still all different. */
function drawTheSame(): void {
  let state = 1;
  Math.random = () => (state = (state * 16807) % 2147483647) / 2147483647;
}

/**
 * Lessons are made of the same words: axe looks at four of them and waits for their figures, which labs show as well.
 * In the others their text is looked at for what sticks out. DEEP=1 does all in each.
 */
const wholly = (address: string): boolean =>
  Boolean(process.env.DEEP) || !/^\/lessons\/(?!01|04|06|08)/.test(address);

async function loadFigures(page: Page, address: string) {
  if (address.startsWith('/about/gallery/')) {
    await expect(page.locator('.recharts-surface').first()).toBeVisible();
    return;
  }
  if (/^\/(x\/\d|practice\/\w)/.test(address)) {
    await expect(page.locator('[data-problem]').first()).toBeVisible();
  }
  if (/^\/(lab|embed)\/\w/.test(address)) await figureReady(page);
  else await figuresReady(page);
}

/** 1280 pixels at 400 %, as WCAG 1.4.10 has it; the largest type is the harder case. */
const NARROW = { width: 320, height: 640 };

for (const address of [...addresses, TROUBLE, HALFWAY]) {
  const gallery = address.startsWith('/about/gallery/');
  test(`${address} fits 320 pixels, axe finds nothing, and its structure is whole`, async ({
    page,
  }) => {
    const wide = page.viewportSize();
    // The gallery's panes are as wide as what they show.
    if (!gallery) {
      await startWithText(page, 'xl');
      await page.setViewportSize(NARROW);
    }
    if (address.startsWith('/practice/')) await page.addInitScript(drawTheSame);
    await page.goto(address.slice(1));
    await hydrated(page);
    if (!gallery) await expect(page.locator('html')).toHaveAttribute('data-text', 'xl');
    if (wholly(address)) await loadFigures(page, address);
    if (!gallery) expect.soft(await overflowFaults(page), 'in the largest type').toEqual([]);
    if (!wholly(address)) return;
    await setTheme(page, 'light');
    if (!gallery) await expect(page.locator('html')).not.toHaveAttribute('data-text', 'xl');
    if (!gallery && process.env.DEEP) {
      expect.soft(await overflowFaults(page), 'in normal type').toEqual([]);
    }
    // The same page, made wide: its figures have come already.
    if (!gallery && wide) {
      await page.setViewportSize(wide);
      await loadFigures(page, address);
    }
    expect(await structureFaults(page, !address.startsWith('/embed/'))).toEqual([]);
    const faults: string[] = [];
    for (const theme of themesOf(address)) {
      await setTheme(page, theme);
      // The gallery's panes have a theme of their own: all three at once would be three galleries.
      if (gallery) await chooseInGallery(page, theme);
      const found = await axeFaults(
        page,
        theme === 'light' || !OF_THEMES ? {} : { rules: OF_THEMES },
      );
      faults.push(...found.map((fault) => `${theme}: ${fault}`));
    }
    expect(faults).toEqual([]);
  });
}

async function chooseInGallery(page: Page, theme: string) {
  const name = `${theme[0].toUpperCase()}${theme.slice(1)}`;
  await page.getByRole('button', { name, exact: true }).click();
  await expect(page.locator('[data-specimen]').first()).toHaveAttribute('data-theme', theme);
}
