import type { Page } from '@playwright/test';
import { figureReady, wordsOf } from '../support/figures.ts';
import { tabTo } from '../support/focus.ts';
import { expect, test } from '../support/test.ts';

const board = (page: Page) =>
  page.getByRole('group', { name: 'Cards: a formula, its shape, what it needs' });
const card = (page: Page, name: string) => board(page).getByRole('button', { name }).first();

test(
  'three cards by mouse: a wrong triple is explained, a right one laid aside, undo brings it back',
  { tag: '@phone' },
  async ({ page }) => {
    await page.goto('lab/recall/?deck=vector&seed=1');
    await figureReady(page);
    await card(page, 'Formula: Euclidean norm').click();
    await card(page, 'Shape: n×n').click();
    await card(page, 'Needs: x ≠ 0').click();
    await expect(
      page.getByText('The shape n×n belongs to', { exact: false }).first(),
    ).toBeVisible();
    await card(page, 'Shape: 1×n').click();
    await expect(page.getByRole('list', { name: 'Laid aside' }).getByRole('listitem')).toHaveCount(
      1,
    );
    await expect(card(page, 'Formula: Euclidean norm')).toHaveCount(0);
    await expect(wordsOf(page)).toContainText('One triple of six laid aside, one mistake.');
    await expect(page).toHaveURL(/done=/);
    await page.getByRole('button', { name: 'Undo' }).first().click();
    await expect(card(page, 'Formula: Euclidean norm')).toBeVisible();
  },
);

test('by keys alone: one stop for the cards, arrows among them', async ({ page }) => {
  await page.goto('lab/recall/?deck=vector&seed=1');
  await figureReady(page);
  await page.getByRole('button', { name: 'Match three' }).focus();
  const first = board(page).getByRole('button').first();
  await tabTo(page, first);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(board(page).getByRole('button').nth(1)).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('ArrowRight');
  await expect(board(page).locator('[data-column="1"]').nth(1)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(wordsOf(page)).toContainText('Chosen: the formula');
  await page.keyboard.press('Tab');
  await expect(board(page).locator(':focus')).toHaveCount(0);
});

test('a broken line: nothing is told before the prediction, and a right symbol gets a hint', async ({
  page,
}) => {
  await page.goto('lab/recall/?look=broken&at=0');
  await figureReady(page);
  const words = wordsOf(page);
  const line = page.getByRole('group', { name: 'The line, symbol by symbol' });
  await line.getByRole('button').first().click();
  await expect(words).toContainText('belongs there');
  await expect(page.getByText('That symbol belongs there.', { exact: false })).toBeVisible();
  await page.getByRole('button', { name: 'they do not fit together' }).click();
  for (let k = 0; k < (await line.getByRole('button').count()); k++) {
    await line.getByRole('button').nth(k).click();
    if (/see lesson \d\d/.test((await page.locator('main').textContent()) ?? '')) break;
  }
  await expect(words).toContainText(/see lesson \d\d/);
  await expect(words).toContainText('Found: 1 of');
  await page.getByRole('button', { name: 'Next line' }).click();
  await expect(words).toContainText('Line 2 of');
  await expect(words).not.toContainText('see lesson');
});
