import type { Browser, Page } from '@playwright/test';
import { ROOT } from '../support/addresses.ts';
import { openExercise, templateOf } from '../support/exercise.ts';
import { hydrated } from '../support/hydrated.ts';
import { exerciseFiles } from '../../tools/exercise-list.ts';
import { freshSeed, sealSeed } from '../../src/url/seed.ts';
import { expect, test } from '../support/test.ts';

/** A point, pictures, cells, parts; DEEP=1 opens all. */
const SAMPLE = process.env.DEEP
  ? exerciseFiles().map(({ id }) => id)
  : ['02-T6', '03-T7', '05-T5', '11-T10'];

/** The question as a reader sees it, with its fields and pictures. */
const seen = (page: Page) =>
  page
    .locator('[data-problem]')
    .evaluate((problem) => problem.innerHTML.replace(/_r_\w+_|«\w+»|:r\w+:/g, 'id'));

async function opened(browser: Browser, addresses: readonly string[]): Promise<string[]> {
  const context = await browser.newContext({ baseURL: ROOT.href });
  const page = await context.newPage();
  const all: string[] = [];
  for (const address of addresses) {
    await page.goto(address);
    await expect(page.locator('[data-problem] form')).toBeVisible();
    all.push(await seen(page));
  }
  await context.close();
  return all;
}

test('a link shows everyone the same numbers', async ({ browser }) => {
  test.setTimeout(process.env.DEEP ? 600_000 : 60_000);
  const addresses = await Promise.all(
    SAMPLE.map(async (id, k) => {
      const seed = freshSeed(() => (k + 0.5) / SAMPLE.length);
      return `x/${id}/?seed=${sealSeed(id, (await templateOf(id)).version, seed)}`;
    }),
  );
  const [here, there] = await Promise.all([opened(browser, addresses), opened(browser, addresses)]);
  for (const [k, address] of addresses.entries()) expect(there[k], address).toBe(here[k]);
});

test.describe('a copied link', () => {
  test.use({
    permissions: ['clipboard-read', 'clipboard-write'],
    expectedMessages: [/status of 404/],
  });

  test('is the address of the page, and opens the same', async ({ page }) => {
    const { problem } = await openExercise(page, '01-T1');
    await page.getByRole('button', { name: 'Other numbers' }).click();
    await expect(problem).not.toHaveAttribute('data-seed', '3');
    const seed = (await problem.getAttribute('data-seed')) ?? '';
    await page.getByRole('button', { name: 'Copy the link' }).click();
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
    const question = await seen(page);
    await page.goto(page.url());
    await expect(problem).toHaveAttribute('data-seed', seed);
    expect(await seen(page)).toBe(question);
  });

  test('that was cut is refused in words, or is the address of no exercise', async ({ page }) => {
    const link = `/x/01-T1/?seed=${sealSeed('01-T1', (await templateOf('01-T1')).version, 'bcdfg')}`;
    const bare = '/x/01-T1';
    const problem = page.locator('[data-problem]');
    for (let length = link.length; length > '/x/'.length; length--) {
      const cut = link.slice(0, length);
      const response = await page.goto(cut);
      await hydrated(page);
      if (length === link.length) {
        await expect(problem).toHaveAttribute('data-seed', 'bcdfg');
      } else if (cut.length > `${bare}/?`.length) {
        await expect(page.getByRole('alert'), cut).toContainText('was cut or changed on its way');
        await expect(problem, cut).toHaveCount(0);
      } else if (cut.startsWith(bare)) {
        // All of the seed is gone: the exercise itself, with numbers that its address then names.
        await expect(page, cut).toHaveURL(/\?seed=[a-z]{7}$/);
        await expect(problem, cut).toBeVisible();
      } else {
        expect(response?.status(), cut).toBe(404);
        await expect(page, cut).toHaveTitle(/not found/i);
      }
    }
  });

  test('with the seed of another exercise is refused, and new numbers are a press away', async ({
    page,
  }) => {
    const seed = sealSeed('01-T2', (await templateOf('01-T2')).version, 'bcdfg');
    await page.goto(`x/01-T1/?seed=${seed}`);
    await hydrated(page);
    const said = page.getByRole('alert');
    await expect(said).toContainText('Its last two letters do not belong to the rest.');
    await said.getByRole('button', { name: 'Draw new numbers' }).click();
    await expect(page.locator('[data-problem="01-T1"]')).toBeVisible();
    await expect(said).toHaveCount(0);
    await expect(page).toHaveURL(/\?seed=[a-z]{7}$/);
  });
});
