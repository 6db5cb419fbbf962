import type { Locator, Page } from '@playwright/test';
import { hydrated } from '../support/hydrated.ts';
import { retype } from '../support/lab.ts';
import { expect, test } from '../support/test.ts';

function parts(page: Page) {
  const slider = (name: string | RegExp) =>
    page.getByRole('slider', typeof name === 'string' ? { name, exact: true } : { name });
  const text = (name: string) => page.getByRole('textbox', { name, exact: true });
  const gauge = (index: number): Locator => page.getByRole('definition').nth(index);
  return {
    points: text('points x, y'),
    intercept: text('θ, intercept'),
    slope: text('θ, slope'),
    risk: gauge(0),
    gradient: gauge(1),
    best: gauge(2),
    rank: gauge(3),
    button: (name: string) => page.getByRole('button', { name, exact: true }),
    point: (k: number) => slider(new RegExp(`^Point ${k} of`)),
    theta: slider('The parameters θ'),
    words: page.getByRole('paragraph').filter({ hasText: /^(The line with|With|After|Along) / }),
  };
}

async function open(page: Page, query: string) {
  await page.goto(`lab/where-it-lands/${query && `?${query}`}`);
  await hydrated(page);
  const lab = parts(page);
  await expect(lab.words).toBeVisible();
  return lab;
}

test(
  'points of one’s own: a fault is shown where it is, and keeps the picture',
  { tag: '@phone' },
  async ({ page }) => {
    const lab = await open(page, '');
    await expect(lab.gradient).toHaveText('[−3.333, −4]');
    await lab.button('solve').click();
    await expect(lab.gradient).toHaveText('[0, 0]');
    await expect(lab.words).toContainText('Here ∇R is zero');
    await retype(lab.points, '0,1; 1,two');
    await expect(page.getByText('“two” is not a number.').first()).toBeVisible();
    await expect(lab.rank).toHaveText('2');
    await expect(lab.best).toHaveText('(1.167, 0.5)');
    await retype(lab.points, '1,1; 1,3');
    await lab.points.press('Enter');
    await expect(lab.rank).toHaveText('1');
    await expect(lab.words).toContainText('a whole line of solutions');
    await retype(lab.intercept, '1');
    await lab.intercept.press('Enter');
    await retype(lab.slope, '1');
    await lab.slope.press('Enter');
    await expect(lab.gradient).toHaveText('[0, 0]');
    await expect(page).toHaveURL(/theta=1,1/);
    await expect(page.getByText('NaN')).toHaveCount(0);
  },
);

test('by keys alone: points are moved, passed over and removed, θ goes downhill', async ({
  page,
}) => {
  const lab = await open(page, '');
  await lab.point(1).focus();
  await page.keyboard.press('ArrowUp');
  await expect(lab.best).not.toHaveText('(1.167, 0.5)');
  await page.keyboard.press('PageDown');
  await expect(lab.point(2)).toBeFocused();
  await page.keyboard.press('Delete');
  await expect(lab.point(2)).toHaveAttribute('aria-label', 'Point 2 of 2');
  // One stop of Tab for all points.
  await lab.point(1).focus();
  await page.keyboard.press('Tab');
  await expect(lab.point(2)).not.toBeFocused();
  const before = await lab.risk.textContent();
  await lab.words.click();
  await page.keyboard.press('ArrowRight');
  await expect(lab.risk).not.toHaveText(before ?? '');
  await lab.button('Undo').click();
  await expect(lab.risk).toHaveText(before ?? '');
});

test('every model has its picture, its numbers and its words', async ({ page }) => {
  const lab = await open(page, 'model=gaussian');
  await expect(lab.words).toContainText('∂ℓ/∂Σ = [0.5, 0; 0, −1.5]');
  await lab.button('Σ to the estimate').click();
  await expect(lab.words).toContainText('∂ℓ/∂Σ is zero');
  await lab.button('Mixture').click();
  await expect(lab.words).toContainText('After 0 steps of EM');
  await lab.button('Last step of EM').click();
  await expect(lab.words).toContainText('Nothing moves any more');
  await lab.button('Logistic').click();
  await expect(lab.words).toContainText('Newton takes 4 steps');
  await lab.button('PCA').click();
  await lab.button('largest variance').click();
  await expect(lab.words).toContainText('S b = λ b with λ = 3.618');
  await lab.button('Hinge').click();
  await expect(lab.words).toContainText('The margins are 0.8, 0.1, 0.05');
  await lab.button('to the minimum').click();
  await expect(lab.words).toContainText('With w = (0.7, −0.4)');
  await expect(page.getByText('NaN')).toHaveCount(0);
});
