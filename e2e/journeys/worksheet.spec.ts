import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { printAnswers } from '../../src/url/answers.ts';
import { sealSeed } from '../../src/url/seed.ts';
import { studentSeed } from '../../src/url/student.ts';
import { printWorksheet } from '../../src/url/worksheet.ts';
import { answer, mistaken, openExercise, problemParts } from '../support/exercise.ts';
import { hydrated } from '../support/hydrated.ts';
import { expect, test } from '../support/test.ts';
import { FRAGMENT, SHEET, sheetOf } from '../support/worksheet.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

const NAME = 'Émilie du Châtelet';

const item = (page: Page, index: number) => problemParts(page.locator('[data-problem]').nth(index));
const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText());
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** The end of a worksheet that shows its solutions then is asked for twice. */
async function finish(page: Page, sure = 'Finish for good'): Promise<void> {
  await button(page, 'Finish and see the result').click();
  await button(page, sure).click();
}

/** The device goes to somebody else; named work stays on it. */
async function leave(page: Page): Promise<void> {
  await button(page, 'Not you?').click();
  await button(page, 'Somebody else begins').click();
}

/** Opens the worksheet and begins it under a name. */
async function start(page: Page, student: string): Promise<void> {
  await page.goto(`x/sheet/#${FRAGMENT}`);
  await hydrated(page);
  await page.getByRole('textbox', { name: 'Your name or number' }).fill(student);
  await button(page, 'Start').click();
  await expect(page.locator('[data-problem]')).toHaveCount(SHEET.items.length);
}

test(
  'a student works through a worksheet, and the instructor gets the same score',
  { tag: '@phone' },
  async ({ page, browser }) => {
    const sheet = await sheetOf(NAME);
    await page.goto(`x/sheet/#${FRAGMENT}`);
    await hydrated(page);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(SHEET.title);
    await expect(page.getByText('4 exercises, 10 points. Due: Friday, noon')).toBeVisible();
    await expect(page.getByText('2 answers count for each exercise')).toBeVisible();
    await button(page, 'Start').click();
    await expect(page.getByText('Your numbers are drawn from your name')).toBeVisible();
    await expect(page.getByRole('textbox', { name: 'Your name or number' })).toBeFocused();
    await start(page, NAME);

    // The first: a known mistake, then, after a hint, right.
    const first = item(page, 0);
    await expect(first.problem).toContainText('Hints come after a miss.');
    await expect(first.hint).toHaveCount(0);
    await answer(first, sheet[0], mistaken(sheet[0], 'VALUE'));
    await expect(first.verdict).toHaveAttribute('data-mistake', 'VALUE');
    await expect(first.problem).toContainText('1 of 2 attempts left');
    await expect(first.solution).toHaveCount(0);
    await page.reload();
    await expect(page.getByText('1 of 4 answered.')).toBeVisible();
    await expect(first.cell(0)).toHaveValue(mistaken(sheet[0], 'VALUE')[0] ?? '');
    await expect(first.verdict).toHaveAttribute('data-mistake', 'VALUE');
    await expect(page.getByRole('button', { name: /^Show the picture/ })).toHaveCount(0);
    await first.hint.click();
    await answer(first, sheet[0], sheet[0].truth);
    await expect(first.verdict).toHaveAttribute('data-verdict', 'correct');

    // The second stays a miss.
    const second = item(page, 1);
    await answer(second, sheet[1], mistaken(sheet[1], 'TRANSPOSE'));
    await expect(second.verdict).toHaveAttribute('data-mistake', 'TRANSPOSE');

    for (const index of [2, 3]) {
      await answer(item(page, index), sheet[index], sheet[index].truth);
      await expect(item(page, index).verdict).toHaveAttribute('data-verdict', 'correct');
    }
    await page.reload();
    await expect(page.getByText('4 of 4 answered.')).toBeVisible();
    await expect(first.verdict).toHaveAttribute('data-verdict', 'correct');
    await finish(page);
    const result = page.locator('[data-result]');
    await expect(result.getByRole('heading', { level: 2 })).toHaveText('Result: 9 of 10 points');
    await expect(result.getByRole('row').nth(1)).toContainText(
      'the value of f instead of its slope',
    );
    await expect(result.getByRole('row').nth(1)).toContainText('1 hint');
    await expect(second.solution).toBeVisible();
    await expect(second.problem).toContainText('Practice: no longer counted');
    await expect(button(page, 'Go on working')).toHaveCount(0);
    await button(page, 'Copy the link with my answers').click();
    await expect.poll(() => copied(page)).toContain('/review/#a1.');
    const link = await copied(page);

    const instructor = await (await browser.newContext()).newPage();
    await instructor.goto(link);
    await hydrated(instructor);
    await button(instructor, 'Grade them').click();
    const results = instructor.locator('[data-results]');
    await expect(results.locator('[data-count]')).toHaveText('1 graded.');
    await expect(results.getByRole('heading', { name: 'Results' })).toBeFocused();
    const row = results.getByRole('row').filter({ hasText: NAME });
    await expect(row).toContainText('9 of 10');
    await expect(row.getByRole('cell').last()).toHaveText('–');
    await expect(results).toContainText('the value of f instead of its slope: 1 student');
  },
);

