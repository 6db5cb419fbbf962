import { openLab, queryOf, readNumber, retype, stillPicture } from '../support/lab.ts';
import { expect, test } from '../support/test.ts';

test('a race is set up, hidden, pinned and compared', async ({ page }) => {
  const lab = await openLab(page, 's=ravine&eta=0.07&steps=400');
  const list = page.getByRole('list', { name: 'Runs' });
  const row = (n: number) => list.getByRole('listitem').nth(n - 1);
  await page.getByRole('button', { name: 'Add a run' }).click();
  await expect(list.getByRole('listitem')).toHaveCount(2);
  // The new run is the one whose sliders are shown.
  await retype(lab.etaTyped, '1/9');
  await lab.etaTyped.press('Enter');
  await retype(lab.betaTyped, '4/9');
  await lab.betaTyped.press('Enter');
  await expect(row(2)).toContainText('η = 0.1111, β = 0.4444');
  await expect(row(1)).toContainText('η = 0.07');

  await page.getByRole('button', { name: 'Compare', exact: true }).click();
  await page.getByRole('button', { name: 'show the answer' }).click();
  const table = page.getByRole('table', { name: /^Every run/ });
  const cell = (run: number, column: number) =>
    table
      .getByRole('row')
      .nth(run)
      .getByRole('cell')
      .nth(column - 1);
  await expect(cell(1, 4)).toHaveText('104');
  await expect(cell(2, 4)).toHaveText('30');
  // Gradients: one for the start, one for each step.
  await page.getByRole('button', { name: 'gradient evaluations' }).click();
  await expect(cell(2, 4)).toHaveText('31');

  const before = await stillPicture(lab);
  await page.getByRole('button', { name: /^Hide run 2/ }).click();
  await expect(page.getByRole('button', { name: /^Show run 2/ })).toBeVisible();
  await expect.poll(async () => (await stillPicture(lab)).hash).not.toBe(before.hash);
  await page.getByRole('button', { name: /^Show run 2/ }).click();

  // A pinned copy stays, whatever the sliders and the start do.
  await page.getByRole('button', { name: /^Pin a copy of run 1/ }).click();
  await expect(row(3)).toContainText('η = 0.07 · pinned');
  await row(1).getByRole('button').first().click();
  await retype(lab.etaTyped, '0.02');
  await lab.etaTyped.press('Enter');
  await retype(lab.startX, '-1');
  await lab.startX.press('Enter');
  await expect(row(1)).toContainText('η = 0.02');
  await expect(row(3)).toContainText('η = 0.07 · pinned');
  await expect
    .poll(() => queryOf(page).get('runs'))
    .toMatch(/^heavyBall,.*;heavyBall,.*at:-2\.5:1,pinned$/);

  // What is seen comes back from the link.
  const words = await lab.words.textContent();
  await page.reload();
  await expect(lab.words).toHaveText(words ?? '');
  await expect(list.getByRole('listitem')).toHaveCount(3);
  await page.getByRole('button', { name: /^Remove run 3/ }).click();
  await expect(list.getByRole('listitem')).toHaveCount(2);
});

test('each at its best step size, and a change in mid-run', async ({ page }) => {
  const lab = await openLab(
    page,
    's=ravine&eta=0.02&steps=400&panel=compare&runs=adam,eta:0.01&step=30',
  );
  await page.getByRole('button', { name: 'each its best' }).click();
  await expect(lab.eta).toBeDisabled();
  await page.getByRole('button', { name: 'show the answer' }).click();
  const table = page.getByRole('table', { name: /^Every run/ });
  const eta = async (run: number): Promise<number> =>
    readNumber(
      (await table.getByRole('row').nth(run).getByRole('cell').first().textContent()) ?? '',
    );
  // 2/26 is best for the rate; the fewest steps from this start are near it.
  await expect.poll(() => eta(1)).toBeGreaterThan(0.07);
  expect(await eta(1)).toBeLessThan(0.08);
  expect(await eta(2)).toBeGreaterThan(0.02);
  await page.getByRole('button', { name: 'as set' }).click();
  await expect(lab.etaTyped).toHaveValue('0.020');

  await page.getByRole('checkbox', { name: 'change them only from step 30 on' }).check();
  await retype(lab.etaTyped, '0.07');
  await lab.etaTyped.press('Enter');
  await expect(page.getByRole('list', { name: 'Changes in mid-run' })).toContainText(
    'from step 30 on: η = 0.07',
  );
  await expect(lab.words).toContainText('Changed on the way: η = 0.07 from step 30.');
  await expect.poll(() => queryOf(page).get('from')).toBe('30:eta:0.07');
  expect(queryOf(page).get('eta')).toBe('0.02');
  await page.getByRole('button', { name: /^Take back: from step 30/ }).click();
  await expect.poll(() => queryOf(page).get('from')).toBeNull();
});

test('what lies over the picture: field, stationary points, basins', async ({ page }) => {
  const lab = await openLab(page, 's=himmelblau&eta=0.01');
  const plain = await stillPicture(lab);
  await page.getByRole('checkbox', { name: 'stationary points' }).check();
  await expect(page.getByText('In view: 4 minima, 1 maximum and 4 saddles.')).toBeVisible();
  await page.getByRole('checkbox', { name: 'basins' }).check();
  await expect(
    page.getByText(/^With these settings .* of the starts to the minimum/),
  ).toBeVisible();
  await page.getByRole('checkbox', { name: 'gradient field' }).check();
  await expect.poll(async () => (await stillPicture(lab)).hash).not.toBe(plain.hash);
  await expect.poll(() => queryOf(page).get('show')).toBe('field,points,basins');

  // Points that nobody can count are said to be such.
  await lab.formula.fill('(x^2+y^2-1)^2');
  await lab.formula.press('Enter');
  await expect(page.getByText(/Some stationary points are not isolated/)).toBeVisible();
  await lab.formula.fill('3 + 0*x*y');
  await lab.formula.press('Enter');
  await expect(
    page.getByText(/form a curve or an area|flat to the last digit/).first(),
  ).toBeVisible();
});

test('noise, a set to stay in, and a loss of data', async ({ page }) => {
  const lab = await openLab(page, 's=ravine&eta=0.05&steps=100');
  await page.getByText('Noise in the gradient, a set to stay in').click();
  await page.getByRole('button', { name: 'a disc' }).click();
  await expect(lab.words).toContainText('back into the disc');
  const noise = page.getByRole('textbox', { name: 'noise in the gradient, typed' });
  await retype(noise, '0.5');
  await noise.press('Enter');
  await expect(lab.words).toContainText('with noise of size 0.5, seed 1');
  await expect.poll(() => queryOf(page).get('on') ?? '').toMatch(/^disc:/);
  await lab.undo.click();
  await lab.undo.click();
  await expect(lab.words).not.toContainText('disc');

  await page.getByText('A loss of data', { exact: true }).click();
  await page.getByRole('button', { name: 'Descend the loss of data' }).click();
  await expect(lab.formula).toHaveValue(/norm2/);
  // The first three points are those of a named surface, whose name the link then has.
  await expect.poll(() => queryOf(page).get('s')).toBe('leastSquares');
  await lab.last.click();
  // The normal equation's solution: 7/6 and 1/2.
  await expect(lab.words).toContainText(/it is at \(1\.16\d*, 0\.5/);
  // With another point they are data of one's own: the link holds them, and the formula follows from them.
  await page.getByRole('button', { name: 'Add a point' }).click();
  await expect.poll(() => queryOf(page).get('data')).toMatch(/^0,1;1,2;2,2;3,/);
  expect(queryOf(page).get('f')).toBeNull();
});
