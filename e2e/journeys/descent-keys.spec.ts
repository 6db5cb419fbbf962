import type { Locator, Page } from '@playwright/test';
import { arrowTo, tabTo } from '../support/focus.ts';
import { expectChosen, openLab, queryOf, ringPosition } from '../support/lab.ts';
import { expect, test } from '../support/test.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

/** No press may leave the keyboard nowhere. */
const expectSomewhere = (page: Page): Promise<void> =>
  expect.poll(() => page.evaluate(() => document.activeElement === document.body)).toBe(false);

async function pressOn(page: Page, target: Locator, key = 'Enter'): Promise<void> {
  await target.focus();
  await page.keyboard.press(key);
  await expectSomewhere(page);
}

async function typeInto(page: Page, field: Locator, text: string): Promise<void> {
  await field.focus();
  // A field selects what it holds a frame after it has the focus: under load no earlier than the first key.
  await page.evaluate(() => new Promise(requestAnimationFrame));
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

test('a race is set up, raced, read and taken back by keys alone', async ({ page }) => {
  const lab = await openLab(page, 's=ravine&p.k=50&at=-3,1&eta=0.038&steps=400&step=12');
  const list = page.getByRole('list', { name: 'Runs' });
  const rows = list.getByRole('listitem');
  const button = (name: string | RegExp) =>
    page.getByRole('button', { name, ...(typeof name === 'string' && { exact: true }) });

  // Lesson 9, state S2: the same step with β = 0, 0.5 and 0.9. On the way every stop shows the focus.
  await tabTo(page, button('Add a run'));
  await page.keyboard.press('Enter');
  await expect(rows).toHaveCount(2);
  await tabTo(page, lab.etaTyped);
  await page.keyboard.type('0.038');
  await page.keyboard.press('Enter');
  await tabTo(page, lab.betaTyped);
  await page.keyboard.type('1/2');
  await page.keyboard.press('Enter');
  await expect(rows.nth(1)).toContainText('η = 0.038, β = 0.5');
  await pressOn(page, button(/^Pin a copy of run 2/));
  await expect(rows.nth(2)).toContainText('pinned');
  await pressOn(page, button(/^Unpin run 3/));
  await pressOn(page, rows.nth(2).getByRole('button').first());
  await typeInto(page, lab.betaTyped, '0.9');
  await expect(rows.nth(2)).toContainText('η = 0.038, β = 0.9');

  // Eight at most: the button that has no more to give keeps the keyboard, as does the last run's cross.
  for (let n = 4; n <= 8; n++) await pressOn(page, button('Add a run'));
  await expect(rows).toHaveCount(8);
  await expect(button('Add a run')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(rows).toHaveCount(8);
  for (let n = 8; n >= 4; n--) await pressOn(page, button(new RegExp(`^Remove run ${n}`)));
  await expect(rows).toHaveCount(3);
  await expect(button('Add a run')).toBeFocused();

  // Guessed first, then read, by steps and by what they cost.
  await button('Chart').focus();
  await arrowTo(page, button('Compare'));
  await page.keyboard.press('Enter');
  await tabTo(page, button(/^Heavy ball, .*β = 0\.5$/).last());
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^You said Heavy ball, .*β = 0\.5: right\./)).toBeVisible();
  await expect(button('cover the answer')).toBeFocused();
  const cells = (run: number) =>
    page
      .getByRole('table', { name: /^Every run/ })
      .getByRole('row')
      .nth(run)
      .getByRole('cell');
  for (const [run, steps] of [198, 90, 163].entries())
    await expect(cells(run + 1).nth(3)).toHaveText(String(steps));
  await pressOn(page, button('gradient evaluations'));
  await expect(cells(2).nth(3)).toHaveText('91');

  // The picture is walked through from anywhere that does nothing with arrows itself.
  await pressOn(page, button(/^Hide run 3/));
  const at = Number(await lab.iteration.textContent());
  await page.keyboard.press('ArrowRight');
  await expect(lab.iteration).toHaveText(String(at + 1));

  // A change in mid-run and back: the keyboard stays where changes are made.
  const later = page.getByRole('checkbox', { name: /^change them only from step/ });
  await pressOn(page, later, 'Space');
  await typeInto(page, lab.betaTyped, '0.2');
  await expect.poll(() => queryOf(page).get('runs')).toContain(`from:${at + 1}:beta:0.2`);
  await pressOn(page, button(/^Take back: from step/));
  await expect(later).toBeFocused();
  await expect(page.getByRole('list', { name: 'Changes in mid-run' })).toHaveCount(0);

  // A reload opens the same state with the same words, once the address has it.
  await pressOn(page, button('Chart'));
  await expect.poll(() => queryOf(page).get('runs')).not.toContain('from:');
  await expect.poll(() => queryOf(page).get('panel')).toBeNull();
  const search = new URL(page.url()).search;
  const words = (await lab.words.textContent()) ?? '';
  await page.reload();
  await expect(lab.words).toHaveText(words);
  expect(new URL(page.url()).search).toBe(search);

  // Undo after undo takes the keyboard nowhere either.
  await pressOn(page, button(/^Remove run 3/));
  await expect(rows).toHaveCount(2);
  await pressOn(page, lab.undo);
  await expect(rows).toHaveCount(3);
  await expect(lab.words).toHaveText(words);
});