test('attempts run out, and a reload brings none back', async ({ page }) => {
  const [of] = await sheetOf(NAME);
  await start(page, NAME);
  const first = item(page, 0);
  await answer(first, of, ['1 +']);
  await expect(first.verdict).toHaveAttribute('data-verdict', 'unreadable');
  await expect(first.problem).toContainText('2 of 2 attempts left');
  for (const left of ['1 of 2 attempts left', 'No attempts left']) {
    await answer(first, of, mistaken(of, 'VALUE'));
    await expect(first.problem).toContainText(left);
    if (left.startsWith('1')) await first.cell(0).fill('');
  }
  await expect(first.cell(0)).toBeDisabled();
  await page.reload();
  await expect(first.problem).toContainText('No attempts left');
  await expect(first.check).toHaveAttribute('aria-disabled', 'true');
  // Marked as unavailable, and pressed all the same.
  await first.check.click({ force: true });
  await expect(page.getByText('1 of 4 answered.')).toBeVisible();
  await finish(page);
  await expect(page.locator('[data-result] h2')).toHaveText('Result: 0 of 10 points');
});

test('a worksheet has its own record, in every tab, and none of another student', async ({
  page,
  context,
}) => {
  const [of] = await sheetOf(NAME);
  const miss = mistaken(of, 'VALUE');
  // The same numbers, practised alone, solution and all.
  const alone = await openExercise(page, '01-T1', sealSeed('01-T1', of.template.version, of.seed));
  await answer(alone, of, miss);
  await expect(alone.verdict).toHaveAttribute('data-mistake', 'VALUE');
  await alone.solution.click();
  await expect(alone.problem).toContainText('Differentiate term by term');

  await start(page, NAME);
  const first = item(page, 0);
  const untouched = async () => {
    await expect(first.problem).toContainText('2 of 2 attempts left');
    await expect(first.problem).not.toContainText('Differentiate term by term');
    await expect(first.cell(0)).toHaveValue('');
  };
  await untouched();
  await answer(first, of, miss);
  await expect(first.problem).toContainText('1 of 2 attempts left');

  const other = await context.newPage();
  await other.goto(page.url());
  await expect(other.getByText('1 of 4 answered.')).toBeVisible();
  await expect(item(other, 0).problem).toContainText('1 of 2 attempts left');
  await expect(item(other, 0).cell(0)).toHaveValue(miss[0] ?? '');
  // What is answered there counts here, at once.
  await answer(item(other, 0), of, ['77777']);
  await expect(item(other, 0).problem).toContainText('No attempts left');
  await expect(first.problem).toContainText('No attempts left');
  await other.close();

  await leave(page);
  await start(page, 'Sophie Germain');
  await untouched();
  await leave(page);
  await start(page, ' emilie DU chatelet');
  await expect(first.problem).toContainText('No attempts left');
});

