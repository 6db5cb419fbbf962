import type { Page } from '@playwright/test';
import { ROOT, SUB_PATH } from '../support/addresses.ts';
import {
  choose,
  chosen,
  expectChosen,
  openLab,
  picture,
  queryOf,
  ringPosition,
  retype,
  shareAs,
  stillPicture,
  type DescentParts,
} from '../support/lab.ts';
import { expect, test } from '../support/test.ts';

/** Inputs with digits that only an exact link keeps. */
const STATE =
  'f=a*x^2%2Bsin(3*y)%2By^2&p.a=0.30000000000000004&at=0.3333333333333333,-0.7071067811865475' +
  '&eta=0.0123456789012345&beta=0.85&steps=100&step=17&view=-1.5,2.25,-1.25,1.5&scale=linear';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

/** Takes the link and reads what that left in the clipboard. */
async function copiedLink(page: Page, lab: DescentParts): Promise<string> {
  await shareAs(lab, 'Copy link');
  await expect(lab.said('The link to exactly this state is copied.')).toBeVisible();
  return page.evaluate(() => navigator.clipboard.readText());
}

/** Everything a reader can see of the inputs and of the run, in the digits shown and in pixels. */
async function everything(lab: DescentParts) {
  if (!(await lab.table.isVisible())) await lab.tableSummary.click();
  const lists = [lab.surface, lab.rule, lab.length];
  const fields = [lab.formula, lab.etaTyped, lab.betaTyped];
  return {
    lists: await Promise.all(lists.map(chosen)),
    fields: await Promise.all(fields.map((field) => field.inputValue())),
    start: await ringPosition(lab),
    words: await lab.words.textContent(),
    table: await lab.table.getByRole('row').allTextContents(),
    picture: await stillPicture(lab),
  };
}

/** The number that a field holds when one comes to edit it: all its digits. */
async function exactly(field: DescentParts['etaTyped']): Promise<string> {
  await field.focus();
  return field.inputValue();
}

for (const [place, site] of [
  ['at the root', ROOT],
  ['under a sub-path', SUB_PATH],
] as const) {
  test.describe(place, () => {
    test.use({ baseURL: site.href });

    test('a copied link opens the same inputs to the bit, and the same picture', async ({
      page,
      context,
    }) => {
      const lab = await openLab(page, STATE);
      await retype(lab.startY, '-0.7071067811865476');
      await lab.startY.press('Enter');
      await expect.poll(() => queryOf(page).get('at')).toContain('-0.7071067811865476');
      const link = await copiedLink(page, lab);
      expect(link.startsWith(new URL('lab/descent/?', site).href)).toBe(true);
      expect(link).toMatch(/&c=\w{4}$/);

      const other = await context.newPage();
      const again = await openLab(other, new URL(link).search.slice(1));
      expect(await everything(again)).toEqual(await everything(lab));
      expect(await exactly(again.etaTyped)).toBe('0.0123456789012345');
      expect(await exactly(again.startX)).toBe('0.3333333333333333');
      expect(await exactly(again.startY)).toBe('-0.7071067811865476');
      // Closed circle: what the second page would hand on is what it was given.
      expect(await copiedLink(other, again)).toBe(link);
      await expect(other.getByText(/This link was cut/)).toHaveCount(0);
    });
  });
}

test('reloading keeps the state', async ({ page }) => {
  const lab = await openLab(page);
  await choose(lab.surface, 'himmelblau');
  await retype(lab.startX, '1');
  await lab.startX.press('Enter');
  await lab.first.click();
  await expect.poll(() => page.url()).toMatch(/s=himmelblau&at=1,-1&step=0$/);
  const before = await everything(lab);
  await page.reload();
  await expect(lab.words).toContainText('from (1, −1)');
  await expect.poll(async () => (await picture(lab)).hash).toBe(before.picture.hash);
  expect(await everything(lab)).toEqual(before);
});

test('a short link written by hand gets a view, a start and a step size', async ({ page }) => {
  const lab = await openLab(page, 'f=x^2+3y^2');
  await expect(lab.formula).toHaveValue('x^2+3y^2');
  await expect.poll(() => [...queryOf(page).keys()]).toEqual(['v', 'f', 'at', 'eta', 'view']);
  await expect(lab.etaTyped).not.toHaveValue('0.050');
  await expect(lab.words).not.toContainText('from (−2.5, 1)');
  await expect(lab.words).not.toContainText(/diverges|higher than/);
  expect((await stillPicture(lab)).colours).toBeGreaterThan(20);
});

test('what a short link says is left as it says', async ({ page }) => {
  const lab = await openLab(page, 'f=x^2+3y^2&at=1,2&eta=0.02');
  await expect.poll(() => queryOf(page).has('view')).toBe(true);
  await expect(lab.words).toContainText('η = 0.02 from (1, 2)');
  expect(queryOf(page).get('at')).toBe('1,2');
  expect(queryOf(page).get('eta')).toBe('0.02');
});

test('a link that lost its end says so, and shows what is left', async ({ page }) => {
  const lab = await openLab(page, 's=himmelblau&at=0,4&eta=0.01&step=12');
  const link = await copiedLink(page, lab);
  const cut = await openLab(page, new URL(link).search.slice(1, -2));
  const notice = page.getByRole('status').filter({ hasText: 'This link was cut' });
  await expect(notice).toBeVisible();
  await expectChosen(cut.surface, 'himmelblau');
  await expect(cut.words).toContainText('from (0, 4)');
  await notice.getByRole('button', { name: 'Dismiss' }).click();
  await expect(notice).toHaveCount(0);
});

test('numbers out of range are moved into it, and the reader is told', async ({ page }) => {
  const lab = await openLab(page, 'eta=-1&beta=2&steps=0.5');
  const notice = page.getByRole('status').filter({ hasText: 'is outside' });
  await expect(notice).toContainText(/In eta: -1 is outside 0 to .*; 0 is shown\./);
  await expect(notice).toContainText('In beta: 2 is outside 0 to 0.999; 0.999 is shown.');
  await expect(notice).toContainText('In steps: 0.5 is not a whole number; 1 is shown.');
  await expect(lab.betaTyped).toHaveValue('1.00');
  await expect(lab.words).toContainText('η = 0 and β = 0.999');
  await expectChosen(lab.length, '1');
});

test('where the clipboard is closed, the link can be copied by hand', async ({ page, context }) => {
  await context.clearPermissions();
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
    document.execCommand = () => false;
  });
  const lab = await openLab(page, 's=bowl');
  await shareAs(lab, 'Copy link');
  const dialog = page.getByRole('dialog', { name: 'A link to exactly this state' });
  const field = dialog.getByRole('textbox', { name: 'Link', exact: true });
  await expect(field).toHaveValue(/\/lab\/descent\/\?v=1&s=bowl&c=\w{4}$/);
  await expect(field).toBeFocused();
});
