import type { Locator, Page } from '@playwright/test';
import { hydrated } from '../support/hydrated.ts';
import { expect, test } from '../support/test.ts';

const W1 = 'f=(x^2-y^2,2x*y)&at=1,2&h=0.1,-0.05&size=0.2';
const W2 = 'f=f(r,theta)=(r*cos(theta),r*sin(theta))';
const W3 = 'f=x:3;softmax(x)';
const W4 = 'f=(x%2By,2x%2B2y)&pane=space';

function parts(page: Page) {
  const slider = (name: string | RegExp) =>
    page.getByRole('slider', { name, exact: typeof name === 'string' });
  return {
    formula: page.getByRole('textbox', { name: 'f', exact: true }),
    matrix: page.getByRole('table', { name: /^The Jacobian, / }),
    point: slider('The point'),
    move: slider('The tip of the move h'),
    weight: slider('The tip of the weight u of the outputs'),
    size: slider('size of the piece'),
    entry: (name: string) => slider(new RegExp(`^${name}, drag`)),
    line: (name: RegExp) => page.getByRole('button', { name }),
    button: (name: string) => page.getByRole('button', { name, exact: true }),
    words: page
      .getByRole('paragraph')
      .filter({ hasText: /^(The map R|At \()/ })
      .last(),
  };
}

async function open(page: Page, query: string) {
  await page.goto(`lab/jacobian/?${query}`);
  await hydrated(page);
  const lab = parts(page);
  await expect(lab.words).toBeVisible();
  return lab;
}

async function middle(handle: Locator) {
  const box = await handle.locator('circle').first().boundingBox();
  if (!box) throw new Error('the handle has no place');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

test('the numbers of the lesson: the matrix, the move, both products', async ({ page }) => {
  const lab = await open(page, W1);
  await expect(lab.matrix).toHaveAccessibleName('The Jacobian, 2 × 2, outputs times inputs');
  for (const [name, value] of [
    ['∂f₁/∂x', '2'],
    ['∂f₁/∂y', '−4'],
    ['∂f₂/∂x', '4'],
    ['∂f₂/∂y', '2'],
  ] as const)
    await expect(lab.entry(name)).toHaveText(value);
  await expect(lab.words).toContainText(
    'every small area is multiplied by 20, and orientation is kept',
  );
  await expect(lab.words).toContainText('changes f by (0.4075, 0.29); J h = (0.4, 0.3)');
  await expect(page.getByText('forward', { exact: true })).toBeVisible();
});

test('point and move are dragged and moved by keys, and undo brings them back', async ({
  page,
}) => {
  const lab = await open(page, 'at=1,2&h=1,0');
  const from = await middle(lab.point);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 60, from.y + 40, { steps: 6 });
  await page.mouse.up();
  await expect(lab.entry('∂f₁/∂x')).not.toHaveText('2');
  await lab.button('Undo').click();
  await expect(lab.entry('∂f₁/∂x')).toHaveText('2');
  await lab.point.focus();
  await page.keyboard.press('ArrowUp');
  await expect(lab.entry('∂f₁/∂y')).not.toHaveText('−4');
  await expect(page).toHaveURL(/at=1,2\.\d+/);
  await lab.move.focus();
  await page.keyboard.press('ArrowLeft');
  await expect(page).toHaveURL(/h=0\.\d+,0/);
});

test(
  'a column is the velocity, a row the gradient; a pressed line stays in the link',
  { tag: '@phone' },
  async ({ page }) => {
    const lab = await open(page, W1);
    await lab.line(/^Column 1/).click();
    await expect(page).toHaveURL(/show=c1/);
    await expect(lab.words).toContainText('Column 1, J e1 = (2, 4), is the velocity of the output');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await expect(lab.line(/^Row 1/)).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/show=r1/);
    await expect(lab.words).toContainText('Row 1, [2, −4], is the gradient of f1');
    // Of all lines one is a stop of the Tab key.
    await page.keyboard.press('Tab');
    await expect(lab.entry('∂f₁/∂x')).toBeFocused();
    await page.keyboard.press('Shift+Tab');
    await expect(lab.line(/^Row 1/)).toBeFocused();
    await expect(lab.matrix.locator('[data-line][tabindex="0"]')).toHaveCount(1);
  },
);

test('another matrix is tried in the place of J, and given back', async ({ page }) => {
  const lab = await open(page, W1);
  await lab.entry('∂f₁/∂x').focus();
  await page.keyboard.press('End');
  await expect(lab.words).toContainText('which is tried in the place of J');
  await expect(page).toHaveURL(/m=4,-4,4,2/);
  await lab.button('back to J').click();
  await expect(page).not.toHaveURL(/m=/);
});

