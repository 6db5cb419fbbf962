import {
  choose,
  expectChosen,
  numberOf,
  openLab,
  picture,
  queryOf,
  retype,
  ringCentre,
  ringPosition,
  stillPicture,
} from '../support/lab.ts';
import { expect, test } from '../support/test.ts';

test('the lab opens on the ravine with the settings of the deck', async ({ page }) => {
  const lab = await openLab(page);
  await expectChosen(lab.surface, 'ravine');
  await expect(lab.formula).toHaveValue('1/2*(x^2 + k*y^2)');
  await expect(lab.etaTyped).toHaveValue('0.050');
  await expect(lab.betaTyped).toHaveValue('0.00');
  await expect(lab.iteration).toHaveText('40');
  await expect(lab.loss).toHaveText('0.05161');
  expect(await ringPosition(lab)).toEqual([-2.5, 1]);
  await expect(lab.words).toHaveText(
    /^Gradient descent with η = 0\.05 from \(−2\.5, 1\)\. After 40 steps .* 63 % of the limit 0\.08/,
  );
  await expect(lab.parameter('k')).toHaveAttribute('aria-valuetext', '25');
  await expect(lab.undo).toBeDisabled();
  await expect(lab.redo).toBeDisabled();
});

test('play shows step after step, pauses, ends at the end and begins again', async ({ page }) => {
  const lab = await openLab(page, 'steps=12&step=2');
  await expect(lab.iteration).toHaveText('2');
  await lab.play.click();
  await expect(lab.iteration).not.toHaveText('2');
  await lab.pause.click();
  await expect(lab.play).toBeVisible();
  const paused = await numberOf(lab.iteration);
  expect(paused).toBeGreaterThan(2);
  await lab.play.click();
  await expect(lab.iteration).toHaveText('12');
  await expect(lab.play).toBeVisible();
  await lab.play.click();
  await expect.poll(() => numberOf(lab.iteration)).toBeLessThan(12);
});

test('steps go forward and back, by button and by key, and first is iteration 0', async ({ page }, {
  project,
}) => {
  const lab = await openLab(page);
  await lab.forward.click();
  await expect(lab.iteration).toHaveText('41');
  await expect(lab.words).toContainText('After 41 steps');
  await lab.first.click();
  await expect(lab.iteration).toHaveText('0');
  await expect(lab.loss).toHaveText('15.63');
  await expect(lab.words).toContainText('At the start the loss is 15.63');
  await lab.position.focus();
  for (const [key, step] of [
    ['ArrowRight', '1'],
    ['Shift+ArrowRight', '11'],
    ['ArrowLeft', '10'],
    ['PageDown', '0'],
    ['ArrowLeft', '0'],
    ['End', '200'],
    ['Home', '0'],
  ] as const) {
    await page.keyboard.press(key);
    await expect(lab.iteration).toHaveText(step);
  }
  // On a phone there is no room for these two: the knob and the keys do the same.
  if (project.name === 'phone') return;
  await lab.last.click();
  await expect(lab.iteration).toHaveText('200');
  await lab.back.click();
  await expect(lab.iteration).toHaveText('199');
});

test('a click on the plane sets the start', { tag: '@phone' }, async ({ page }) => {
  const lab = await openLab(page);
  const box = await lab.plane.boundingBox();
  if (!box) throw new Error('the plane has no place on the page');
  const before = await picture(lab);
  await lab.plane.click({ position: { x: box.width * 0.5, y: box.height * 0.3 } });
  await expect.poll(() => ringPosition(lab)).not.toEqual([-2.5, 1]);
  const [x, y] = await ringPosition(lab);
  const ring = await ringCentre(lab);
  expect(Math.abs(ring.x - box.x - box.width * 0.5)).toBeLessThan(2);
  expect(Math.abs(ring.y - box.y - box.height * 0.3)).toBeLessThan(2);
  await expect.poll(() => queryOf(page).get('at')).toBe(`${x},${y}`);
  await expect.poll(async () => (await picture(lab)).hash).not.toBe(before.hash);
});

