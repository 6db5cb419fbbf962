import { SUB_PATH } from '../support/addresses.ts';
import { hydrated } from '../support/hydrated.ts';
import { expect, test } from '../support/test.ts';

const LESSON = 'lessons/09-gradient-descent/';

test('the home page loads, hydrates and leads to a lesson without loading anew', async ({
  page,
}) => {
  await page.goto('/');
  await hydrated(page);
  await page.evaluate(() => Object.assign(window, { sameDocument: true }));
  await page.locator(`a[href="/${LESSON}"]`).first().click();
  await expect(page).toHaveURL(`/${LESSON}`);
  await expect(page.locator('.katex').first()).toBeVisible();
  expect(await page.evaluate(() => 'sameDocument' in window)).toBe(true);
  expect(await page.locator('.katex:empty').count()).toBe(0);
});

test('formulas of a lesson survive hydration, leaving and coming back', async ({ page }) => {
  await page.goto(`/${LESSON}`);
  await hydrated(page);
  const formulas = page.locator('.katex');
  const served = await formulas.allTextContents();
  expect(served.length).toBeGreaterThan(0);
  expect(served).not.toContain('');
  await page.locator('a[href="/"]').first().click();
  await expect(page).toHaveURL('/');
  await page.goBack();
  await expect(page).toHaveURL(`/${LESSON}`);
  // The address is back before the page: a figure of the home page has formulas too.
  await expect.poll(() => formulas.allTextContents()).toEqual(served);
});

test('the served HTML of a lesson carries its formulas, for eyes and for screen readers', async ({
  request,
}) => {
  const html = await (await request.get(`/${LESSON}`)).text();
  expect(html).toContain('class="katex-html"');
  expect(html).toContain('<math xmlns="http://www.w3.org/1998/Math/MathML"');
});

test.describe('an unknown address', () => {
  test.use({ expectedMessages: [/status of 404/] });

  for (const address of ['nowhere/', 'lessons/99-nothing/', 'no/such/file.png']) {
    test(`/${address} gives the 404 page, hydrated, with status 404`, async ({ page }) => {
      const response = await page.goto(`/${address}`);
      expect(response?.status()).toBe(404);
      await hydrated(page);
      await expect(page).toHaveTitle(/not found/i);
    });
  }
});

test.describe('with JavaScript off', () => {
  test.use({ javaScriptEnabled: false });

  test('a lesson is readable', async ({ page }) => {
    await page.goto(`/${LESSON}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.locator('.katex').first()).toBeVisible();
  });
});

test.describe('under a sub-path', () => {
  test.use({ baseURL: SUB_PATH.href });

  test('pages load, hydrate and link within it', async ({ page }) => {
    await page.goto('.');
    await hydrated(page);
    await page.locator(`a[href="/gradus/${LESSON}"]`).first().click();
    await expect(page).toHaveURL(new URL(LESSON, SUB_PATH).href);
    await expect(page.locator('.katex').first()).toBeVisible();
  });

  test('a lesson opens directly', async ({ page }) => {
    const response = await page.goto(LESSON);
    expect(response?.status()).toBe(200);
    await hydrated(page);
  });
});
