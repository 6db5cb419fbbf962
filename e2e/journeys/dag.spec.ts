import type { Page } from '@playwright/test';
import { hydrated } from '../support/hydrated.ts';
import { expect, test } from '../support/test.ts';

function parts(page: Page) {
  return {
    program: page.getByRole('textbox', { name: 'program', exact: true }),
    tree: page.getByRole('tree', { name: 'Nodes of the program' }),
    node: (name: string | RegExp) => page.getByRole('treeitem', { name }),
    graph: page.getByRole('img', { name: /^The program as a graph/ }),
    words: page.getByRole('paragraph').filter({ hasText: /^Step \d+ of \d+/ }),
    pressed: (name: string) => page.getByRole('button', { name, exact: true }),
  };
}

async function open(page: Page, query: string) {
  await page.goto(`lab/dag/?${query}`);
  await hydrated(page);
  const lab = parts(page);
  await expect(lab.graph).toBeVisible();
  return lab;
}

test('keys and names alone find the adjoint of a', { tag: '@phone' }, async ({ page }) => {
  const lab = await open(page, 's=p12&step=0');
  const focused = page.locator(':focus');
  for (let k = 0; k < 60; k++) {
    await page.keyboard.press('Tab');
    if ((await focused.getAttribute('role')) === 'treeitem') break;
  }
  await expect(focused).toHaveAccessibleName(/^input x; value 0.6; no adjoint yet$/);
  for (let k = 0; k < 8; k++) {
    if (/^a = /.test((await focused.getAttribute('aria-label')) ?? '')) break;
    await page.keyboard.press('ArrowDown');
  }
  await expect(focused).toHaveAccessibleName('a = x + y; no value yet; no adjoint yet');
  // Who uses a?
  await page.keyboard.press('ArrowRight');
  await expect(focused).toHaveAttribute('aria-expanded', 'true');
  await expect(lab.node(/^user (b|c|L) =/)).toHaveCount(3);
  // Space steps on until all of them have paid in.
  for (let k = 0; k < 30; k++) {
    const name = (await focused.getAttribute('aria-label')) ?? '';
    if (/adjoint/.test(name) && !/no adjoint|waits/.test(name)) break;
    await page.keyboard.press('Space');
    await page.waitForTimeout(60);
  }
  await expect(focused).toHaveAccessibleName('a = x + y; value 2; adjoint 4.36');
  await expect(
    page.getByRole('status').filter({ hasText: 'The adjoint of a is complete' }),
  ).toContainText('the sum of 3: 4.36');
  // The sum once more, read from what each of them paid.
  await expect(lab.node(/^user c/)).toHaveAccessibleName(
    /pays 1.68, its adjoint 1.2 times the slope/,
  );
  await page.keyboard.press('Shift+Space');
  await expect(focused).toHaveAccessibleName(
    /adjoint 2.68 so far, 2 of 3 contributions, waits for b/,
  );
});

test('a program is typed; what cannot be read keeps the last graph', async ({ page }) => {
  const lab = await open(page, 's=p12');
  await lab.program.fill('u = x^2\nv = sin(u)\nu*v');
  await expect(lab.node(/^v = sin\(u\)/)).toBeVisible();
  await expect(lab.node(/^L = u\*v/)).toBeVisible();
  await expect(lab.graph).toHaveAccessibleName(/a graph of 4 nodes/);
  // x keeps its number.
  await expect(lab.node(/^input x; value 0.6/)).toBeVisible();
  await lab.program.fill('u = x^2\nv = sin(u\nu*v');
  await expect(page.getByText('This ( is never closed.').first()).toBeVisible();
  await expect(lab.node(/^v = sin\(u\)/)).toBeVisible();
  await lab.program.fill('W: 2x3; x: 2; W*x');
  await expect(page.getByText(/2×3|3×2|shape|rows|columns/).first()).toBeVisible();
  await lab.program.fill('W: 2x3; x: 3; W*x');
  await expect(lab.node(/^input W; value \[/)).toBeVisible();
});

test('both modes stand on the same graph, and agree', async ({ page }) => {
  const lab = await open(page, 's=p12&step=16');
  await expect(lab.node(/^input x/)).toHaveAccessibleName('input x; value 0.6; adjoint 9.96');
  await lab.pressed('Forward').click();
  // What was done stays done.
  await expect(lab.node(/^L = /)).toHaveAccessibleName('L = d + a; value 5.36; tangent 9.96');
  await expect(lab.words).toContainText('One forward sweep is done: the output moves at 9.96.');
  await page.goto('lab/dag/?s=rosenbrock&step=40');
  await hydrated(page);
  await expect(lab.words).toContainText('H v is x 850 and y 280.');
});

test('a program is taken apart into operations and entries, and folded again', async ({ page }) => {
  const lab = await open(page, 'f=a%3Dsigmoid(w*x%2Bb);L%3D(a-y)^2');
  await expect(lab.node(/./)).toHaveCount(6);
  await lab.pressed('Operations').click();
  await expect(lab.node(/^t1 = w\*x/)).toBeVisible();
  await lab.node(/^t1 = /).click();
  await page.getByRole('button', { name: 'fold a into one node' }).click();
  await expect(lab.node(/^t1 = w\*x/)).toHaveCount(0);
  await expect(page).toHaveURL(/fold=a/);
  await page.getByRole('button', { name: 'open a into its operations' }).click();
  await expect(lab.node(/^t1 = w\*x/)).toBeVisible();
});

test('a link holds program, numbers, step and node; a node is checked by differences', async ({
  page,
}) => {
  const lab = await open(page, 'f=W:2x2;x:2;h=tanh(W*x);L=sum(h.^2)&p.W[1,2]=2&step=40&node=h');
  await expect(lab.node(/^input W/)).toHaveAccessibleName(/^input W; value \[0.5, 2; /);
  await expect(page.getByText(/Central differences, moving h alone/)).toBeVisible();
  await expect(lab.node(/^h = /)).toHaveAttribute('aria-selected', 'true');
  await page.reload();
  await hydrated(page);
  await expect(lab.node(/^input W/)).toHaveAccessibleName(/^input W; value \[0.5, 2; /);
});

test('a thousand nodes are laid out and stepped', async ({ page }) => {
  const lines = Array.from({ length: 997 }, (_, k) => {
    const [u, v] = k < 3 ? ['x', 'y'] : [`a${k - 1}`, `a${k - 3}`];
    return `a${k} = sin(${u})*${v} + z`;
  });
  const lab = await open(page, 's=p12');
  await lab.program.fill(lines.join('\n'));
  await expect(lab.graph).toHaveAccessibleName(/a graph of 1000 nodes/, { timeout: 30_000 });
  // The steps are those of the new graph once the words say so.
  await expect(lab.words).toContainText(/of \d{4}\./);
  await page.getByRole('button', { name: /^Last step/ }).click();
  await expect(lab.words).toContainText(/One reverse sweep gives all adjoints/, {
    timeout: 20_000,
  });
  await page.getByRole('button', { name: /^Back one step/ }).click();
  await expect(lab.words).toContainText(/^Step 3988 of 3989/);
});
