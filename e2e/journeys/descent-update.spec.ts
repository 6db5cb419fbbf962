import type { Page } from '@playwright/test';
import { axeFaults } from '../support/axe.ts';
import { openLab, queryOf, stillPicture } from '../support/lab.ts';
import { expect, test } from '../support/test.ts';

/** The panel that writes the step out. */
function panelOf(page: Page) {
  const equations = page.getByRole('group', { name: 'The step written out' });
  return {
    equations,
    /** Their sources, in which the numbers stand. */
    sources: equations.locator('annotation'),
    arrows: page.getByRole('checkbox', { name: 'draw this step as arrows in the picture' }),
    forms: page.getByRole('list', { name: 'Other conventions' }),
    factor: (name: string) =>
      page.getByRole('term').filter({ hasText: name }).locator('xpath=following-sibling::*'),
  };
}

test('every step can be opened: symbols, numbers, factors, words and arrows', async ({ page }) => {
  const lab = await openLab(page, 'eta=0.07&step=24&panel=update');
  const panel = panelOf(page);
  await expect(page.getByText(/^Gradient descent, step 24/)).toBeVisible();
  await expect(panel.sources).toHaveText(/x_\{25\}.*x_\{24\}.*-0\.4381.*0\.02508.*-0\.4074/);
  await expect(panel.equations).toHaveAccessibleDescription(
    /^The gradient is \(minus 0\.4381, 0\.02508\)\. With step size 0\.07 the point moves/,
  );
  await expect(panel.factor('factor of y, λ = 25')).toHaveText('−0.75');
  await expect(panel.factor('factor of x, λ = 1')).toHaveText('0.93');
  const before = await stillPicture(lab);
  await panel.arrows.check();
  await expect.poll(() => queryOf(page).get('show')).toBe('step');
  await expect.poll(async () => (await stillPicture(lab)).hash).not.toBe(before.hash);
  await lab.forward.click();
  await expect(panel.sources).toHaveText(/x_\{26\}.*x_\{25\}.*-0\.4074/);
  await lab.position.focus();
  await page.keyboard.press('End');
  await expect(page.getByText(/^The run is set to 200 steps and ends here\./)).toBeVisible();
  await expect(panel.equations).toHaveCount(0);
  await page.keyboard.press('Home');
  await expect(panel.sources).toHaveText(/x_\{1\}.*x_\{0\}.*-2\.5/);
  expect(await axeFaults(page)).toEqual([]);
});

test('a run is written in another convention by keys: η = 0.5 averaged is η = 0.05', async ({
  page,
}) => {
  const lab = await openLab(page, 'opt=heavyBallAveraged&beta=0.9&eta=0.5&step=30&panel=update');
  const { forms, sources } = panelOf(page);
  await expect(forms).toContainText('The same path in PyTorch’s form: η = 0.05, β = 0.9.');
  const loss = (await lab.loss.textContent()) ?? '';
  await forms.getByRole('button', { name: 'Write it so in PyTorch’s form' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^Heavy ball, step 30/)).toBeVisible();
  await expect(lab.etaTyped).toHaveValue(/^0\.050*$/);
  await expect(lab.loss).toHaveText(loss);
  await expect(sources.first()).toHaveText(/v\}?_\{31\}/);
  await expect(forms).toContainText('The same path in the averaged form: η = 0.5, β = 0.9.');
  // The focus has stayed on a button of the list, so that the next key goes on from there.
  await expect(forms.getByRole('button').first()).toBeFocused();
  await lab.undo.click();
  await expect(page.getByText(/^Heavy ball, averaged form, step 30/)).toBeVisible();
});

test(
  'long equations scroll by themselves and widen no page',
  { tag: '@phone' },
  async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 700 });
    await openLab(page, 'opt=adam&eta=0.1&step=5&panel=update&noise=0.2');
    const { equations, sources } = panelOf(page);
    await expect(sources).toHaveCount(4);
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
    ).toBeLessThanOrEqual(0);
    const long = equations.getByRole('group', { name: 'Equation 2 of 4' });
    await expect(long).toHaveAttribute('tabindex', '0');
    await long.focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => long.evaluate((box) => box.scrollLeft)).toBeGreaterThan(0);
  },
);
