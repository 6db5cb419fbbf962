import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import type { Variant } from '../../src/exercises/engine/variant.ts';
import { answer, mistaken, problemParts, variant } from '../support/exercise.ts';
import { expect, test } from '../support/test.ts';

const LESSON = 'practice/01-univariate/';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const problem = (page: Page) => problemParts(page.locator('[data-problem]'));

async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(page.locator('[data-practice="ready"]')).toBeVisible();
}

/** The exercise that a session shows, whose numbers are drawn by chance. */
async function shown(page: Page): Promise<Variant> {
  const { problem: element } = problem(page);
  await expect(element).toBeVisible();
  const { problem: id = '', seed = '' } = await element.evaluate(({ dataset }) => ({ ...dataset }));
  return variant(id, seed);
}

/** A mistake and then the truth in the first exercise, the truth at once in the second. */
async function practise(page: Page): Promise<void> {
  await open(page, LESSON);
  const first = await shown(page);
  await answer(problem(page), first, mistaken(first, 'VALUE'));
  await expect(problem(page).verdict).toHaveAttribute('data-mistake', 'VALUE');
  await expect(page.locator('#practice-outcome')).toHaveText('Not right yet');
  await answer(problem(page), first, first.truth);
  await expect(problem(page).verdict).toHaveAttribute('data-verdict', 'correct');
  await expect(page.locator('#practice-outcome')).toContainText('Right after');
  await expect(button(page, 'Next')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await expect(page.getByText('Exercise 2 of 9')).toBeVisible();
  const second = await shown(page);
  await answer(problem(page), second, second.truth);
  await expect(page.locator('#practice-outcome')).toHaveText('Right at the first answer');
}

test(
  'a session goes from exercise to exercise, and a reload goes on with it',
  { tag: '@phone' },
  async ({ page }) => {
    await practise(page);
    await button(page, 'Next').click();
    await expect(page.getByText('Exercise 3 of 9')).toBeVisible();
    const { template, seed } = await shown(page);
    await page.reload();
    await expect(page.getByText('Exercise 3 of 9')).toBeVisible();
    await expect(problem(page).problem).toHaveAttribute('data-seed', seed);
    await button(page, 'Other numbers').click();
    await expect(problem(page).problem).not.toHaveAttribute('data-seed', seed);
    await expect(problem(page).problem).toHaveAttribute('data-problem', template.id);
    await expect(page.getByText('Exercise 3 of 9')).toBeVisible();
  },
);

test('a session that is over tells what came of it', async ({ page }) => {
  await practise(page);
  for (let k = 2; k < 9; k++) {
    await button(page, 'Next').click();
    await expect(page.getByText(`Exercise ${k + 1} of 9`)).toBeVisible();
  }
  await button(page, 'Next').click();
  await expect(page.getByRole('heading', { name: 'What came of 9 exercises' })).toBeFocused();
  await expect(
    page.getByText(/^1 right at the first answer, 1 right after .*7 passed over\.$/),
  ).toBeVisible();
  await expect(page.getByText('the value of f instead of its slope, in')).toBeVisible();
  await button(page, 'Go on practising').click();
  // What was done is not asked again.
  expect((await shown(page)).template.id).toBe('01-T3');
});

test('the overview shows what was done, also in another tab, and Save, Erase, Read keep it', async ({
  page,
  context,
}) => {
  const other = await context.newPage();
  await open(other, 'practice/');
  await expect(other.locator('[data-due]')).toHaveAttribute('data-due', '0');
  await expect(other.locator('tr[data-skill="derivative"]')).toHaveAttribute('data-level', 'new');
  await practise(page);

  const lesson = other.getByRole('listitem').filter({
    has: other.getByRole('link', { name: /^01 / }),
  });
  const skill = other.locator('tr[data-skill="derivative"]');
  const mistake = other.locator('li[data-mistake="VALUE"]');
  const there = async () => {
    await expect(lesson).toContainText('2 of 9 done');
    await expect(skill).toHaveAttribute('data-level', 'learning');
    await expect(mistake).toContainText('The value of f instead of its slope');
    await expect(mistake).not.toHaveAttribute('data-resolved');
    await expect(other.getByText('3 answers on this device')).toBeVisible();
  };
  await there();
  await other.reload();
  await there();

  const [file] = await Promise.all([
    other.waitForEvent('download'),
    button(other, 'Save as a file').click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/^gradus-practice-\d{4}-\d\d-\d\d\.json$/);
  const saved = await readFile(await file.path(), 'utf8');

  await button(other, 'Erase all').click();
  const dialog = other.getByRole('dialog');
  await expect(dialog.getByRole('button', { name: 'Keep them' })).toBeFocused();
  await dialog.getByRole('button', { name: 'Erase all' }).click();
  await expect(other.getByText('All answers have been erased.')).toBeVisible();
  await expect(mistake).toHaveCount(0);
  await other.reload();
  await expect(skill).toHaveAttribute('data-level', 'new');
  await expect(lesson).toContainText('0 of 9 done');

  const read = (text: string) =>
    other.getByLabel('A practice file').setInputFiles({
      name: 'chosen.json',
      mimeType: 'application/json',
      buffer: Buffer.from(text),
    });
  for (const [text, said] of [
    ['{"format": "another"}', 'This is no practice file of Gradus.'],
    ['\u0000\u0001', 'it is no practice file, or part of it is missing'],
    [saved.slice(0, -20), 'part of it is missing'],
    [saved.replace('"correct"', '"wrong"'), 'was changed or damaged after it was written'],
  ] as const) {
    await read(text);
    await expect(other.getByText(said)).toBeVisible();
    await expect(mistake).toHaveCount(0);
  }
  await read(saved);
  await expect(other.getByText('3 answers were new and were added.')).toBeVisible();
  await there();
  await read(saved);
  await expect(other.getByText('All answers of this file were here already (3).')).toBeVisible();
});

test('a mixed review and a skill ask what belongs to them', async ({ page }) => {
  await open(page, 'practice/');
  await page.locator('tr[data-skill="hessian"]').getByRole('link').click();
  await expect(page).toHaveURL(/\/practice\/skill\/hessian\/$/);
  expect((await shown(page)).template.skills).toContain('hessian');
  await page.getByRole('link', { name: 'All practice' }).click();
  await page.getByRole('link', { name: 'Practise a mix' }).click();
  await expect(page).toHaveURL(/\/practice\/review\/$/);
  await expect(page.getByText('Exercise 1 of 10')).toBeVisible();
  await expect(problem(page).problem).toBeVisible();
});