test('the matrix fills sweep by sweep, and the weight u is dragged', async ({ page }) => {
  const lab = await open(page, 'at=1,2&pane=dual&sweeps=0');
  await expect(lab.matrix.getByText('·', { exact: true })).toHaveCount(4);
  await page.getByRole('button', { name: /^Forward one sweep/ }).click();
  await expect(lab.matrix.getByText('·', { exact: true })).toHaveCount(2);
  await expect(lab.words).toContainText('1 of 2 columns filled');
  const tip = await middle(lab.weight);
  await page.mouse.move(tip.x, tip.y);
  await page.mouse.down();
  await page.mouse.move(tip.x - 50, tip.y - 20, { steps: 5 });
  await page.mouse.up();
  await expect(page).toHaveURL(/u=-?\d/);
  const [forward, reverse] = await page.locator('p > span > b').allTextContents();
  expect(forward).toBe(reverse);
});

test('softmax lies on its simplex, polar folds at r = 0, a collapse is said', async ({ page }) => {
  const softmax = await open(page, W3);
  await expect(softmax.words).toContainText('Its rank is at most 2');
  await expect(softmax.words).toContainText('Column 3, J e3 = (−0.08333, −0.1667, 0.25)');
  await expect(page.getByRole('group', { name: /as shares in a triangle/ })).toBeVisible();
  const polar = await open(page, W2);
  await expect(polar.words).toContainText('det J = 2');
  const flat = await open(page, W4);
  await expect(flat.words).toContainText('collapses to a segment, and J has rank 1');
});

test('a surface in space and a picture of space are shown by keys too', async ({ page }) => {
  const lab = await open(page, 'f=(x/z,y/z)&at=0.5,0.5,2&view=-1,2,-1,2,1,4&out=-1,1,-1,1');
  await lab.point.focus();
  await page.keyboard.press('PageUp');
  await expect(page).toHaveURL(/at=0\.5,0\.5,2\.\d+/);
  await expect(lab.words).toContainText('R³ → R²');
  const torus = await open(page, 'f=f(s,t)=((2%2Bcos(t))*cos(s),(2%2Bcos(t))*sin(s),sin(t))');
  await expect(page.getByRole('group', { name: /^The outputs of the map in space/ })).toBeVisible();
  await expect(torus.words).toContainText('with full rank it lays R² into R³');
});

test('nonsense keeps the last picture and says where; a map of another shape takes over', async ({
  page,
}) => {
  const lab = await open(page, W1);
  await lab.formula.fill('(x^2-y^2, 2xy)');
  await expect(page.getByText(/is not a name here/)).toBeVisible();
  await expect(lab.entry('∂f₁/∂x')).toHaveText('2');
  await lab.formula.fill('(x*y, x+y, x)');
  await lab.formula.press('Enter');
  await expect(lab.matrix).toHaveAccessibleName('The Jacobian, 3 × 2, outputs times inputs');
  await lab.formula.fill('(x1*x2, x3, x4, x5*x6)');
  await lab.formula.press('Enter');
  await expect(lab.matrix).toHaveAccessibleName('The Jacobian, 4 × 6, outputs times inputs');
  await expect(page.getByText(/is shown as a matrix and in tables only/)).toBeVisible();
});

test('magnified, a smaller piece looks the same and bends less', async ({ page }) => {
  const lab = await open(page, 'at=1,2&size=1');
  await page.getByRole('button', { name: 'Magnified', exact: true }).click();
  await expect(lab.words).toContainText('Both pictures are magnified');
  await expect(lab.point).toHaveCount(0);
  await lab.words.click();
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(/size=0\.5/);
});

/** What both panes show, as long as they are planes. */
const canvases = (page: Page) =>
  page
    .locator('main canvas')
    .evaluateAll((all) => all.map((canvas) => (canvas as HTMLCanvasElement).toDataURL()));

test('a map of another shape is painted anew, as if the page had begun with it', async ({
  page,
}) => {
  await open(page, W3);
  const lab = parts(page);
  for (const name of ['polar coordinates', 'R → R: a curve and its line', 'a kink']) {
    await page.getByRole('combobox', { name: 'Example', exact: true }).click();
    await page.getByRole('option', { name }).click();
    await expect(lab.words).toContainText(/The map R/);
  }
  await expect(page).toHaveURL(/abs/);
  // The views that are proposed have arrived once the address rests.
  await page.waitForTimeout(1200);
  const changed = await canvases(page);
  await page.reload();
  await hydrated(page);
  await expect(lab.words).toBeVisible();
  await expect.poll(async () => (await canvases(page)).length).toBe(changed.length);
  await expect.poll(() => canvases(page)).toEqual(changed);
});
