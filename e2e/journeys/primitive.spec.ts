import type { Page } from '@playwright/test';
import { axeFaults } from '../support/axe.ts';
import { hydrated } from '../support/hydrated.ts';
import { choose, queryOf } from '../support/lab.ts';
import { expect, test } from '../support/test.ts';
import { setTheme, THEMES } from '../support/theme.ts';

const SOFTMAX = 'f=x:3;softmax(x)&at=1,0,-0.5&h=1,1,-1&u=1,-1,0.5';

function parts(page: Page) {
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const text = (name: string) => page.getByRole('textbox', { name, exact: true });
  return {
    forward: text('forward formula'),
    rule: text('rule for the way back'),
    entry: text,
    button,
    words: page.getByRole('paragraph').filter({ hasText: /^The rule .* for .*points\./ }),
    row: (name: string) =>
      page
        .getByRole('row')
        .filter({ has: page.getByRole('button', { name: `Move only ${name}` }) }),
    example: page.getByRole('combobox', { name: 'Example', exact: true }),
    points: page.getByRole('toolbar', { name: 'Points tested' }).getByRole('button'),
  };
}

async function open(page: Page, query = '') {
  await page.goto(`lab/primitive/${query && `?${query}`}`);
  await hydrated(page);
  const lab = parts(page);
  await expect(lab.words).toBeVisible();
  return lab;
}

test(
  'a wrong rule is shown by one direction, and passes once it is mended',
  { tag: '@phone' },
  async ({ page }) => {
    const lab = await open(page);
    await expect(lab.words).toContainText('passes both tests at all 13 points. ');
    await lab.rule.fill('ubar = wbar*v; vbar = -wbar*u');
    await page.keyboard.press('Enter');
    await expect(lab.words).toContainText('fails at all 13 points. Move only v:');
    await expect(lab.words).toContainText(
      'at the rate 3 (central difference 3), and the rule says −3',
    );
    await expect(lab.row('v')).toContainText('✗ off by 6');
    await expect(lab.row('u')).toContainText('✓ agrees');
    await expect(lab.words).not.toContainText('the sign is wrong');
    await lab.button('what is the mistake?').click();
    await expect(lab.words).toContainText('vbar is minus the right one: the sign is wrong.');
    await lab.rule.fill('ubar = wbar*v; vbar = wbar*u');
    await page.keyboard.press('Enter');
    await expect(lab.words).toContainText('passes both tests at all 13 points. ');
  },
);

test('a fault stands in its own field, and the picture stays', async ({ page }) => {
  const lab = await open(page);
  await lab.rule.fill('ubar = wbar*v');
  await expect(page.getByText(/^There is no rule for v: nothing would flow back/)).toBeVisible();
  await expect(lab.rule).toHaveAttribute('aria-invalid', 'true');
  await expect(lab.forward).toHaveAttribute('aria-invalid', 'false');
  await expect(lab.row('v')).toBeVisible();
  await lab.rule.fill('ubar = wbar*v; vbar = wbar*)(');
  await expect(lab.row('v')).toBeVisible();
  await lab.forward.fill('u*');
  await expect(lab.forward).toHaveAttribute('aria-invalid', 'true');
  await expect(lab.row('v')).toBeVisible();
  await lab.forward.fill('W: 2x3; x: 3; W*x');
  await lab.rule.fill("Wbar = x*wbar'; xbar = W'*wbar");
  await expect(page.getByText(/^Wbar is 3×2 and W is 2×3: an adjoint has the shape/)).toBeVisible();
  await lab.rule.fill("Wbar = wbar*x'; xbar = W'*wbar");
  await page.keyboard.press('Enter');
  await expect(lab.words).toContainText('passes both tests');
  await expect(lab.row('W[2,3]')).toContainText('✓ agrees');
});

test('a link reproduces rule, point and directions', async ({ page }) => {
  const lab = await open(page, `${SOFTMAX}&rule=xbar=wbar.*w.*(1-w)&seed=5`);
  await expect(lab.rule).toHaveValue('xbar=wbar.*w.*(1-w)');
  await expect(lab.words).toContainText(
    'Move only x[2]: w weighed by w̄ changes at the rate −0.3393',
  );
  await lab.button('Move only x[3]').click();
  await expect.poll(() => queryOf(page).get('h')).toBe('0,0,1');
  await lab.button('another draw of points').click();
  await expect.poll(() => queryOf(page).get('seed')).toBe('6');
  await lab.entry('from above, w[1]').fill('3');
  await page.keyboard.press('Enter');
  await expect.poll(() => queryOf(page).get('u')).toBe('3,-1,0.5');
  const said = await lab.words.textContent();
  await page.reload();
  await hydrated(page);
  await expect(lab.words).toHaveText(said ?? '');
});

test('a rule that is right here only is led to where it fails', async ({ page }) => {
  const lab = await open(page);
  await choose(lab.example, 'square');
  await expect(lab.words).toContainText('At your point it passes.');
  await lab.button('show this direction').press('Enter');
  await expect(lab.words).not.toContainText('At your point it passes.');
  await expect(lab.button('what is the mistake?')).toBeFocused();
  await expect(lab.words).toContainText('fails at 12 of 13 points. Move only x:');
  await lab.button('Undo').click();
  await expect(lab.words).toContainText('At x = 3, ');
  await lab.points.nth(2).click();
  await expect(lab.words).not.toContainText('At x = 3, ');
});

test('entries and points are one stop of the keyboard each', async ({ page }) => {
  const lab = await open(page, `${SOFTMAX}&rule=xbar=w.*(wbar-dot(wbar,w))`);
  await lab.button('Move only x[1]').focus();
  await page.keyboard.press('ArrowDown');
  await expect(lab.button('Move only x[2]')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect.poll(() => queryOf(page).get('h')).toBe('0,1,0');
  await page.keyboard.press('Tab');
  await expect(lab.points.first()).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(lab.points.nth(1)).toBeFocused();
});

// The lab is looked at in every theme; what else a failing rule shows has the same colours.
for (const theme of process.env.DEEP ? THEMES : (['light'] as const)) {
  test(`a rule that fails is clean for axe, ${theme}`, async ({ page }) => {
    const lab = await open(page, `${SOFTMAX}&rule=xbar=wbar.*w.*(1-w)`);
    await setTheme(page, theme);
    await lab.button('what is the mistake?').click();
    expect(await axeFaults(page, { within: 'main' })).toEqual([]);
  });
}
