import type { Locator, Page } from '@playwright/test';
import { hydrated } from '../support/hydrated.ts';
import { choose, expectChosen, retype } from '../support/lab.ts';
import { expect, test } from '../support/test.ts';

function parts(page: Page) {
  const slider = (name: string) => page.getByRole('slider', { name, exact: true });
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const gauge = (name: string | RegExp): Locator =>
    page.locator('dl > div').filter({ hasText: name }).getByRole('definition');
  return {
    point: slider('The map at hand, n inputs and m outputs'),
    bars: page.getByRole('group', { name: 'Sweeps for the whole Jacobian' }),
    counts: page.getByRole('table', { name: /^Your own map/ }),
    list: page.getByRole('combobox', { name: 'Map', exact: true }),
    map: page.getByRole('textbox', { name: 'your own map', exact: true }),
    layer: page.getByRole('textbox', { name: 'layer, in h', exact: true }),
    typed: (name: string) => page.getByRole('textbox', { name: `${name}, typed`, exact: true }),
    words: page.getByRole('paragraph').filter({ hasText: /^(A map of|\d+ layers? h ↦)/ }),
    slider,
    button,
    gauge,
  };
}

async function open(page: Page, query: string) {
  await page.goto(`lab/modes/?${query}`);
  await hydrated(page);
  const lab = parts(page);
  await expect(lab.words).toBeVisible();
  return lab;
}

test('the sweeps are predicted, then shown, and stay shown', async ({ page }) => {
  const lab = await open(page, 'n=3&m=1000');
  await expect(lab.bars).toContainText('?');
  await expect(lab.words).not.toContainText('needs fewer:');
  await expect(page.getByText('needs fewer', { exact: true })).toHaveCount(0);
  await lab.button('reverse').click();
  await expect(page.getByText('You said reverse; it is forward.')).toBeVisible();
  await expect(lab.bars).toContainText('3 sweeps');
  await expect(lab.bars).toContainText('1000 sweeps');
  await expect(lab.words).toContainText('Forward needs fewer: reverse takes 333 times as many.');
  await choose(lab.list, 'network');
  await expect(page).toHaveURL(/n=100000000&m=1(&|$)/);
  await expect(lab.words).toContainText('It lies 5 decades beyond the right edge');
  await expect(lab.bars).toContainText('10⁸ sweeps');
  await lab.button('cover the answer').click();
  await expect(lab.bars).toContainText('?');
});

test('nothing is given away, and the keyboard is never lost', async ({ page }) => {
  const lab = await open(page, '');
  await expect(page.locator('main')).not.toContainText(
    /or one reverse sweep|all slopes of one output/,
  );
  await lab.button('forward').press('Enter');
  await expect(lab.button('cover the answer')).toBeFocused();
  await expect(page.locator('main')).toContainText('Both slopes take two forward sweeps, or one');
  await page.keyboard.press('Enter');
  await expect(lab.button('forward')).toBeFocused();
});

test('the point is dragged, moved by keys and typed, and undone', async ({ page }) => {
  const lab = await open(page, 'n=10&m=10');
  await lab.button('the same').click();
  await expect(page.getByText('Right: the same.')).toBeVisible();
  const box = await lab.point.locator('circle').first().boundingBox();
  if (!box) throw new Error('the point has no place');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 60, y, { steps: 5 });
  await page.mouse.up();
  await expect(page).toHaveURL(/n=[2-9]\d&m=10(&|$)/);
  await expect(lab.words).toContainText('Reverse needs fewer');
  await lab.button('Undo').click();
  await expect(page).toHaveURL(/n=10&m=10(&|$)/);
  await lab.point.focus();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowLeft');
  await expect(page).toHaveURL(/n=9&m=11(&|$)/);
  await lab.typed('outputs').fill('500');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/n=9&m=500(&|$)/);
});

test('a map of the reader’s own is counted', async ({ page }) => {
  const lab = await open(page, '');
  await expect(lab.counts).toContainText('operations of one sweep1116');
  await expect(lab.counts).toContainText('operations for value and J??');
  await lab.button('show the answer').click();
  await expect(lab.counts).toContainText('operations for value and J2721');
  await retype(lab.map, 'f(t) = (cos(t), sin(t), t');
  await expect(page.getByText(/never closed|is missing|expected/i).first()).toBeVisible();
  await expect(lab.counts).toBeVisible();
  await retype(lab.map, 'f(t) = (cos(t), sin(t), t)');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/n=1&m=3(&|$)/);
  await expect(lab.counts).toContainText('1 input and 3 outputs');
  await expect(lab.words).toContainText('Forward needs fewer');
});

test('the best k is predicted, and the numbers follow both sliders', async ({ page }) => {
  const lab = await open(page, 'look=memory');
  await expect(lab.gauge('forward mode')).toHaveText('4');
  await expect(lab.gauge('reverse mode')).toHaveText('101');
  await expect(lab.gauge('stored in')).toHaveText('?');
  await expect(lab.slider('Number of segments on the chart')).toHaveCount(0);
  await lab.button('k = 10').click();
  await expect(page.getByText(/^Right: k = 2 stores 52, k = 10 stores 20/)).toBeVisible();
  await expect(lab.gauge('stored in')).toHaveText('20');
  await expect(lab.gauge('run again')).toHaveText('81');
  await expect(page).toHaveURL(/k=10(&|$)/);
  await lab.slider('Number of segments on the chart').focus();
  await page.keyboard.press('Home');
  await expect(lab.gauge('stored in')).toHaveText('101');
  await lab.slider('Current layer').focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await expect(lab.words).toContainText('2 layers');
  await expect(lab.gauge('reverse mode')).toHaveText('3');
});

test('nonsense in the layer says where, and keeps the picture', async ({ page }) => {
  const lab = await open(page, 'look=memory');
  await expect(lab.gauge('reverse mode')).toHaveText('101');
  await retype(lab.layer, 'tanh(w*h +');
  await expect(lab.layer).toHaveAttribute('aria-invalid', 'true');
  await expect(lab.slider('Number of layers on the chart')).toBeVisible();
  await retype(lab.layer, 'w + b');
  await expect(page.getByText(/^The layer does not depend on h/).first()).toBeVisible();
  await expect(lab.gauge('reverse mode')).toHaveText('101');
  await retype(lab.layer, 'h + b');
  await page.keyboard.press('Enter');
  await expect(lab.words).toContainText('Reverse mode stores nothing');
  await lab.button('Undo').click();
  await expect(lab.words).toContainText('tanh(w*h + b)');
});

test('a link brings the state back', async ({ page }) => {
  const lab = await open(page, 'look=memory&layer=relu(w*h)&depth=36&k=6');
  await expect(lab.words).toContainText('36 layers h ↦ relu(w*h)');
  await expect(lab.typed('number of segments')).toHaveValue('6');
  await lab.button('show the answer').click();
  await expect(lab.words).toContainText('In 6 segments');
  const sweeps = await open(page, 'n=1000&m=1&f=x^2*y');
  await expectChosen(sweeps.list, 'loss');
  await expect(sweeps.map).toHaveValue('x^2*y');
});
