import type { Locator, Page } from '@playwright/test';
import { hydrated } from '../support/hydrated.ts';
import { expect, test } from '../support/test.ts';

const W1 = 'f=x^2*y%2B3y&at=2,-1&angle=53.13010235415598&view=-1,5,-3.4,1.4';
const W2 = 'f=x^2%2B4y^2&at=1,0.5&pane=slices';
const W3 = 'f=f(x,y)=x^2*y/(x^2%2By^2);f(0,0)=0&at=0,0&pane=polar&angle=45';

function parts(page: Page) {
  const slider = (name: string) => page.getByRole('slider', { name, exact: true });
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const gauge = (index: number): Locator => page.getByRole('definition').nth(index);
  return {
    formula: page.getByRole('textbox', { name: 'f(x, y)', exact: true }),
    example: page.getByRole('combobox', { name: 'Example', exact: true }),
    point: slider('The point'),
    direction: slider('The direction h'),
    angle: slider('direction, angle in degrees'),
    cosine: slider('Direction h on the chart of slopes'),
    polar: slider('Direction h on the polar plot'),
    sliceX: slider('x of the point, y frozen'),
    words: page.getByRole('paragraph').filter({ hasText: /^At \(/ }),
    value: gauge(0),
    row: gauge(1),
    norm: gauge(2),
    product: gauge(3),
    slope: gauge(4),
    button,
    parameter: (name: string) => slider(`parameter ${name}`),
  };
}

async function open(page: Page, query: string) {
  await page.goto(`lab/gradient/?${query}`);
  await hydrated(page);
  const lab = parts(page);
  await expect(lab.words).toBeVisible();
  return lab;
}

test(
  'the slope follows the direction: by handle, by button and by the keys of the figure',
  { tag: '@phone' },
  async ({ page }) => {
    const lab = await open(page, W1);
    await expect(lab.row).toHaveText('[−4, 7]');
    await expect(lab.product).toHaveText('3.2');
    await lab.button('level').click();
    await expect(lab.product).toHaveText('0');
    await expect(lab.slope).toHaveText('0');
    await lab.button('steepest').click();
    await expect(lab.product).toHaveText('8.062');
    await lab.direction.focus();
    await page.keyboard.press('Home');
    await expect(lab.product).toHaveText('−4');
    for (let k = 0; k < 6; k++) await page.keyboard.press('ArrowUp');
    await expect(lab.product).toHaveText('7');
    await expect(page).toHaveURL(/angle=90(&|$)/);
    await lab.words.click();
    await page.keyboard.press('ArrowRight');
    await expect(page).toHaveURL(/angle=105(&|$)/);
  },
);

test('point and direction are dragged, and undo brings both back', async ({ page }) => {
  const lab = await open(page, W1);
  const middle = async (handle: Locator) => {
    const box = await handle.locator('circle').first().boundingBox();
    if (!box) throw new Error('the handle has no place');
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  };
  const centre = await middle(lab.point);
  const tip = await middle(lab.direction);
  await page.mouse.move(tip.x, tip.y);
  await page.mouse.down();
  // To straight up from the point.
  await page.mouse.move(centre.x, centre.y - 80, { steps: 6 });
  await page.mouse.up();
  await expect(page).toHaveURL(/angle=90(&|$)/);
  await expect(lab.product).toHaveText('7');
  await page.mouse.move(centre.x, centre.y);
  await page.mouse.down();
  await page.mouse.move(centre.x - 60, centre.y - 40, { steps: 6 });
  await page.mouse.up();
  await expect(lab.row).not.toHaveText('[−4, 7]');
  await lab.button('Undo').click();
  await expect(lab.row).toHaveText('[−4, 7]');
  await lab.button('Undo').click();
  await expect(lab.product).toHaveText('3.2');
});

test('the chart of slopes turns the direction too', async ({ page }) => {
  const lab = await open(page, W1);
  await expect(lab.cosine).toHaveAttribute('aria-valuetext', /53\.13 degrees: .* 3\.2/);
  await lab.cosine.focus();
  await page.keyboard.press('Home');
  await expect(lab.product).toHaveText('4');
  await page.keyboard.press('End');
  await expect(lab.words).toContainText('at 180°');
});

test('slices freeze one input, and their cursor moves the point', async ({ page }) => {
  const lab = await open(page, W2);
  await expect(lab.words).toContainText(
    'With y frozen at 0.5 the slope along x is 2; with x frozen at 1 the slope along y is 4.',
  );
  await lab.sliceX.focus();
  await page.keyboard.press('ArrowLeft');
  await expect(lab.row).not.toHaveText('[2, 4]');
  await expect(lab.words).toContainText('the slope along y is 4.');
});

test('slopes without a gradient: another curve than ∇f h, turned by keys', async ({ page }) => {
  const lab = await open(page, W3);
  await expect(lab.slope).toHaveText('0.3536');
  await expect(lab.product).toHaveText('0');
  await expect(lab.words).toContainText('they do not follow from ∇f: f is not differentiable');
  await lab.polar.focus();
  await page.keyboard.press('ArrowLeft');
  await expect(lab.polar).toHaveAttribute('aria-valuetext', /^30 degrees: slope 0\.375/);
  await lab.example.click();
  await page.getByRole('option', { name: /no partials/ }).click();
  await expect(lab.slope).toHaveText('none');
  await expect(lab.words).toContainText('Neither partial derivative exists here');
  await expect(lab.button('steepest')).toBeDisabled();
});

test('a function of one’s own: a fault keeps the picture, a letter becomes a slider', async ({
  page,
}) => {
  const lab = await open(page, W1);
  await expect(lab.row).toHaveText('[−4, 7]');
  await lab.formula.fill('x^^2');
  await expect(page.getByText('“^” cannot follow “^”.').first()).toBeVisible();
  await expect(lab.row).toHaveText('[−4, 7]');
  await lab.formula.fill('a*x + y');
  await lab.formula.press('Enter');
  await expect(lab.row).toHaveText('[1, 1]');
  await lab.parameter('a').focus();
  await page.keyboard.press('End');
  await expect(lab.row).toHaveText('[5, 1]');
  await lab.formula.fill('f(x, y) = x*y/(x^2+y^2); f(0, 0) = 0');
  await lab.formula.press('Enter');
  await expect(lab.row).not.toHaveText('[5, 1]');
  await lab.formula.fill('log(-1 - x^2)');
  await lab.formula.press('Enter');
  await expect(lab.words).toContainText('the function has no finite value');
  await expect(page.getByText('NaN')).toHaveCount(0);
});

test('keys turn on through the angle that attracts a hand', async ({ page }) => {
  await page.goto('lab/gradient/?angle=117');
  await hydrated(page);
  const { cosine, words } = parts(page);
  await expect(words).toContainText('at 117°');
  await cosine.focus();
  // The steepest way is at 119.7 degrees.
  for (let k = 0; k < 5; k++) await page.keyboard.press('ArrowRight');
  await expect(words).toContainText(/at 1[2-6]\d(\.\d)?°/);
});

test('a link opens the same again, and nonsense in it is said', async ({ page }) => {
  const lab = await open(page, `${W3}&h=0.25`);
  await lab.button('Error').click();
  await expect(lab.words).toContainText('A move of length 0.25');
  await expect(page).toHaveURL(/pane=error/);
  const words = await lab.words.textContent();
  await page.goto(page.url());
  await hydrated(page);
  await expect(parts(page).words).toHaveText(words ?? '');

  await open(page, 'f=x*y&pane=round&h=-3&at=1');
  await expect(page.getByText(/cannot be read; the usual value is shown/).first()).toBeVisible();
});
