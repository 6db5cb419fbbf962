import { answer, mistaken, openExercise, problemParts, variant } from '../support/exercise.ts';
import { tabTo } from '../support/focus.ts';
import { hydrated } from '../support/hydrated.ts';
import { expect, test } from '../support/test.ts';

// f(x) = 2x − 3x³ − 3x², whose slope at 2 is −46: /x/01-T1/?seed=3

test('a known mistake is named, and the right number counts however it is written', async ({
  page,
}) => {
  const { problem, verdict, check, cell } = await openExercise(page, '01-T1');
  await expect(problem.locator('.katex').first()).toBeVisible();
  const said = async (typed: string) => {
    await cell(0).fill(typed);
    await check.click();
    await expect(verdict).toBeVisible();
    return verdict;
  };
  await expect(await said('-46x')).toHaveAttribute('data-verdict', 'unreadable');
  await expect(verdict).toContainText('It does not count as an attempt.');
  await expect(problem).not.toContainText('1 attempt');

  await expect(await said('-32')).toHaveAttribute('data-mistake', 'VALUE');
  await expect(verdict).toHaveAttribute('data-verdict', 'wrong');
  await expect(verdict).toContainText('the value of f instead of its slope');
  await expect(problem).toContainText('1 attempt');
  await expect(await said('7')).not.toHaveAttribute('data-mistake');
  await expect(verdict).toContainText('none of the usual slips');

  for (const typed of ['−46,0', '-46.0', '2-36-12', '-92/2']) {
    await expect(await said(typed)).toHaveAttribute('data-verdict', 'correct');
  }
});

test('hints come one by one, the solution at any time, and each has the focus', async ({
  page,
}) => {
  const { problem, hint, solution } = await openExercise(page, '01-T1');
  const hints = problem.getByRole('listitem');
  for (const shown of [1, 2, 3]) {
    await expect(hint).toHaveText(`Hint ${shown} of 3`);
    await hint.click();
    await expect(hints).toHaveCount(shown);
    await expect(hints.last()).toBeFocused();
  }
  await expect(hint).toHaveCount(0);
  await expect(problem).not.toContainText('Differentiate term by term');
  await solution.click();
  await expect(problem).toContainText('Differentiate term by term');
  await expect(problem.locator(':focus')).toContainText('Solution');
  await expect(solution).toHaveCount(0);
});

test('what was typed and shown survives a reload, and Back returns to the old numbers', async ({
  page,
}) => {
  const { problem, verdict, check, hint, cell } = await openExercise(page, '01-T1');
  await cell(0).fill('-32');
  await check.click();
  await expect(verdict).toHaveAttribute('data-mistake', 'VALUE');
  await hint.click();
  await page.reload();
  await expect(cell(0)).toHaveValue('-32');
  await expect(problem).toContainText('1 attempt');
  await expect(problem.getByRole('listitem')).toHaveCount(1);

  await page.getByRole('button', { name: 'Other numbers' }).click();
  await expect(page).toHaveURL(/\/x\/01-T1\/\?seed=[a-z]{7}$/);
  await expect(problem).not.toHaveAttribute('data-seed', '3');
  await expect(cell(0)).toHaveValue('');
  await page.goBack();
  await expect(page).toHaveURL(/\?seed=3$/);
  await expect(problem).toHaveAttribute('data-seed', '3');
  await expect(cell(0)).toHaveValue('-32');
});

test('an exercise is done by keyboard alone', async ({ page }) => {
  const { problem, verdict, hint, cell } = await openExercise(page, '01-T1');
  await tabTo(page, cell(0));
  await page.keyboard.type('-32');
  await page.keyboard.press('Enter');
  await expect(verdict).toHaveAttribute('data-mistake', 'VALUE');
  await expect(cell(0)).toBeFocused();
  await tabTo(page, hint);
  await page.keyboard.press('Enter');
  await expect(problem.getByRole('listitem')).toBeFocused();
  await tabTo(page, cell(0), 'Shift+Tab');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('-46');
  await page.keyboard.press('Enter');
  await expect(verdict).toHaveAttribute('data-verdict', 'correct');
  await tabTo(page, page.getByRole('button', { name: 'Other numbers' }));
  await page.keyboard.press('Enter');
  await expect(problem).not.toHaveAttribute('data-seed', '3');
});

