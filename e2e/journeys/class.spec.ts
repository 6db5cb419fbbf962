import { descentParts, openLab, queryOf, retype } from '../support/lab.ts';
import { expect, test } from '../support/test.ts';

// In class: full screen, a clicker, states under the digits, large typing, a code for the room.

test('P fills the screen in the theme of the lecture room, and again leaves it', async ({
  page,
}) => {
  const lab = await openLab(page, 's=ravine');
  const frame = page.getByRole('group', { name: 'Gradient descent lab' });
  const type = () => lab.words.evaluate((words) => parseFloat(getComputedStyle(words).fontSize));
  const area = async () => {
    const { width, height } = (await lab.plane.boundingBox()) ?? { width: 0, height: 0 };
    return width * height;
  };
  const [smallType, smallArea] = [await type(), await area()];
  await page.keyboard.press('p');
  await expect(frame).toHaveAttribute('data-theme', 'projector');
  await expect.poll(area).toBeGreaterThan(smallArea * 1.04);
  expect(await type()).toBeGreaterThan(smallType * 1.2);
  const box = await frame.boundingBox();
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  expect(box).toEqual({ x: 0, y: 0, width, height });
  // Everything that is needed is on the screen without scrolling.
  for (const part of [lab.formula, lab.etaTyped, lab.betaTyped, lab.loss, lab.play, lab.words])
    await expect(part).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('p');
  await expect(frame).not.toHaveAttribute('data-theme', 'projector');
});

test('a clicker steps, whatever was touched before', async ({ page }) => {
  const lab = await openLab(page, 's=ravine&step=10');
  await page.keyboard.press('p');
  await page.keyboard.press('PageDown');
  await expect(lab.iteration).toHaveText('11');
  await lab.eta.focus();
  const eta = await lab.etaTyped.inputValue();
  await page.keyboard.press('PageDown');
  await page.keyboard.press('PageDown');
  await expect(lab.iteration).toHaveText('13');
  await page.keyboard.press('PageUp');
  await expect(lab.iteration).toHaveText('12');
  await expect(lab.etaTyped).toHaveValue(eta);
});

test('digits keep states and bring them back; R resets and U undoes', async ({ page }) => {
  const lab = await openLab(page, 's=ravine&eta=0.03');
  await page.keyboard.press('1');
  await expect(page.getByText('Kept as 1: Ravine, η = 0.03')).toBeVisible();
  await retype(lab.etaTyped, '0.07');
  await lab.etaTyped.press('Enter');
  await page.locator('h1').click();
  await page.keyboard.press('2');
  await page.keyboard.press('1');
  await expect.poll(() => queryOf(page).get('eta')).toBe('0.03');
  await page.keyboard.press('2');
  await expect.poll(() => queryOf(page).get('eta')).toBe('0.07');
  await page.keyboard.press('u');
  await expect.poll(() => queryOf(page).get('eta')).toBe('0.03');
  await page.keyboard.press('Shift+U');
  await expect.poll(() => queryOf(page).get('eta')).toBe('0.07');
  await page.keyboard.press('r');
  await expect.poll(() => queryOf(page).get('eta')).toBe('0.03');

  // They are there after a reload, and can be renamed and let go.
  await page.reload();
  await page.getByRole('button', { name: 'Kept states' }).click();
  const name = page.getByRole('textbox', { name: 'Name of state 2' });
  await expect(name).toHaveValue('Ravine, η = 0.07');
  await name.fill('bounces');
  await page.getByRole('button', { name: 'Let state 1 go' }).click();
  await expect(page.getByRole('button', { name: 'Keep this state as 1' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.locator('h1').click();
  await page.keyboard.press('2');
  await expect(page.getByText('2: bounces')).toBeVisible();
});

test('kept states travel in a link', async ({ page, browser }) => {
  const lab = await openLab(page, 's=ravine&eta=0.03');
  await page.keyboard.press('4');
  await lab.surface.click();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Share' }).click();
  await page.getByRole('menuitem', { name: 'Link with the kept states' }).click();
  const link = await page.getByRole('textbox', { name: 'Link' }).inputValue();
  expect(link).toContain('#k4=');

  const other = await (await browser.newContext()).newPage();
  await other.goto(link);
  const there = descentParts(other);
  await expect(there.words).toContainText('η = 0.03');
  await other.keyboard.press('4');
  await expect(other.getByText('4: Ravine, η = 0.03')).toBeVisible();
  await other.goto(link.slice(0, -3));
  await expect(other.getByText(/kept states of this link were cut/)).toBeVisible();
});

test('E types the function in large letters; nonsense keeps the picture', async ({ page }) => {
  const lab = await openLab(page, 's=bowl');
  await page.keyboard.press('p');
  await page.keyboard.press('e');
  const dialog = page.getByRole('dialog', { name: 'Your function' });
  const field = dialog.getByRole('textbox', { name: 'f(x, y)' });
  await expect(field).toBeFocused();
  const size = await field.evaluate((input) => Number.parseFloat(getComputedStyle(input).fontSize));
  expect(size).toBeGreaterThanOrEqual(28);
  await field.fill('x^2 + 5y^2 +');
  await expect(
    dialog.getByText(/something is missing|ends too early|expected/i).first(),
  ).toBeVisible();
  await field.fill('x^2 + 5y^2');
  await field.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(lab.formula).toHaveValue('x^2 + 5y^2');
  await expect.poll(() => queryOf(page).get('f')).toBe('x^2 + 5y^2');
});

test('Q shows a code of exactly this state', async ({ page }) => {
  await openLab(page, 's=himmelblau&at=0,4');
  await page.keyboard.press('q');
  const dialog = page.getByRole('dialog', { name: /point a phone at/ });
  await expect(dialog.getByRole('img', { name: /QR code/ })).toBeVisible();
  const link = await dialog.getByRole('textbox', { name: 'Link' }).inputValue();
  expect(link).toMatch(/\/lab\/descent\/\?v=1&s=himmelblau&at=0,4&c=\w{4}$/);
});

test('single keys can be switched off, and the clicker still steps', async ({ page }) => {
  const lab = await openLab(page, 's=ravine&step=10');
  await page.getByRole('button', { name: 'Display' }).click();
  await page.getByRole('group', { name: 'Single-key commands' }).getByText('Off').click();
  await page.keyboard.press('Escape');
  await page.locator('h1').click();
  await page.keyboard.press('p');
  await page.keyboard.press('?');
  await page.keyboard.press('/');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('PageDown');
  await expect(lab.iteration).toHaveText('11');
});
