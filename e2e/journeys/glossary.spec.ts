import type { Page } from '@playwright/test';
import { figureReady } from '../support/figures.ts';
import { tabTo } from '../support/focus.ts';
import { hydrated } from '../support/hydrated.ts';
import { expect, test } from '../support/test.ts';

const LESSON = 'lessons/09-gradient-descent/';
const word = (page: Page) => page.getByRole('link', { name: 'eigenvectors', exact: true });
const card = (page: Page) => page.getByText('for some', { exact: false }).filter({ visible: true });

test.describe('with JavaScript off', () => {
  test.use({ javaScriptEnabled: false });

  test('the glossary is whole, and a word of a lesson leads to it', async ({ page }) => {
    await page.goto(LESSON);
    await word(page).click();
    await expect(page).toHaveURL(/\/glossary\/#eigenvalue$/);
    await expect(page.locator('#eigenvalue')).toBeInViewport();
    await expect(
      page.locator('#eigenvalue').getByRole('link', { name: 'Lesson 08' }),
    ).toHaveAttribute('href', /hessian-taylor/);
    expect(await page.getByRole('term').count()).toBeGreaterThanOrEqual(60);
    expect(await page.locator('.katex:empty').count()).toBe(0);
    await expect(page.getByRole('searchbox')).toBeHidden();
  });
});

test('a pointer that lingers brings the card, and takes it away', async ({ page }) => {
  await page.goto(LESSON);
  await hydrated(page);
  // A reader's pointer lingers when all has come; a figure that comes meanwhile would hold up the page under it.
  await word(page).scrollIntoViewIfNeeded();
  await figureReady(page);
  await word(page).hover();
  await expect(card(page)).toBeVisible();
  await page.getByRole('link', { name: 'In the glossary' }).hover();
  await expect(card(page)).toBeVisible();
  await page.mouse.move(2, 2);
  await expect(card(page)).toHaveCount(0);
});

test('the keyboard brings the card too, Escape takes it away, Enter follows the link', async ({
  page,
}) => {
  await page.goto(LESSON);
  await hydrated(page);
  await page.locator('#the-factor-per-direction a').focus();
  await tabTo(page, word(page));
  await expect(card(page)).toBeVisible();
  await expect(word(page)).toHaveAccessibleDescription(/A number/);
  await page.keyboard.press('Escape');
  await expect(card(page)).toHaveCount(0);
  await expect(word(page)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/glossary\/#eigenvalue$/);
  await expect(page.locator('#eigenvalue')).toBeInViewport();
  expect(await page.locator('#eigenvalue .katex').count()).toBeGreaterThan(2);
});

test('the filter knows other names', async ({ page }) => {
  await page.goto('glossary/');
  await hydrated(page);
  const served = await page.getByRole('term').count();
  const filter = page.getByRole('searchbox', { name: 'Filter' });
  await filter.fill('learning rate');
  await expect(page.getByRole('term')).toHaveText([/^Step size/]);
  await expect(page.getByText('1 term', { exact: true })).toBeVisible();
  await filter.fill('');
  await expect(page.getByRole('term')).toHaveCount(served);
});