test.describe('a matrix', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('is pasted whole, walked by arrows, and told which cell is wrong', async ({ page }) => {
    const exercise = await openExercise(page, '03-T2');
    const { problem, verdict, check, cell } = exercise;
    await cell(0).focus();
    for (const [key, index] of [
      ['ArrowRight', 1],
      ['ArrowDown', 3],
      ['ArrowLeft', 2],
      ['ArrowUp', 0],
    ] as const) {
      await page.keyboard.press(key);
      await expect(cell(index), key).toBeFocused();
    }
    const of = await variant('03-T2', '3');
    const [a, b, c, d] = of.truth.map(Number);
    await page.evaluate(
      (text) => navigator.clipboard.writeText(text),
      `[${a}, ${b}; ${c}, ${-(d ?? 0)}]`,
    );
    await page.keyboard.press('ControlOrMeta+v');
    for (const [index, value] of [a, b, c, -(d ?? 0)].entries()) {
      await expect(cell(index)).toHaveValue(String(value));
    }
    await check.click();
    await expect(verdict).toHaveAttribute('data-verdict', 'partly');
    await expect(verdict).toContainText('3 of 4 entries right.');
    await expect(verdict).toContainText('Row 2, column 2 has the opposite sign.');
    await expect(
      problem.getByRole('textbox', { name: 'Row 2, column 2, not right yet' }),
    ).toBeVisible();
    await expect(problem.getByRole('textbox', { name: 'Row 1, column 2, right' })).toBeVisible();
    await cell(1).fill('1 +');
    await check.click();
    await expect(verdict).toContainText('Row 1, column 2: ');
    await answer(exercise, of, of.truth);
    await expect(verdict).toHaveAttribute('data-verdict', 'correct');
  });
});

test('a lesson asks the same exercises, and notes how they went', async ({ page }) => {
  await page.goto('lessons/01-univariate/');
  await hydrated(page);
  const place = page.locator('[data-template="01-T1"][data-seed="3"]');
  await place.scrollIntoViewIfNeeded();
  const { verdict, check, cell } = problemParts(place.locator('[data-problem]'));
  await cell(0).fill('-32');
  await check.click();
  await expect(verdict).toHaveAttribute('data-mistake', 'VALUE');
  const site = page.getByRole('navigation', { name: 'Site' });
  await site.getByRole('link', { name: 'Practice' }).click();
  await expect(page.locator('li[data-mistake="VALUE"]')).toContainText('1 time');
});

/** Meant to stop the page, or to be run by it. */
const HOSTILE = [
  '10^10^10',
  'x^x^x^x',
  'x+'.repeat(5000),
  '('.repeat(10_000),
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '∞',
];

for (const id of ['01-T1', '01-T4', '03-T2', '03-T8']) {
  test(`${id} answers whatever is typed, and goes on`, async ({ page }) => {
    const dialogs: string[] = [];
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    const exercise = await openExercise(page, id);
    const of = await variant(id, '3');
    const said = exercise.problem.locator('[data-tone]');
    for (const typed of HOSTILE) {
      await answer(exercise, of, [typed, ...of.truth.slice(1)]);
      await expect(said, typed.slice(0, 40)).toContainText(/\S/);
      await expect(exercise.verdict.and(page.locator('[data-verdict="correct"]'))).toHaveCount(0);
    }
    await answer(exercise, of, of.truth);
    await expect(exercise.verdict).toHaveAttribute('data-verdict', 'correct');
    expect(dialogs).toEqual([]);
  });
}

test('every known mistake of a choice among pictures is told', async ({ page }) => {
  const exercise = await openExercise(page, '03-T7');
  const of = await variant('03-T7', '3');
  for (const { id } of of.mistakes.slice(0, of.own)) {
    await answer(exercise, of, mistaken(of, id));
    await expect(exercise.verdict).toHaveAttribute('data-mistake', id);
  }
  // By arrows, as radio buttons are.
  const radios = exercise.problem.getByRole('radio');
  await radios.first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(radios.nth(1)).toBeChecked();
  await answer(exercise, of, of.truth);
  await expect(exercise.verdict).toHaveAttribute('data-verdict', 'correct');
});
