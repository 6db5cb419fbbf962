import type { Locator, Page } from '@playwright/test';
import { hydrated } from '../support/hydrated.ts';
import { choose, expectChosen, queryOf, retype } from '../support/lab.ts';
import { expect, test } from '../support/test.ts';

function parts(page: Page) {
  const slider = (name: string | RegExp) => page.getByRole('slider', { name });
  const gauge = (name: string | RegExp): Locator =>
    page.locator('dl > div').filter({ hasText: name }).getByRole('definition');
  return {
    point: slider('The point'),
    end: slider('The end of the move h'),
    direction: slider('direction, angle in degrees'),
    step: slider('Current step'),
    formula: page.getByRole('textbox', { name: /^f\(/ }),
    path: page.getByRole('textbox', { name: 'path through the point, in t', exact: true }),
    example: page.getByRole('combobox', { name: 'Example', exact: true }),
    orders: page.getByRole('table', { name: /^The models at x \+ h/ }),
    points: page.getByRole('toolbar', { name: 'Stationary points in view' }),
    look: (name: string) =>
      page.getByRole('group', { name: 'Picture' }).getByRole('button', { name, exact: true }),
    typed: (name: string) => page.getByRole('textbox', { name: `${name}, typed`, exact: true }),
    button: (name: string | RegExp) => page.getByRole('button', { name }),
    words: page.getByRole('paragraph').filter({ hasText: /^(At .* f is |Of \d+ random)/ }),
    gauge,
  };
}

async function open(page: Page, query: string) {
  await page.goto(`lab/taylor/?${query}`);
  await hydrated(page);
  const lab = parts(page);
  await expect(lab.words.first()).toBeVisible();
  return lab;
}

test('a function of one’s own, of two variables and of one', async ({ page }) => {
  const lab = await open(page, 's=wave');
  await retype(lab.formula, 'x^2+3y^2+x*y');
  await lab.formula.press('Enter');
  await expect(lab.words.first()).toContainText('H = [2, 1; 1, 6]');
  await expect.poll(() => queryOf(page).get('f')).toBe('x^2+3y^2+x*y');
  await lab.look('Error').click();
  await expect(lab.words.first()).toContainText('order 2 is exact');
  await retype(lab.formula, 'exp(x)');
  await lab.formula.press('Enter');
  await expect(lab.words.first()).toContainText('order 6 has slope');
  await expect(lab.look('Curvature')).toHaveCount(0);
  await lab.look('Model').click();
  await lab.orders.getByRole('button', { name: '5' }).click();
  await expect(page).toHaveURL(/order=5/);
  await expect(lab.words.first()).toContainText('the model of order 5');
});

test('by keyboard alone: the point, the move, the direction, the steps', async ({ page }) => {
  const lab = await open(page, 's=wave&at=0,0&h=0.5,0.5');
  await lab.point.focus();
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(/at=0\.\d+,0(&|$)/);
  await lab.end.focus();
  await page.keyboard.press('ArrowUp');
  await expect.poll(() => queryOf(page).get('h')).toMatch(/^0\.5,0\.5\d/);
  await lab.look('Steps').press('Enter');
  await choose(lab.example, 'himmelblau');
  await expect(lab.words.first()).toContainText('At the start Newton is at (0.5, 0.5)');
  await expect(lab.words.first()).not.toContainText('has come to');
  await lab.button('a minimum').press('Enter');
  await expect(page.getByText('You said a minimum.')).toBeVisible();
  await expect(lab.words.first()).toContainText('Newton has come to a maximum.');
  await expect(lab.button('cover the answer')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(lab.words.first()).toContainText('At the start');
});

test('the points are listed, Peano is met, and a bad text keeps the picture', async ({ page }) => {
  const lab = await open(page, 's=folium');
  await expect(lab.words.first()).toContainText('the eigenvalues have both signs: a saddle');
  await lab.points.getByRole('button', { name: /minimum/ }).click();
  await expect(lab.words.first()).toContainText('both eigenvalues are positive');
  await choose(lab.example, 'peano');
  await expectChosen(lab.example, 'peano');
  await expect(lab.words.first()).toContainText('the test is inconclusive');
  await retype(lab.typed('direction, angle in degrees'), '135');
  await page.keyboard.press('Enter');
  await expect(lab.words.first()).toContainText('Along the line at 135° f has a minimum');
  await expect(lab.words.first()).toContainText('f has a maximum at the point');
  await retype(lab.path, '(t, ');
  await expect(lab.path).toHaveAttribute('aria-invalid', 'true');
  await retype(lab.path, '(t, t)');
  await lab.path.press('Enter');
  await expect(lab.words.first()).toContainText('Along the path (t, t) f has a minimum');
  await retype(lab.formula, '(y-x^2)*(y-');
  await expect(lab.formula).toHaveAttribute('aria-invalid', 'true');
  // What was answered last stays, whichever text on the way that was.
  await expect(lab.words.first()).toContainText('H = [');
  await expect(lab.words.first()).not.toContainText('NaN');
  await retype(lab.formula, 'x^4+y^4');
  await lab.formula.press('Enter');
  await expect(lab.words.first()).toContainText('samples around it show a minimum');
});