test('an answer that was typed and not checked is kept, and asked for at the end', async ({
  page,
  context,
}) => {
  await start(page, NAME);
  await item(page, 3).cell(0).fill('12');
  const link = page.url();
  await page.close();
  const later = await context.newPage();
  await later.goto(link);
  await expect(item(later, 3).cell(0)).toHaveValue('12');
  await button(later, 'Finish and see the result').click();
  await expect(later.getByText('Exercise 4 holds an answer that was not checked')).toBeVisible();
  await button(later, 'Go to exercise 4').click();
  await expect(later.getByRole('heading', { name: /^4\. / })).toBeFocused();
  await finish(later, 'Finish without it');
  await expect(later.locator('[data-result] h2')).toHaveText('Result: 0 of 10 points');
});

test('another name gets other numbers, the same in other capitals the same', async ({ page }) => {
  const seeds = async (student: string) => {
    await start(page, student);
    const all = await page
      .locator('[data-problem]')
      .evaluateAll((problems) => problems.map((problem) => problem.getAttribute('data-seed')));
    await leave(page);
    return all;
  };
  const mine = await seeds(NAME);
  expect(mine).toEqual((await sheetOf(NAME)).map(({ seed }) => seed));
  expect(await seeds('  emilie  DU chatelet ')).toEqual(mine);
  const other = await seeds('Sophie Germain');
  for (const [k, seed] of other.entries()) expect(seed).not.toBe(mine[k]);
});

/** What a student hands in, made here: right answers to the first so many exercises. */
async function handedIn(student: string, right: number): Promise<string> {
  const sheet = await sheetOf(student);
  return printAnswers({
    sheet: FRAGMENT,
    student,
    items: sheet.map(({ seed, truth }, index) => ({
      seed,
      typed: index < right ? [truth] : [],
      hints: 0,
      solution: false,
      seconds: 12,
    })),
    started: Date.UTC(2030, 0, 7, 9),
    ended: Date.UTC(2030, 0, 7, 9, 30),
  });
}

