import type { Locator, Page } from '@playwright/test';
import { hydrated } from '../support/hydrated.ts';
import { expect, test } from '../support/test.ts';

const W2 = 'f=g=(x*y,x%2By);f=g[1]^2%2B3*g[2]&at=2,1&h=0.1,0';

function parts(page: Page) {
  const slider = (name: string) => page.getByRole('slider', { name, exact: true });
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const gauge = (name: string | RegExp): Locator =>
    page.locator('dl > div').filter({ hasText: name }).getByRole('definition');
  return {
    formula: page.getByRole('textbox', { name: 'maps, one after the other', exact: true }),
    phi: page.getByRole('textbox', { name: 'φ(z)', exact: true }),
    point: slider('The point'),
    tip: slider('The tip of the move h'),
    width: (name: string) => page.getByRole('textbox', { name: `${name}, typed`, exact: true }),
    entry: (name: string) => page.getByRole('textbox', { name, exact: true }),
    current: slider('Current product'),
    words: page.getByRole('paragraph').filter({
      hasText:
        /^(\(?[a-z].* goes to|A product of|From the (in|out)put, after|\d+ layers?|At .* the map)/,
    }),
    slider,
    button,
    gauge,
  };
}

async function open(page: Page, query: string) {
  await page.goto(`lab/chain/?${query}`);
  await hydrated(page);
  const lab = parts(page);
  await expect(lab.words).toBeVisible();
  return lab;
}

test(
  'a move goes forward, a row comes back, and their product is multiplied in steps',
  { tag: '@phone' },
  async ({ page }) => {
    const lab = await open(page, W2);
    await expect(lab.words).toContainText('pushed forward to (0.1, 0.1), then to 0.7');
    await expect(lab.words).toContainText('pulled back to [4, 3], then to [7, 11]');
    await expect(page.getByText('Next: J2 times J1')).toBeVisible();
    await lab.current.focus();
    await page.keyboard.press('ArrowRight');
    await expect(page).toHaveURL(/step=1(&|$)/);
    await expect(page.getByText('All in all 4 multiplications.', { exact: true })).toBeVisible();
  },
);

test('point and move are dragged, moved by keys and typed, and undone', async ({ page }) => {
  const lab = await open(page, W2);
  const box = await lab.tip.locator('circle').first().boundingBox();
  if (!box) throw new Error('the tip has no place');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x, y - 40, { steps: 5 });
  await page.mouse.up();
  await expect(page).toHaveURL(/h=0\.1,0\.0\d+(&|$)/);
  await lab.button('Undo').click();
  await expect(lab.words).toContainText('h = (0.1, 0)');
  await lab.point.focus();
  await page.keyboard.press('Shift+ArrowRight');
  await expect(lab.words).not.toContainText('(x, y) = (2, 1)');
  await lab.entry('point, x').fill('-1');
  await page.keyboard.press('Enter');
  await expect(lab.words).toContainText('(x, y) = (−1, 1) goes to g = (−1, 0), then to f = 1.');
});

test('a text that is no chain says why, and one with a fault keeps the picture', async ({
  page,
}) => {
  const lab = await open(page, W2);
  const chain = page.getByRole('group', { name: 'The stages of the chain' });
  await lab.formula.fill('g = x^2; f = x*g');
  await expect(page.getByText(/^f takes x as well as g: put both/).first()).toBeVisible();
  await expect(chain).toBeVisible();
  await lab.formula.fill('p');
  await expect(page.getByText(/^This is one map, and a chain has two to five/)).toBeVisible();
  await expect(chain).toBeVisible();
  await lab.formula.fill('g = (x*y, x+y); f = g[1]');
  await expect(chain).toBeVisible();
  await lab.formula.fill('g = (x*y, x+y); f = g[1');
  await expect(chain).toBeVisible();
  await lab.formula.fill('x: 2; z = tanh(x); a = z.^2; f = sum(a)');
  await page.keyboard.press('Enter');
  await expect(lab.words).toContainText(/^x = \(2, 1\) goes to z = /);
});

test('brackets are counted from either end, and the totals wait until then', async ({ page }) => {
  const lab = await open(page, 'look=brackets');
  await expect(lab.gauge('from the output')).toHaveText('?');
  await lab.current.focus();
  await page.keyboard.press('End');
  await expect(lab.gauge('from the output')).toHaveText(/^550\s000$/);
  await expect(lab.gauge('from the input')).toHaveText('?');
  await lab.button('show both totals').click();
  await expect(lab.gauge('from the input')).toHaveText(/^50\s100\s000$/);
  await expect(lab.gauge('times as many')).toHaveText('91');
  await lab.button('the input').click();
  await expect(page).toHaveURL(/from=input/);
  await lab.width('width of the input').fill('1');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/w=1,500,100,1/);
  await expect(lab.gauge('from the output')).toHaveText('?');
});

test('a φ without z keeps the last good chart', async ({ page }) => {
  const lab = await open(page, 'look=depth');
  await lab.phi.fill('s');
  await expect(page.getByText(/^φ does not depend on z/)).toBeVisible();
  await expect(lab.words).toContainText('φ = sigmoid(z)');
});

test('in a full screen the steps stay in sight, and the picture scrolls', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await open(page, 'f=p=(x*y,x-y);q=(p[1]%2Bp[2],p[1]*p[2],p[2]);r=q[1]*q[2];s=(r,r^2);k=norm2(s)');
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('p');
  // The slider's own input has no size; its text has.
  await expect(page.getByText('product 0 of 4', { exact: true })).toBeInViewport();
  const picture = page.getByRole('region', { name: 'The picture, scrolling' });
  await picture.focus();
  await expect(picture).toBeFocused();
});

test('the slope of many layers is their product', async ({ page }) => {
  const lab = await open(page, 'look=depth');
  await expect(lab.words).toContainText('Their product is 9.537×10⁻⁷.');
  await lab.slider('number of layers').focus();
  for (let k = 0; k < 5; k++) await page.keyboard.press('ArrowLeft');
  await expect(lab.words).toContainText('5 layers');
  await expect(lab.words).toContainText('Their product is 0.0009766.');
  await page.getByRole('checkbox', { name: /^residual layers/ }).check();
  await expect(lab.words).toContainText('It grows');
  await lab.phi.fill('relu(z');
  await lab.phi.fill('a*z');
  await page.keyboard.press('Enter');
  await expect(lab.words).toContainText('φ = a*z');
  await expect(lab.slider('parameter a')).toBeVisible();
});
