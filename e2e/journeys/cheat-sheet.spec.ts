import type { Page } from '@playwright/test';
import { tabTo } from '../support/focus.ts';
import { hydrated } from '../support/hydrated.ts';
import { expect, test } from '../support/test.ts';

const rows = (page: Page) => page.locator('details[id]:visible');
const count = (page: Page) => page.getByText(/^(All \d+|\d+ of \d+|1|No) formulas?$/);

test.describe('with JavaScript off', () => {
  test.use({ javaScriptEnabled: false });

  test('the sheet is whole, and a formula opens to its proof', async ({ page }) => {
    await page.goto('cheat-sheet/#quadratic-form');
    expect(await rows(page).count()).toBeGreaterThanOrEqual(60);
    expect(await page.locator('.katex:empty').count()).toBe(0);
    await expect(page.getByRole('searchbox')).toBeHidden();
    const row = page.locator('#quadratic-form');
    await expect(row).toBeInViewport();
    await row.locator('summary').click();
    await expect(row).toContainText('the first number is its transpose');
    await expect(row).toContainText('Only for symmetric');
  });
});

test(
  'the search finds words and symbols, and says what to do when it finds nothing',
  { tag: '@phone' },
  async ({ page }) => {
    await page.goto('cheat-sheet/');
    await hydrated(page);
    const all = await rows(page).count();
    await expect(count(page)).toHaveText(`All ${all} formulas`);
    const search = page.getByRole('searchbox', { name: 'Search' });
    await search.fill('mahalanobis');
    await expect(count(page)).toHaveText('1 formula');
    await expect(page.locator('#gaussian-mean')).toBeVisible();
    await expect(page).toHaveURL(/\?q=mahalanobis$/);
    await search.fill('κ');
    await expect(page.locator('#best-step-size')).toBeVisible();
    await search.fill('zzzz');
    await expect(count(page)).toHaveText('No formula');
    await page.getByRole('button', { name: 'Show all formulas' }).click();
    await expect(rows(page)).toHaveCount(all);
  },
);

test('by keys alone: a group, a formula opened, and its check with a number', async ({ page }) => {
  await page.goto('cheat-sheet/');
  await hydrated(page);
  const all = await rows(page).count();
  await page.getByRole('searchbox', { name: 'Search' }).focus();
  const group = page.getByRole('combobox', { name: 'Group' });
  await tabTo(page, group);
  for (let presses = 0; presses < 3; presses++) await page.keyboard.press('ArrowDown');
  await expect(group).toHaveText(/With respect to a vector/);
  await expect(count(page)).toHaveText(new RegExp(`^\\d of ${all} formulas$`));
  await expect(page).toHaveURL(/\?group=vector$/);
  const row = page.locator('#quadratic-form');
  await tabTo(page, row.locator('summary'));
  await page.keyboard.press('Enter');
  const button = row.getByRole('button', { name: 'Check now: Quadratic form' });
  await tabTo(page, button);
  await page.keyboard.press('Enter');
  const said = row.getByRole('status');
  await expect(said).toHaveText(/^Equal to the derivative at \d+ random inputs: .*, shape 1×3\.$/);
  await page.reload();
  await expect(count(page)).toHaveText(new RegExp(`^\\d of ${all} formulas$`));
});

test('two sides are compared, and a number of a lab leads to it', async ({ page }) => {
  await page.goto('cheat-sheet/#taylor');
  await hydrated(page);
  const taylor = page.locator('#taylor');
  await taylor.getByRole('button', { name: /^Check now/ }).click();
  await expect(taylor.getByRole('status')).toContainText('Both sides are equal');
  await page.goto('cheat-sheet/#adjoint');
  await hydrated(page);
  const adjoint = page.locator('#adjoint');
  await expect(adjoint).toContainText('the adjoint of a, three contributions is 4.36');
  await adjoint.getByRole('link', { name: 'See that number' }).click();
  await expect(page).toHaveURL(/\/lab\/dag\/\?s=p12/);
});

test('it prints on two pages', async ({ page, browserName }) => {
  test.skip(browserName !== 'chromium', 'only Chromium prints to a file');
  await page.goto('cheat-sheet/#taylor');
  await hydrated(page);
  // An opened formula does not lengthen the paper.
  await expect(page.locator('#taylor .katex').last()).toBeVisible();
  const pdf = await page.pdf({ preferCSSPageSize: true });
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(2);
});
