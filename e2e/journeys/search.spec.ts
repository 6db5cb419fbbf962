import type { Page } from '@playwright/test';
import { axeFaults } from '../support/axe.ts';
import { hydrated } from '../support/hydrated.ts';
import { expect, test } from '../support/test.ts';

const LESSON = 'lessons/09-gradient-descent/';

const parts = (page: Page) => ({
  dialog: page.getByRole('dialog', { name: 'Search' }),
  field: page.getByRole('combobox', { name: /Search lessons/ }),
  options: page.getByRole('option'),
  button: page.getByRole('button', { name: 'Search' }),
});

const focusedId = (page: Page) => page.evaluate(() => document.activeElement?.id);

test('/ opens it, what is typed at once is not lost, and Enter lands on the section', async ({
  page,
}) => {
  await page.goto('/');
  await hydrated(page);
  const { dialog, field, options } = parts(page);
  await page.keyboard.press('/');
  await page.keyboard.type('why ravines');
  await expect(field).toBeFocused();
  await expect(field).toHaveValue('why ravines');
  await expect(options.first()).toContainText('Why ravines are slow');
  await expect(options.first()).toContainText('Lesson 09 · 3');
  await expect(options.first().locator('mark').first()).toHaveText('ravines');
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(page).toHaveURL(`/${LESSON}#why-ravines-are-slow`);
  await expect.poll(() => focusedId(page)).toBe('why-ravines-are-slow');
  await expect(page.locator('#why-ravines-are-slow')).toBeInViewport();
});

test('arrows choose, the count is said, Escape gives the focus back', async ({ page }) => {
  await page.goto(LESSON);
  await hydrated(page);
  const { dialog, field, options, button } = parts(page);
  await button.focus();
  await page.keyboard.press('ControlOrMeta+k');
  await field.fill('momentum');
  await expect(options.first()).toHaveAttribute('data-highlighted', '');
  await expect(dialog.getByRole('status')).toHaveText(/^\d+ results\.$/);
  await page.keyboard.press('ArrowDown');
  await expect(options.nth(1)).toHaveAttribute('data-highlighted', '');
  await page.keyboard.press('ArrowUp');
  await expect(options.first()).toHaveAttribute('data-highlighted', '');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(button).toBeFocused();
});

test('a statement of the same page is a place too', async ({ page }) => {
  await page.goto(LESSON);
  await hydrated(page);
  const { field, options } = parts(page);
  await page.keyboard.press('/');
  await field.fill('best heavy ball');
  await expect(options.first()).toContainText('Theorem 9.8');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#theorem-9\.8$/);
  await expect.poll(() => focusedId(page)).toBe('theorem-9.8');
  await expect(page.getByRole('group', { name: 'Theorem 9.8' })).toBeInViewport();
});

test('/ is a sign like any other in a field', async ({ page }) => {
  await page.goto('glossary/');
  await hydrated(page);
  await page.getByRole('searchbox', { name: 'Filter' }).press('/');
  await expect(page.getByRole('searchbox', { name: 'Filter' })).toHaveValue('/');
  await expect(parts(page).dialog).toHaveCount(0);
});

test('axe finds nothing in the dialog, full and empty, and nonsense gets advice', async ({
  page,
}) => {
  // A page with little else to look through.
  await page.goto('about/');
  await hydrated(page);
  const { dialog, field, options, button } = parts(page);
  await button.click();
  await field.fill('gradient');
  await expect(options.first()).toBeVisible();
  await expect(dialog.locator('.katex').first()).toBeAttached();
  expect(await axeFaults(page)).toEqual([]);
  await field.fill('qqqqzzzz');
  await expect(dialog).toContainText('Try fewer words');
  await expect(dialog.getByRole('status')).toHaveText('No result.');
  expect(await axeFaults(page)).toEqual([]);
});
