import { arrowTo, expectFocusShown, tabTo } from '../support/focus.ts';
import { openLab, picture, queryOf, ringPosition } from '../support/lab.ts';
import { expect, test } from '../support/test.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

test('the whole work of the lab is done by keyboard alone', async ({ page }) => {
  const lab = await openLab(page);
  const before = await picture(lab);

  await tabTo(page, lab.formula);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('x^2 + 2y^2 + x*y');
  await page.keyboard.press('Enter');
  await expect(lab.words).toContainText('since f is quadratic');
  await expect(lab.etaTyped).not.toHaveValue('0.050');
  await expect.poll(async () => (await picture(lab)).hash).not.toBe(before.hash);

  await tabTo(page, lab.ring, 'Shift+Tab');
  const [x, y] = await ringPosition(lab);
  await page.keyboard.press('Shift+ArrowLeft');
  await page.keyboard.press('ArrowUp');
  await expect.poll(async () => (await ringPosition(lab))[0]).toBeLessThan(x);
  await expect.poll(async () => (await ringPosition(lab))[1]).toBeGreaterThan(y);

  await tabTo(page, lab.first);
  await page.keyboard.press('Enter');
  await expect(lab.iteration).toHaveText('0');
  // The buttons of the transport are one stop; arrows walk among them.
  await arrowTo(page, lab.play);
  await page.keyboard.press('Space');
  await expect(lab.iteration).not.toHaveText('0');
  // The button that played is the one that pauses.
  await expect(lab.pause).toBeFocused();
  await page.keyboard.press('Space');
  await expect(lab.play).toBeFocused();
  const paused = Number(await lab.iteration.textContent());
  await arrowTo(page, lab.forward);
  await page.keyboard.press('Enter');
  await expect(lab.iteration).toHaveText(String(paused + 1));

  await tabTo(page, lab.logScale);
  await page.keyboard.press('Space');
  await expect(lab.logScale).not.toBeChecked();

  await tabTo(page, lab.eta);
  const eta = await lab.etaTyped.inputValue();
  await page.keyboard.press('ArrowLeft');
  await expect(lab.etaTyped).not.toHaveValue(eta);

  await tabTo(page, lab.undo);
  await page.keyboard.press('Enter');
  await expect(lab.etaTyped).toHaveValue(eta);

  // The row above the figure is one stop, too.
  await arrowTo(page, lab.share);
  await page.keyboard.press('Enter');
  await expect(lab.entry('Copy link')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(lab.said('The link to exactly this state is copied.')).toBeVisible();
  await expect(lab.share).toBeFocused();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(new URL(link).searchParams.get('at')).toBe(queryOf(page).get('at'));
  expect(link).toContain('scale=linear');
});

test('every stop on the way through the lab shows that it has the focus', async ({ page }) => {
  const lab = await openLab(page);
  await page.keyboard.press('Tab');
  for (let stops = 1; stops < 60; stops++) {
    await expectFocusShown(page);
    await page.keyboard.press('Tab');
    if (await page.evaluate(() => document.activeElement === document.body)) break;
  }
  await expect(lab.words).toContainText('After 40 steps');
});

test('the plane is moved and zoomed by keys, and the address keeps the view', async ({ page }) => {
  const lab = await openLab(page);
  const before = await picture(lab);
  await tabTo(page, lab.ring);
  await page.keyboard.press('Shift+Tab');
  await expectFocusShown(page);
  await page.keyboard.press('ArrowRight');
  await expect.poll(async () => (await picture(lab)).hash).not.toBe(before.hash);
  await expect.poll(() => queryOf(page).has('view')).toBe(true);
  const panned = queryOf(page).get('view') ?? '';
  await page.keyboard.press('+');
  await expect.poll(() => queryOf(page).get('view')).not.toBe(panned);
  const width = (view: string) => {
    const [x0 = 0, x1 = 0] = view.split(',').map(Number);
    return x1 - x0;
  };
  expect(width(queryOf(page).get('view') ?? '')).toBeLessThan(width(panned));
});