test('predictions, stability, layers, sets and data by keys alone', async ({ page }) => {
  const lab = await openLab(page, 's=ravine&eta=0.04&at=-2.5,1&steps=1&step=0&panel=predict');
  const button = (name: string | RegExp) =>
    page.getByRole('button', { name, ...(typeof name === 'string' && { exact: true }) });

  // The game to the end of the run and out of it.
  await pressOn(page, button('Predict the next step'));
  await expect(page.getByRole('slider', { name: /^Your guess/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText(/The step lands at \(−2\.4, 0\)/)).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(button('Go to the start')).toBeFocused();
  await page.keyboard.press('Enter');
  await expectSomewhere(page);
  await expect(lab.iteration).toHaveText('0');
  await page.keyboard.press('Escape');
  await expect(button('Predict the next step')).toBeFocused();

  // Gradient descent gets its momentum, and its best pair.
  await pressOn(page, button('Stability'));
  await lab.rule.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('Gradient d');
  await page.keyboard.press('Enter');
  await expectChosen(lab.rule, 'gradientDescent');
  await pressOn(page, button('With momentum'));
  await expectChosen(lab.rule, 'heavyBall');
  await pressOn(page, button('Set the best η and β'));
  await expect(lab.betaTyped).toHaveValue('0.44');

  // Layers: work that takes its time is stopped by keys and begun again.
  await typeInto(page, lab.formula, 'sin(3x)*cos(3y) + (x^2 + y^2)/9 + log(1 + exp(x*y))');
  await expect(lab.words).toContainText('near this point');
  const basins = page.getByRole('checkbox', { name: 'basins' });
  await lab.rule.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('BFGS');
  await page.keyboard.press('Enter');
  await pressOn(page, basins, 'Space');
  await pressOn(page, button('Stop'));
  await expect(basins).toBeFocused();
  await expect(page.getByText(/^The basins were stopped/)).toBeVisible();
  await page.keyboard.press('Space');
  await page.keyboard.press('Space');
  await expect(page.getByText(/^The basins were stopped/)).toHaveCount(0);
  await expect(button('Stop')).toBeVisible();
  await page.keyboard.press('Space');

  // A set without an inside is refused in words, and the one before stays.
  await pressOn(page, page.getByText('Noise in the gradient, a set to stay in'));
  await pressOn(page, button('a disc'));
  await typeInto(page, page.getByRole('textbox', { name: 'Disc, radius' }), '-2');
  await expect(page.getByText('A radius is above 0, and −2 is not.')).toBeVisible();
  await expect.poll(() => queryOf(page).get('on') ?? '').toMatch(/^disc:/);

  // Data: the button that began them gives the keyboard to what has come.
  await pressOn(page, page.getByText('A loss of data', { exact: true }));
  await pressOn(page, button('Descend the loss of data'));
  await expect(page.getByRole('combobox', { name: 'Loss of' })).toBeFocused();
  await pressOn(page, button('Remove point 3'));
  await pressOn(page, button('Remove point 2'));
  await expect(page.getByText(/^A loss takes at least 2 points/)).toBeVisible();
  const [x] = await ringPosition(lab);
  await lab.ring.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(async () => (await ringPosition(lab))[0]).toBeGreaterThan(x);
  await pressOn(page, lab.undo);
  await expect.poll(async () => (await ringPosition(lab))[0]).toBe(x);
});