test('links pasted together make a table and a file, and a cut one its own line', async ({
  page,
}) => {
  const [ada, sophie] = [await handedIn('Ada', 4), await handedIn('=Sophie', 1)];
  const cut = (await handedIn('Cut short', 2)).slice(0, -9);
  await page.goto('review/');
  await hydrated(page);
  const field = page.getByRole('textbox', { name: 'Links with answers' });
  const root = new URL('review/', page.url()).href;
  const wrapped = `${root}#${sophie}`.match(/.{1,70}/g)?.join('=\n') ?? '';
  await field.fill(
    `Ada: ${root}#${ada}.\nhere is mine ${wrapped} bye\nJürgen: <${root}#${cut}>\nHomework a1.`,
  );
  await expect(page.getByText('3 links')).toBeVisible();
  await page.getByLabel('Files with answers').setInputFiles({
    name: 'answers-Ada.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from(`Slopes, Ada\n${root}#${ada}\n`),
  });
  await expect(page.getByText('1 of them pasted more than once')).toBeVisible();
  await button(page, 'Grade them').click();
  const results = page.locator('[data-results]');
  const count = results.locator('[data-count]');
  await expect(count).toHaveText('2 graded, 1 refused. 1 link was pasted more than once.');
  await expect(
    results.getByText(/^Line \d+, Jürgen: .* was cut: its end is missing/),
  ).toBeVisible();
  const scores = results.getByRole('group', { name: 'Scores' }).locator('tbody tr');
  await expect(scores).toHaveCount(2);
  await expect(scores.nth(0)).toContainText('pasted twice, counted once');
  await expect(scores.nth(0)).toContainText('10 of 10');
  await expect(scores.nth(1)).toContainText('2 of 10');
  await button(page, 'Points').click();
  await button(page, 'Points').click();
  await expect(results.getByRole('columnheader', { name: 'Points', exact: true })).toHaveAttribute(
    'aria-sort',
    'ascending',
  );
  await expect(scores.nth(0)).toContainText('=Sophie');

  const [file] = await Promise.all([
    page.waitForEvent('download'),
    button(page, 'Save as CSV').click(),
  ]);
  expect(file.suggestedFilename()).toBe('results-Slopes-week-1.csv');
  const rows = (await readFile(await file.path(), 'utf8')).trim().split(/\r?\n/);
  expect(rows).toHaveLength(3);
  expect(rows[0]).toMatch(/^\W?student,worksheet,points,of,exercise 1/);
  expect(rows[1]).toContain('"Slopes, week 1",10,10,2,1,3,4');
  // No spreadsheet runs a name as a formula.
  expect(rows[2]).toMatch(/^"?'=Sophie/);

  // The table belongs to its text, which a reload leaves.
  await field.fill(`${root}#${ada}`);
  await expect(count).toContainText('The text has changed since');
  await page.reload();
  await hydrated(page);
  await expect(field).toHaveValue(`${root}#${ada}`);
});

test('an easier worksheet than the one given out is told', async ({ page }) => {
  const easier = printWorksheet({ ...SHEET, solution: 'free', items: SHEET.items.slice(0, 1) });
  const [first] = await sheetOf('Ada');
  const answers = printAnswers({
    sheet: easier,
    student: 'Ada',
    items: [
      {
        seed: studentSeed(easier, 'Ada', 0),
        typed: [first.truth],
        hints: 0,
        solution: true,
        seconds: 5,
      },
    ],
    started: 0,
    ended: 60_000,
  });
  await page.goto(`review/#${answers}`);
  await hydrated(page);
  const given = page.getByRole('textbox', { name: 'The worksheet you gave out' });
  await given.fill(`review/#${answers}`);
  await expect(page.getByText('This is a student’s result, not a worksheet.')).toBeVisible();
  await given.fill(`Here it is: <https://x.org/x/sheet/#${FRAGMENT}> see you`);
  await expect(page.getByText('“Slopes, week 1”, 4 exercises')).toBeVisible();
  await button(page, 'Grade them').click();
  const doubts = page.locator('[data-results] tbody tr').first().getByRole('cell').last();
  await expect(doubts).toContainText('Not the worksheet you gave out (without ');
  await expect(doubts).toContainText('solution: at once instead of at the end');
});

test('numbers of somebody else are told as a doubt', async ({ page }) => {
  const sheet = await sheetOf('Ada');
  const borrowed = printAnswers({
    sheet: FRAGMENT,
    student: 'Charles',
    items: sheet.map(({ seed, truth }) => ({
      seed,
      typed: [truth],
      hints: 0,
      solution: false,
      seconds: 1,
    })),
    started: 2,
    ended: 1,
  });
  await page.goto(`review/#${borrowed}`);
  await hydrated(page);
  await button(page, 'Grade them').click();
  const row = page.locator('[data-results]').getByRole('row').filter({ hasText: 'Charles' });
  await expect(row.first()).toContainText('It ends before it begins.');
  await expect(row.first()).toContainText('Exercise 1 was answered with other numbers');
});

test('a worksheet that was cut is refused in words', async ({ page }) => {
  for (const lost of [1, 9, FRAGMENT.length - 6]) {
    await page.goto(`x/sheet/#${FRAGMENT.slice(0, -lost)}`);
    await page.reload();
    await hydrated(page);
    await expect(page.getByRole('alert')).toContainText('This worksheet cannot be opened');
    await expect(page.getByRole('alert')).toContainText('Ask for it again');
  }
});
