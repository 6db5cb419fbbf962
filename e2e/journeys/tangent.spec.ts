import type { Locator, Page } from '@playwright/test';
import { hydrated } from '../support/hydrated.ts';
import { expect, test } from '../support/test.ts';

const W1 = 'f=x^3-2x&at=1&h=0.1&view=-3,3,-2,2';
const W2 = 'f=abs(x)&at=0&h=0.5&m=0&view=-2,2,-1,3';
const W3 = 'f=exp(x)&at=1&look=steps&h=0.001';
const W4 = 'f=u%3Dx^2;y%3Dsin(u)&at=1.2&look=chain';

function parts(page: Page) {
  const slider = (name: string | RegExp) => page.getByRole('slider', { name, exact: true });
  const gauge = (index: number): Locator => page.getByRole('definition').nth(index);
  return {
    formula: page.getByRole('textbox', { name: 'f(x)', exact: true }),
    point: slider('The point x₀'),
    knob: slider('Step h'),
    chart: slider('Step h on the chart of the remainder'),
    errors: slider('Step h of the difference quotients'),
    input: slider('The input x'),
    slope: slider('slope of the line'),
    words: page.getByRole('paragraph').filter({
      hasText: /^(At x = |Difference quotients at|x = )/,
    }),
    value: gauge(0),
    derivative: gauge(1),
    remainder: gauge(2),
    ratio: gauge(3),
    look: (name: string) => page.getByRole('button', { name, exact: true }),
    undo: page.getByRole('button', { name: 'Undo', exact: true }),
    parameter: (name: string) => slider(`parameter ${name}`),
  };
}

async function open(page: Page, query: string) {
  await page.goto(`lab/tangent/?${query}`);
  await hydrated(page);
  return parts(page);
}

test('a step leaves the remainder that the lesson computes, and thirds of a decade go down', async ({
  page,
}) => {
  const lab = await open(page, W1);
  await expect(lab.value).toHaveText('−1');
  await expect(lab.derivative).toHaveText('1');
  await expect(lab.remainder).toHaveText('0.031');
  await expect(lab.ratio).toHaveText('0.31');
  await expect(lab.words).toContainText('As h goes to 0, so does r(h)/h.');
  await page.getByRole('slider', { name: 'Current zoom' }).focus();
  for (let k = 0; k < 3; k++) await page.keyboard.press('ArrowRight');
  await expect(lab.remainder).toHaveText('0.000301');
  await expect(page).toHaveURL(/h=0\.01(&|$)/);
});

test('point, step and chart are moved by keys, as changes that can be undone', async ({ page }) => {
  const lab = await open(page, W1);
  await expect(lab.value).toHaveText('−1');
  await lab.point.focus();
  await page.keyboard.press('ArrowLeft');
  await expect(lab.value).not.toHaveText('−1');
  await expect(lab.undo).not.toHaveAttribute('aria-disabled', 'true');
  await lab.undo.click();
  await expect(lab.value).toHaveText('−1');
  await lab.knob.focus();
  await page.keyboard.press('End');
  await expect(lab.remainder).toHaveText('4');
  await page.keyboard.press('Home');
  await expect(lab.ratio).toHaveText('0.003001');
  await lab.chart.focus();
  await page.keyboard.press('End');
  await expect(lab.remainder).toHaveText('4');
  await expect(lab.chart).toHaveAttribute('aria-valuetext', /^h 1: remainder 4/);
});

test('the knob of the window follows the hand and the window then follows it', async ({ page }) => {
  const lab = await open(page, W1);
  await expect(lab.remainder).toHaveText('0.031');
  const box = await lab.knob.boundingBox();
  if (!box) throw new Error('the knob has no place');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2 - 60, box.y + box.height / 2, { steps: 5 });
  await expect(lab.remainder).not.toHaveText('0.031');
  const during = Number(await lab.knob.getAttribute('aria-valuenow'));
  expect(during).toBeLessThan(0.09);
  await page.mouse.up();
  await expect(page).toHaveURL(new RegExp(`h=${during}(&|$)`));
});

test('a kink: both limits, the convention, and slopes that are tried', async ({ page }) => {
  const lab = await open(page, W2);
  await expect(lab.derivative).toHaveText('none');
  await expect(lab.words).toContainText(
    'to 1 from the right and to −1 from the left: never both 0',
  );
  await expect(lab.words).toContainText('Automatic differentiation returns 0 here');
  await lab.slope.focus();
  await page.keyboard.press('End');
  await expect(lab.words).toContainText('to −1 from the right and to −3 from the left');
  await expect(page).toHaveURL(/m=2/);
  await page.getByRole('button', { name: 'as autodiff returns it' }).click();
  await expect(page).not.toHaveURL(/m=/);
});

test('the errors of the quotients have their numbers at the cursor', async ({ page }) => {
  const lab = await open(page, W3);
  await expect(lab.words).toContainText('forward quotient is off by 0.00136');
  await expect(lab.errors).toHaveAttribute('aria-valuetext', /forward error 0\.00136/);
  await lab.errors.focus();
  await page.keyboard.press('Home');
  await expect(lab.words).toContainText('With h = 1×10⁻¹⁶');
});

test(
  'a chain is walked stage by stage, and its input moved',
  { tag: '@phone' },
  async ({ page }) => {
    const lab = await open(page, W4);
    await expect(lab.words).toContainText('The slopes 2.4 and 0.1304 multiply to 0.313.');
    await page.getByRole('slider', { name: 'Current stage' }).focus();
    await page.keyboard.press('ArrowLeft');
    await expect(lab.words).toContainText('The slope is 2.4.');
    await page.keyboard.press('Home');
    await expect(lab.words).toContainText('No stage has been walked yet.');
    await page.keyboard.press('End');
    await lab.input.focus();
    await page.keyboard.press('Home');
    await expect(lab.words).not.toContainText('x = 1.2 ');
    await lab.look('Zoom').click();
    await lab.formula.fill('sin(x)');
    await lab.formula.press('Enter');
    await lab.look('Chain').click();
    await expect(page.getByText('Write stages: u = x^2; y = sin(u).').first()).toBeVisible();
  },
);

test('a function of one’s own: a fault keeps the picture, a letter becomes a slider', async ({
  page,
}) => {
  const lab = await open(page, W1);
  await expect(lab.remainder).toHaveText('0.031');
  await lab.formula.fill('x^^2');
  await expect(page.getByText('“^” cannot follow “^”.').first()).toBeVisible();
  await expect(lab.remainder).toHaveText('0.031');
  await lab.formula.fill('a*x^2');
  await lab.formula.press('Enter');
  await expect(lab.derivative).toHaveText('2');
  await lab.parameter('a').focus();
  await page.keyboard.press('End');
  await expect(lab.derivative).toHaveText('10');
  await lab.formula.fill('log(x - 3)');
  await lab.formula.press('Enter');
  await expect(lab.words).toContainText('no finite value');
  await expect(page.getByText('NaN')).toHaveCount(0);
});

test('a link opens the same again, and nonsense in it is said', async ({ page }) => {
  const lab = await open(page, 'f=abs(x)&at=0&h=-0.3&m=0.25&look=steps');
  await lab.look('Zoom').click();
  await expect(lab.words).toContainText('The step h = −0.3');
  await expect(page).not.toHaveURL(/look=/);
  const words = await lab.words.textContent();
  await page.goto(page.url());
  await hydrated(page);
  await expect(parts(page).words).toHaveText(words ?? '');

  await open(page, 'f=x^3-2x&h=0&m=steep&at=1e30');
  await expect(page.getByText(/cannot be read; the usual value is shown/).first()).toBeVisible();
});