test(
  'dragging the ring moves path and words along; the address follows once, after the release',
  { tag: '@phone' },
  async ({ page }) => {
    const lab = await openLab(page);
    await page.evaluate(() => {
      const replace = history.replaceState.bind(history);
      const log: string[] = [];
      Object.assign(window, { addresses: log });
      history.replaceState = (data, unused, url) => {
        replace(data, unused, url);
        log.push(location.search);
      };
    });
    const addresses = () =>
      page.evaluate(() => (window as unknown as { addresses: string[] }).addresses);
    const entries = await page.evaluate(() => history.length);
    const before = await stillPicture(lab);
    const from = await ringCentre(lab);
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    for (let part = 1; part <= 6; part++) {
      await page.mouse.move(from.x + 12 * part, from.y + 4 * part);
    }
    // Still held: the picture has followed, the address has not.
    await expect.poll(async () => (await picture(lab)).hash).not.toBe(before.hash);
    await expect.poll(() => ringPosition(lab)).not.toEqual([-2.5, 1]);
    await expect.poll(async () => (await numberOf(lab.loss)) !== 0.05161).toBe(true);
    expect(await addresses()).toEqual([]);
    await page.mouse.up();
    await expect.poll(() => queryOf(page).has('at')).toBe(true);
    const [x, y] = await ringPosition(lab);
    expect(queryOf(page).get('at')).toBe(`${x},${y}`);
    await expect(lab.words).toContainText('from (');
    await expect(lab.words).not.toContainText('from (−2.5, 1)');
    const ring = await ringCentre(lab);
    expect(Math.hypot(ring.x - from.x - 72, ring.y - from.y - 24)).toBeLessThan(3);
    expect(await addresses()).toHaveLength(1);
    expect(await page.evaluate(() => history.length)).toBe(entries);
    await lab.undo.click();
    expect(await ringPosition(lab)).toEqual([-2.5, 1]);
  },
);

test('arrow keys move the ring: further with Shift, less with Alt', async ({ page }) => {
  const lab = await openLab(page);
  await lab.ring.focus();
  const by = async (key: string) => {
    const [x0, y0] = await ringPosition(lab);
    await page.keyboard.press(key);
    await expect.poll(() => ringPosition(lab)).not.toEqual([x0, y0]);
    const [x1, y1] = await ringPosition(lab);
    return [x1 - x0, y1 - y0] as const;
  };
  const [right, none] = await by('ArrowRight');
  expect(right).toBeGreaterThan(0);
  expect(none).toBe(0);
  const [, down] = await by('ArrowDown');
  expect(down).toBeLessThan(0);
  const [coarse] = await by('Shift+ArrowLeft');
  expect(coarse).toBeLessThan(-2 * right);
  const [fine] = await by('Alt+ArrowRight');
  expect(fine).toBeGreaterThan(0);
  expect(fine).toBeLessThan(right / 2);
  const [x, y] = await ringPosition(lab);
  await expect.poll(() => queryOf(page).get('at')).toBe(`${x},${y}`);
});

test('typed coordinates set the start, one by one or as a pair', async ({ page }) => {
  const lab = await openLab(page);
  await retype(lab.startX, '-1.25');
  await lab.startX.press('Enter');
  await expect.poll(() => ringPosition(lab)).toEqual([-1.25, 1]);
  await retype(lab.startX, '(0.5, -0.75)');
  await lab.startX.press('Enter');
  await expect.poll(() => ringPosition(lab)).toEqual([0.5, -0.75]);
  await expect(lab.words).toContainText('from (0.5, −0.75)');
});

