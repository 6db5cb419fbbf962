import { hydrated } from '../support/hydrated.ts';
import { chosen, descentParts, picture, queryOf, ringPosition } from '../support/lab.ts';
import { expect, test } from '../support/test.ts';

/** The addresses of a page's links into labs, each with its words. */
const openingsOf = (html: string): { query: string; label: string }[] =>
  [...html.matchAll(/<a [^>]*href="\/lab\/descent\/\?([^"]+)"[^>]*>([^<]+)</g)].map(
    ([, query = '', label = '']) => ({ query: query.replaceAll('&amp;', '&'), label }),
  );

test('the list of labs leads to the lab and to its lesson', async ({ page }) => {
  await page.goto('lab/');
  await hydrated(page);
  await page.getByRole('link', { name: 'Gradient descent', exact: true }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'Gradient descent lab' })).toBeVisible();
  await expect(descentParts(page).words).toContainText('from (−2.5, 1)');
  await page.goBack();
  await page
    .locator('main')
    .getByRole('link', { name: 'Gradient descent', exact: true })
    .last()
    .click();
  await expect(page).toHaveURL(/\/lessons\/09-gradient-descent\/$/);
});

test('every state that the list proposes opens as its link says, one after the other', async ({
  page,
  request,
}) => {
  const openings = openingsOf(await (await request.get('/lab/')).text());
  expect(openings.length).toBeGreaterThanOrEqual(4);
  await page.goto('lab/');
  await hydrated(page);
  for (const { query, label } of openings) {
    await test.step(label, async () => {
      await page.getByRole('link', { name: label, exact: true }).click();
      const lab = descentParts(page);
      await expect(lab.words).toContainText('from (');
      const said = new URLSearchParams(query.replaceAll('+', '%2B'));
      const name = said.get('s');
      if (name) expect(await chosen(lab.surface)).toBe(name);
      const formula = said.get('f');
      if (formula) await expect(lab.formula).toHaveValue(formula);
      const at = said.get('at');
      if (at) expect(await ringPosition(lab)).toEqual(at.split(',').map(Number));
      const eta = said.get('eta');
      if (eta) await expect(lab.words).toContainText(`η = ${eta}`);
      const beta = said.get('beta');
      if (beta) await expect(lab.words).toContainText(`β = ${beta}`);
      const step = said.get('step');
      if (step) await expect(lab.iteration).toHaveText(step);
      // What the link gives is in the address: nothing was read as something else.
      for (const [key, value] of said) expect(queryOf(page).get(key)).toBe(value);
      await expect(page.getByText(/means nothing here|is outside|was cut/)).toHaveCount(0);
      await expect.poll(async () => (await picture(lab)).colours).toBeGreaterThan(20);
      await page.goBack();
      await expect(page.getByRole('heading', { level: 1, name: 'Labs' })).toBeVisible();
    });
  }
});
