import type { Page } from '@playwright/test';
import { axeFaults } from '../support/axe.ts';
import { hydrated } from '../support/hydrated.ts';
import { expect, test } from '../support/test.ts';

const P12 = 's=p12&look=play';

/** Before a, with what is typed for them. */
const BEFORE_A = [
  ['L = d + a, value 5.36, the output', 'adjoint of L', '1'],
  ['d = b·c, value 3.36, used by L', 'adjoint of d', '1'],
  ['c = a·y, value 2.8, used by d', 'adjoint of c', '6/5'],
  ['b = a·x, value 1.2, used by d', 'adjoint of b', '2,8'],
] as const;
const A = 'a = x + y, value 2, used by b, c and L';

function parts(page: Page) {
  const panel = page.getByRole('region', { name: 'Play it yourself' });
  return {
    panel,
    node: (name: string) => panel.getByRole('button', { name, exact: true }),
    field: (name: string | RegExp) =>
      panel.getByRole('textbox', typeof name === 'string' ? { name, exact: true } : { name }),
    said: panel.getByRole('status').first(),
  };
}

async function open(page: Page, query: string) {
  await page.goto(`lab/dag/?${query}`);
  await hydrated(page);
  const game = parts(page);
  await expect(game.panel.getByText('Which node first?')).toBeVisible();
  return game;
}

/** Arrow by arrow to a node of the list that has the focus, then Enter. */
async function choose(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Home');
  for (let k = 0; k < 30; k++) {
    const at = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    if (at === name) break;
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Enter');
}

test('the adjoint of a is found by keys and names alone', async ({ page }) => {
  const { node, field, said } = await open(page, P12);
  await node('x, input, value 0.6, used by a and b').focus();
  await choose(page, A);
  await expect(said).toContainText('a is not ready: b, c and L have not paid in yet.');
  for (const [name, asked, typed] of BEFORE_A) {
    await choose(page, name);
    await expect(field(asked)).toBeFocused();
    await page.keyboard.type(typed);
    await page.keyboard.press('Enter');
    await expect(said).toContainText(`The ${asked} is`);
  }
  await choose(page, A);
  await expect(field('adjoint of a')).toBeFocused();
  await page.keyboard.type('1');
  await page.keyboard.press('Enter');
  await expect(said).toContainText('the contributions add; yours is that of L alone');
  await expect(field('adjoint of a, not yet')).toBeFocused();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('2.8*0.6 + 1.2*1.4 + 1');
  await page.keyboard.press('Enter');
  await expect(said).toContainText('The adjoint of a is 4.36');
  await expect(node(`${A}, done, adjoint 4.36`)).toBeFocused();
});

test('nothing is given away before it is found', async ({ page }) => {
  const { node, field, panel } = await open(page, P12);
  await expect(page.locator('main')).not.toContainText(/4\.36|9\.96|6\.76/);
  const picture = page.getByRole('img', { name: /^Backwards by hand/ });
  await expect(picture).toBeVisible();
  await expect(picture).not.toContainText(/4\.36|9\.96|6\.76/);
  await node(BEFORE_A[0][0]).click();
  await expect(field('adjoint of L')).toBeVisible();
  // Hints are a ladder, and after it the answer is shown: nobody is stuck.
  for (const k of [1, 2, 3]) {
    await panel.getByRole('button', { name: `Hint ${k} of 3`, exact: true }).click();
  }
  await panel.getByRole('button', { name: 'Show the answer', exact: true }).click();
  await expect(panel.getByText('1 of 7 nodes')).toBeVisible();
});

test('slopes are asked for as well, and a game outlives a look elsewhere', async ({ page }) => {
  const { node, field, panel } = await open(page, P12);
  await panel.getByRole('button', { name: 'slopes and adjoints', exact: true }).click();
  await node(BEFORE_A[0][0]).click();
  await field('adjoint of L').fill('1');
  await page.keyboard.press('Enter');
  await node(BEFORE_A[1][0]).click();
  await field('local slope of L with respect to d').fill('1');
  await page.keyboard.press('Enter');
  await expect(field('adjoint of d')).toBeFocused();
  const looks = page.getByRole('group', { name: 'Picture', exact: true });
  await looks.getByRole('button', { name: 'Step', exact: true }).click();
  await expect(panel).toHaveCount(0);
  await looks.getByRole('button', { name: /^Play/ }).click();
  await expect(panel.getByText('1 of 7 nodes')).toBeVisible();
  await expect(field('local slope of L with respect to d, right')).toHaveValue('1');
});

test('another program is drawn by its seed, and the link opens the same', async ({ page }) => {
  const { panel } = await open(page, P12);
  await panel.getByRole('button', { name: 'Another program', exact: true }).click();
  await expect(page).toHaveURL(/seed=1(&|$)/);
  const first = await panel.getByRole('group', { name: 'Which node first?' }).innerText();
  const query = new URL(page.url()).search.slice(1);
  const again = await open(page, query);
  await expect(again.panel.getByRole('group', { name: 'Which node first?' })).toBeVisible();
  expect(await again.panel.getByRole('group', { name: 'Which node first?' }).innerText()).toBe(
    first,
  );
});

test('an array program offers its entries', async ({ page }) => {
  await page.goto('lab/dag/?f=x:2;L=sum(x.^2)&look=play');
  await hydrated(page);
  const { panel } = parts(page);
  await panel.getByRole('button', { name: 'Take it by entries' }).click();
  await expect(panel.getByText('Which node first?')).toBeVisible();
});

test('is legible to axe in every phase', async ({ page }) => {
  const { node, field, panel } = await open(page, P12);
  const within = 'section[aria-label="Play it yourself"]';
  await node(BEFORE_A[0][0]).click();
  await field('adjoint of L').fill('5.36');
  await page.keyboard.press('Enter');
  await panel.getByRole('button', { name: 'Hint 1 of 3', exact: true }).click();
  expect(await axeFaults(page, { within })).toEqual([]);
});
