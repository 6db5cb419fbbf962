import type { Page } from '@playwright/test';
import { axeFaults } from '../support/axe.ts';
import { hydrated } from '../support/hydrated.ts';
import { expect, test } from '../support/test.ts';

// The words of the lessons where they all are: in the gallery, which is made of the same HTML.

async function open(page: Page, only: string) {
  await page.goto(`about/gallery/?only=${only}`);
  await hydrated(page);
  await expect(page.getByRole('heading', { level: 2, name: 'Lessons' })).toBeVisible();
}

test(
  'words set their figure and show when it stands there; numbers follow and lead',
  { tag: '@phone' },
  async ({ page }) => {
    await open(page, 'phrases');
    const half = page.getByRole('button', { name: 'half a turn' });
    const quarter = page.getByRole('button', { name: 'a quarter' });
    const number = page.getByRole('slider', { name: /^turn in A turn/ });
    await expect(number).toHaveText('40');
    await expect(half).toHaveAttribute('aria-pressed', 'false');
    await half.focus();
    await page.keyboard.press('Enter');
    await expect(half).toHaveAttribute('aria-pressed', 'true');
    await expect(page.getByText('The angle is 180 degrees.').first()).toBeVisible();
    await expect(number).toHaveText('180');
    await expect(page.locator('[data-shows=radians]')).toContainText('3.142');
    await quarter.click();
    await expect(half).toHaveAttribute('aria-pressed', 'false');
    await expect(quarter).toHaveAttribute('aria-pressed', 'true');
    await number.focus();
    await page.keyboard.press('ArrowRight');
    await expect(number).toHaveText('91');
    await expect(page.getByText('The angle is 91 degrees.').first()).toBeVisible();
    await expect(quarter).toHaveAttribute('aria-pressed', 'false');
    await page.keyboard.press('Tab');
    await page.getByRole('button', { name: /^Undo/ }).click();
    await expect(number).toHaveText('90');
  },
);

test('a stage goes along with its steps, and keeps what was done by hand', async ({ page }) => {
  await open(page, 'stage');
  const words = page
    .locator('[data-stage]')
    .getByText(/^Gradient descent with/)
    .first();
  await page.locator('[data-stage]').scrollIntoViewIfNeeded();
  await expect(words).toContainText('η = 0.0');
  const go = (name: string) => page.getByRole('button', { name });
  await go('It bounces').click();
  await expect(words).toContainText('η = 0.07');
  await expect(go('It bounces')).toHaveAttribute('aria-current', 'step');
  await go('It flies away').focus();
  await page.keyboard.press('Enter');
  await expect(words).toContainText('η = 0.085');
  await expect(go('It bounces')).not.toHaveAttribute('aria-current');
  const undo = page.locator('[data-stage]').getByRole('button', { name: /^Undo/ });
  await expect(undo).toHaveAttribute('aria-disabled', 'true');
  const eta = page.locator('[data-stage]').getByRole('slider', { name: /step size/ });
  await eta.focus();
  await page.keyboard.press('ArrowLeft');
  await expect(undo).not.toHaveAttribute('aria-disabled', 'true');
});

test('a prediction is made by keys, and a proof opens', async ({ page }) => {
  await open(page, 'predict,statement');
  const predict = page.locator('[data-predict]').first();
  // The states below have been pressed to, and want the focus no more.
  await expect(page.getByText('◇ you said this')).toBeVisible();
  const show = predict.getByRole('button', { name: 'Show me' });
  await expect(show).toBeDisabled();
  await predict.getByRole('radio').first().focus();
  await page.keyboard.press('Space');
  await expect(show).toBeEnabled();
  await show.press('Enter');
  await expect(predict.getByText('◇ you said this')).toBeVisible();
  await expect(predict.locator('[data-reveal]')).toBeFocused();
  const proof = page.getByText('Proof of the steepest ascent');
  await proof.press('Enter');
  await expect(page.getByText('∎')).toBeVisible();
});

test('notes for the lecturer are seen when the settings say so', async ({ page }) => {
  // The gallery shows them always; the page on writing as a lesson does.
  await page.goto('about/writing/');
  await hydrated(page);
  const note = page.getByText('Five minutes. Ask for hands before you let the step shrink').last();
  await expect(note).toBeHidden();
  await page.getByRole('button', { name: 'Display' }).click();
  await page.getByRole('group', { name: 'Lecturer’s notes' }).getByText('On').click();
  await expect(note).toBeVisible();
  await page.reload();
  await expect(note).toBeVisible();
});

test('axe finds nothing in the words of the lessons', async ({ page }) => {
  await open(page, 'prose,statement,predict,phrases,stage');
  await page.locator('[data-stage]').scrollIntoViewIfNeeded();
  await expect(
    page
      .locator('[data-stage]')
      .getByText(/^Gradient descent with/)
      .first(),
  ).toBeAttached();
  expect(await axeFaults(page, { within: 'main' })).toEqual([]);
});