test('choosing a surface of the list sets function, view, start and step size', async ({
  page,
}) => {
  const lab = await openLab(page);
  for (const { id, formula, eta, start } of [
    { id: 'rosenbrock', formula: '100*(y - x^2)^2', eta: '0.00100', start: '(−1.2, 1)' },
    { id: 'himmelblau', formula: '(x + y^2 - 7)^2', eta: '0.0100', start: '(0, −1)' },
  ]) {
    await test.step(id, async () => {
      const before = await picture(lab);
      await choose(lab.surface, id);
      await expect(lab.formula).toHaveValue(new RegExp(formula.replace(/[()*+^]/g, '\\$&')));
      await expect(lab.etaTyped).toHaveValue(eta);
      await expect(lab.words).toContainText(`from ${start}`);
      await expect(lab.words).not.toContainText('diverges');
      await expect.poll(() => queryOf(page).get('s')).toBe(id);
      const after = await stillPicture(lab);
      expect(after.hash).not.toBe(before.hash);
      expect(after.colours).toBeGreaterThan(20);
    });
  }
});

test('functions typed by keyboard alone get a view and a step size, and the loss falls', async ({
  page,
}) => {
  const lab = await openLab(page);
  /** Another function than the one that the lab begins with. */
  const inAddress = () => {
    const query = queryOf(page);
    return query.has('f') || (query.get('s') ?? 'ravine') !== 'ravine';
  };
  for (const source of [
    '(1 - x)^2 + 100*(y - x^2)^2',
    '(1-x)^2 + 100(y-x^2)^2',
    '(x^2+y-11)^2+(x+y^2-7)^2',
    'x^4/4 - 1.5x^2 + 0.4x + y^2 + 0.6x*y',
    'sin(x)*cos(y)+0.1(x^2+y^2)',
    "z = (x, y) - (1, 2); z'*[2, 1; 1, 3]*z + norm2(z)",
  ]) {
    await test.step(source, async () => {
      await expect(lab.words).toContainText('η = 0.05 from (−2.5, 1)');
      await expect(lab.etaTyped).toHaveValue('0.050');
      const before = await stillPicture(lab);
      // The formula is the stop after the list of surfaces.
      await lab.surface.focus();
      await page.keyboard.press('Tab');
      await expect(lab.formula).toBeFocused();
      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.type(source);
      await page.keyboard.press('Enter');
      await expect(lab.words).not.toContainText('η = 0.05 from (−2.5, 1)');
      await expect(lab.etaTyped).not.toHaveValue('0.050');
      const after = await stillPicture(lab);
      expect(after.hash).not.toBe(before.hash);
      expect(after.colours).toBeGreaterThan(20);
      await expect(lab.words).not.toContainText(/diverges|higher than|hatched|no finite/);
      const reached = await numberOf(lab.loss);
      await lab.position.press('Home');
      await expect(lab.iteration).toHaveText('0');
      expect(reached).toBeLessThan(await numberOf(lab.loss));
      await expect.poll(inAddress).toBe(true);
      // What is typed next must not be there already.
      await lab.reset.click();
      await expect.poll(inAddress).toBe(false);
    });
  }
});

test(
  'a name that means nothing yet becomes a slider, and the slider changes the loss',
  { tag: '@phone' },
  async ({ page }) => {
    const lab = await openLab(page);
    await retype(lab.formula, 'a*x^2 + y^2');
    await lab.formula.press('Enter');
    await expect(lab.parameter('a')).toBeVisible();
    await expect(lab.parameter('k')).toHaveCount(0);
    await expect(lab.words).not.toContainText('η = 0.05 from (−2.5, 1)');
    await stillPicture(lab);
    const start = await lab.words.textContent();
    const loss = await lab.loss.textContent();
    await lab.parameter('a').press('Shift+ArrowRight');
    await expect(lab.loss).not.toHaveText(loss ?? '');
    await expect(lab.words).not.toHaveText(start ?? '');
    await expect.poll(() => queryOf(page).has('p.a')).toBe(true);
  },
);

