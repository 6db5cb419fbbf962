import { expectChosen, openLab, picture, queryOf } from '../support/lab.ts';
import { expect, test } from '../support/test.ts';

test(
  'the map of (η, β): its point moves the path, by hand and by keys, and the best is set',
  { tag: '@phone' },
  async ({ page }) => {
    const lab = await openLab(page, 'eta=0.07&step=5');
    await page.getByRole('button', { name: 'Stability', exact: true }).click();
    const plane = { canvas: page.locator('canvas[data-picture]') };
    const point = page.getByRole('slider', { name: 'Step size and momentum of the run' });
    await expect(point).toHaveAttribute(
      'aria-valuetext',
      /η 0\.07, β 0: ρ 0\.93, one digit takes 32/,
    );
    await expect(page.getByText('this holds from every start')).toBeVisible();
    await expect(page.getByRole('row', { name: /^Heavy ball/ })).toContainText('0.08');
    await expect(lab.words).toContainText(
      'It bounces between the walls along the steep direction (λ = 25) with factor −0.75',
    );

    // By keys: up is more momentum, and the limit grows with it.
    await point.focus();
    await point.press('PageUp');
    await point.press('PageUp');
    await expect(lab.betaTyped).toHaveValue('0.20');
    await expect(page.getByRole('row', { name: /^Heavy ball/ })).toContainText('0.096');
    await expect.poll(() => queryOf(page).get('beta')).toBe('0.2');

    // By hand: the path changes while the hand is down, the link once it lets go.
    const ring = await point.boundingBox();
    if (!ring) throw new Error('the point has no place on the page');
    const before = await picture(plane);
    const [x, y] = [ring.x + ring.width / 2, ring.y + ring.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 10, y - 30, { steps: 4 });
    await expect(lab.betaTyped).not.toHaveValue('0.20');
    await expect.poll(async () => (await picture(plane)).hash).not.toBe(before.hash);
    expect(queryOf(page).get('beta')).toBe('0.2');
    await page.mouse.up();
    await expect.poll(() => queryOf(page).get('beta')).not.toBe('0.2');
    await lab.undo.click();
    await expect(lab.betaTyped).toHaveValue('0.20');

    await page.getByRole('button', { name: 'Set the best η and β', exact: true }).click();
    await expect(point).toHaveAttribute(
      'aria-valuetext',
      /η 0\.1111, β 0\.4444: ρ 0\.6667, one digit takes 5\.7 steps/,
    );
    await expect(lab.words).toContainText('η = 0.1111 and β = 0.4444');
  },
);

test('gradient descent has a curve over η, and becomes heavy ball on the same path', async ({
  page,
}) => {
  const lab = await openLab(page, 'panel=stability&opt=gradientDescent&eta=0.07&step=5');
  const eta = page.getByRole('slider', { name: 'Step size of the run' });
  await expect(eta).toHaveAttribute('aria-valuetext', /0\.07/);
  await eta.focus();
  await eta.press('ArrowRight');
  await expect(lab.etaTyped).toHaveValue('0.071');
  await page.getByRole('button', { name: 'Set the best η', exact: true }).click();
  await expect(lab.etaTyped).toHaveValue('0.077');
  await expect(lab.words).toContainText('with factor −0.9231');
  const words = (await lab.words.textContent()) ?? '';
  await page.getByRole('button', { name: 'With momentum' }).click();
  await expect(
    page.getByRole('slider', { name: 'Step size and momentum of the run' }),
  ).toBeVisible();
  await expectChosen(lab.rule, 'heavyBall');
  await expect(lab.words).toHaveText(words);
});

test('it says what is local, what runs away, and what has no map', async ({ page }) => {
  const lab = await openLab(page, 's=saddleWell&at=1.5,0.001&eta=0.1&step=5');
  await page.getByRole('button', { name: 'Stability', exact: true }).click();
  await expect(page.getByText('it holds close to the point of step 5 only')).toBeVisible();
  await expect(page.getByText('at a saddle this is what one wants')).toBeVisible();
  await expect(lab.words).toContainText('is driven off along the downward direction (λ = −2)');
  const errors = page.getByRole('group', { name: /Error along each eigenvector .* step 5/ });
  await expect(errors).toContainText('by the curvature here: factor 1.2');
  await lab.forward.click();
  await expect(page.getByText('it holds close to the point of step 6 only')).toBeVisible();
  await lab.rule.click();
  await page.locator('[role=option][data-value="adam"]').click();
  await expect(page.getByText('Adam has no such map')).toBeVisible();
  // The bars of the same step stand under the chart of both directions, too.
  await page.getByRole('button', { name: 'Chart', exact: true }).click();
  await page.getByRole('button', { name: 'size of the error', exact: true }).click();
  await expect(page.getByRole('group', { name: /Error along each .* step 6/ })).toBeVisible();
});
