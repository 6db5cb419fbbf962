import type { Page } from '@playwright/test';
import { axeFaults } from '../support/axe.ts';
import { hydrated } from '../support/hydrated.ts';
import { queryOf, retype } from '../support/lab.ts';
import { expect, test } from '../support/test.ts';
import { setTheme, THEMES } from '../support/theme.ts';

function parts(page: Page) {
  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
  const text = (name: string) => page.getByRole('textbox', { name, exact: true });
  return {
    formula: text('formula f'),
    mine: text('your ∂f/∂x'),
    entry: text,
    button,
    by: (name: string) =>
      page.getByRole('radiogroup', { name: 'Derivative by' }).getByRole('radio', { name }),
    derivative: page.getByRole('table', { name: /^∂f\/∂/ }),
    words: (of: RegExp) => page.getByRole('paragraph').filter({ hasText: of }),
    ring: page.getByRole('group', { name: /^The trace: / }),
  };
}

async function open(page: Page, query = '') {
  await page.goto(`lab/matrix-calculus/${query && `?${query}`}`);
  await hydrated(page);
  return parts(page);
}

test(
  'a formula of one’s own: shapes are found, the derivative follows, bad text keeps the picture',
  { tag: '@phone' },
  async ({ page }) => {
    const lab = await open(page);
    await expect(lab.words(/^f is 6\. .*numerator layout: \[6, 6\]/)).toBeVisible();
    await retype(lab.formula, "x'*A*y");
    await lab.formula.press('ControlOrMeta+Enter');
    await expect(
      lab.words(/^f is .*x is a column of 3, A is 3 × 2 and y is a column of 2\.$/),
    ).toBeVisible();
    await expect(lab.derivative).toHaveAttribute('aria-label', '∂f/∂x, 1 × 3');
    await lab.button('write the shapes down').click();
    await expect(lab.formula).toHaveValue("x: 3; A: 3x2; y: 2; x'*A*y");
    await expect(lab.words(/Assumed/)).toHaveCount(0);

    await retype(lab.formula, "A: 3x3; x: 3; 2*A*x'");
    await expect(lab.formula).toHaveAttribute('aria-invalid', 'true');
    await expect(lab.words(/^The shapes do not fit together: “2\*A” is 3×3/)).toBeVisible();
    await expect(lab.derivative).toBeVisible();
    await retype(lab.formula, 'A: 3x3; )(');
    await expect(lab.formula).toHaveAttribute('aria-invalid', 'true');
    await expect(lab.derivative).toBeVisible();
  },
);

test('a proposed derivative is judged, the mistake is told to who asks', async ({ page }) => {
  const lab = await open(page, "f=A=[1,2;0,3];x=(1,-1);x'*A*x&by=x&look=propose");
  await expect(lab.words(/^Write your formula for ∂f\/∂x/)).toBeVisible();
  await retype(lab.mine, "2*x'*A");
  await lab.mine.press('Enter');
  await expect(lab.words(/^Your formula 2\*x'\*A for ∂f\/∂x is wrong\. At A = /)).toBeVisible();
  await expect(page.getByText('Right only where A is symmetric').first()).not.toBeVisible();
  await lab.button('what is the mistake?').click();
  await expect(page.getByText('Right only where A is symmetric').first()).toBeVisible();
  await retype(lab.mine, "2*A*x'");
  await expect(lab.mine).toHaveAttribute('aria-invalid', 'true');
  await expect(lab.formula).toHaveAttribute('aria-invalid', 'false');
  await retype(lab.mine, "x'*(A+A')");
  await lab.mine.press('Enter');
  await expect(
    lab.words(/^Your formula x'.* is right, exactly, and at 8 random inputs/),
  ).toBeVisible();
  await expect.poll(() => queryOf(page).get('mine')).toBe("x'*(A+A')");
});

test('by keyboard alone: an entry is walked to, a trace is turned', async ({ page }) => {
  const lab = await open(page, 'f=A=[2,1;1,3];logdet(A)&by=A&look=probe');
  const entry = (name: string) => page.getByRole('button', { name: new RegExp(`^A\\[${name}\\]`) });
  await entry('1,1').focus();
  await page.keyboard.press('ArrowRight');
  await expect(entry('1,2')).toBeFocused();
  await expect(lab.words(/^Moving A\[1,2\] alone by 0\.05 changes f by −0\.01005/)).toBeVisible();
  await page.getByRole('switch', { name: /^keep A symmetric/ }).focus();
  await page.keyboard.press('Space');
  await expect(lab.words(/together by 0\.05 .*the derivative says −0\.02\./)).toBeVisible();

  const trace = await open(page, 'look=shuffle');
  await expect(trace.words(/1 move is left until dX stands last/)).toBeVisible();
  await trace.button('The trace: swap the first two tiles').press('Enter');
  await expect(trace.words(/Refused: with dX before Aᵀ/)).toBeVisible();
  await trace.ring.focus();
  await page.keyboard.press('ArrowRight');
  await expect(trace.words(/^df = tr\(B Aᵀ dX\)\. dX stands last\./)).toBeVisible();
  await trace.button('A Bᵀ').focus();
  await page.keyboard.press('Enter');
  await expect(trace.words(/M is its transpose, A Bᵀ\./)).toBeVisible();
  await expect.poll(() => queryOf(page).get('moves')).toBe('r');
});

for (const theme of process.env.DEEP ? THEMES : (['light'] as const)) {
  test(`every look is clean for axe, ${theme}`, async ({ page }) => {
    for (const look of ['derivative', 'propose&mine=2*x', 'probe', 'shuffle', 'identities']) {
      const lab = await open(page, `look=${look}`);
      await setTheme(page, theme);
      await expect(lab.words(/∂f|df =|identities hold/).first()).toBeVisible();
      expect(await axeFaults(page, { within: 'main' }), look).toEqual([]);
    }
  });
}