test('momentum changes method and path', async ({ page }) => {
  const lab = await openLab(page);
  const before = await stillPicture(lab);
  await expect(lab.words).toContainText('Gradient descent with η');
  await lab.beta.press('Shift+ArrowRight');
  await expect(lab.betaTyped).toHaveValue('0.10');
  await expect(lab.words).toContainText('Heavy ball with η = 0.05 and β = 0.1');
  expect((await stillPicture(lab)).hash).not.toBe(before.hash);
  await expect.poll(() => queryOf(page).get('beta')).toBe('0.1');
});

test('the loss can be read on a linear scale', async ({ page }) => {
  const lab = await openLab(page);
  await expect(page.getByText('loss, log scale')).toBeVisible();
  await lab.logScale.uncheck();
  await expect(page.getByText('loss, log scale')).toHaveCount(0);
  await expect.poll(() => queryOf(page).get('scale')).toBe('linear');
  await lab.logScale.check();
  await expect(page.getByText('loss, log scale')).toBeVisible();
  await expect.poll(() => queryOf(page).has('scale')).toBe(false);
});

test('undo, redo and reset', async ({ page }) => {
  const lab = await openLab(page);
  await retype(lab.etaTyped, '0.06');
  await lab.etaTyped.press('Enter');
  await expect(lab.words).toContainText('η = 0.06');
  await choose(lab.surface, 'himmelblau');
  await expect(lab.words).toContainText('η = 0.01');
  await lab.undo.click();
  await expectChosen(lab.surface, 'ravine');
  await expect(lab.etaTyped).toHaveValue('0.060');
  await lab.undo.click();
  await expect(lab.etaTyped).toHaveValue('0.050');
  await expect(lab.undo).toBeDisabled();
  await lab.redo.click();
  await lab.redo.click();
  await expectChosen(lab.surface, 'himmelblau');
  await expect(lab.redo).toBeDisabled();
  await lab.reset.click();
  await expectChosen(lab.surface, 'ravine');
  await expect(lab.etaTyped).toHaveValue('0.050');
  await expect(lab.words).toContainText('η = 0.05 from (−2.5, 1)');
  await lab.undo.click();
  await expectChosen(lab.surface, 'himmelblau');
});

test('above the limit the run diverges, and the words and the live region say so', async ({
  page,
}) => {
  const lab = await openLab(page, 'steps=2000');
  await expect(lab.words).not.toContainText('diverges');
  await retype(lab.etaTyped, '0.09');
  await lab.etaTyped.press('Enter');
  await expect(lab.words).toContainText('The run diverges');
  await expect(lab.words).toContainText('above the limit 0.08');
  await expect(lab.eta).toHaveAttribute('aria-valuetext', /in the hatched range/);
  await expect(lab.spoken).toContainText('The run diverges');
  await retype(lab.etaTyped, '0.07');
  await lab.etaTyped.press('Enter');
  await expect(lab.words).toContainText('88 % of the limit 0.08');
  await expect(lab.spoken).toContainText('88 % of the limit');
});

test('the run as a table', async ({ page }) => {
  const lab = await openLab(page);
  await expect(lab.table).toHaveCount(0);
  await lab.tableSummary.click();
  const rows = lab.table.getByRole('row');
  await expect(rows.nth(0)).toHaveText(/step\s*x\s*y\s*loss.*path length/);
  await expect(rows.nth(1).getByRole('cell')).toHaveText([
    ...['−2.5', '1', '15.625', '25.1247'],
    ...['0.05', '1', '0'],
  ]);
  await expect(rows.nth(2).getByRole('cell')).toHaveText([
    ...['−2.375', '−0.25', '3.60156', '6.68604'],
    ...['0.05', '2', '1.25623'],
  ]);
  await expect(rows.last().getByRole('rowheader')).toHaveText('200');
});

test('the chart walks through the run as well', async ({ page }) => {
  const lab = await openLab(page);
  await lab.chart.press('Home');
  await expect(lab.iteration).toHaveText('0');
  await lab.chart.press('ArrowRight');
  await expect(lab.iteration).toHaveText('1');
});
