import type { Page } from '@playwright/test';
import { printAnswers } from '../../src/url/answers.ts';
import { axeFaults } from '../support/axe.ts';
import { answer, mistaken, openExercise, problemParts, variant } from '../support/exercise.ts';
import { hydrated } from '../support/hydrated.ts';
import { expect, test } from '../support/test.ts';
import { setTheme, THEMES } from '../support/theme.ts';
import { FRAGMENT, SHEET, sheetOf } from '../support/worksheet.ts';
import { overflowFaults } from './overflow.ts';
import { structureFaults } from './structure.ts';

// What pages/spec does not see: an exercise that was answered, a worksheet under way, its result, and its review.

test.describe.configure({ timeout: 180_000 });
test.use({ contextOptions: { reducedMotion: 'reduce' } });

const NAME = 'Ada';
const NARROW = { width: 320, height: 640 };

async function expectNoFaults(page: Page): Promise<void> {
  const wide = page.viewportSize() ?? NARROW;
  await page.setViewportSize(NARROW);
  expect.soft(await overflowFaults(page)).toEqual([]);
  await page.setViewportSize(wide);
  expect.soft(await structureFaults(page, true)).toEqual([]);
  for (const theme of THEMES) {
    await setTheme(page, theme);
    const rules = theme === 'light' ? {} : { rules: ['color-contrast', 'link-in-text-block'] };
    expect.soft(await axeFaults(page, rules), theme).toEqual([]);
  }
}

test('an exercise with a miss, all hints and its solution', async ({ page }) => {
  const exercise = await openExercise(page, '03-T2');
  const of = await variant('03-T2', '3');
  for (let k = 0; k < of.hints.length; k++) await exercise.hint.click();
  await exercise.solution.click();
  await answer(exercise, of, mistaken(of, 'TRANSPOSE'));
  await expect(exercise.verdict).toHaveAttribute('data-mistake', 'TRANSPOSE');
  await expectNoFaults(page);
});

test('a worksheet under way, and its result', async ({ page }) => {
  const [first] = await sheetOf(NAME);
  await page.goto(`x/sheet/#${FRAGMENT}`);
  await hydrated(page);
  await page.getByRole('textbox', { name: 'Your name or number' }).fill(NAME);
  await page.getByRole('button', { name: 'Start' }).click();
  const problems = page.locator('[data-problem]');
  await expect(problems).toHaveCount(SHEET.items.length);
  const item = problemParts(problems.first());
  await answer(item, first, mistaken(first, 'VALUE'));
  await expect(item.verdict).toHaveAttribute('data-mistake', 'VALUE');
  await page.getByRole('button', { name: 'Finish and see the result' }).click();
  await page.getByRole('button', { name: 'Finish for good' }).click();
  await expect(page.locator('[data-result]')).toBeVisible();
  await expectNoFaults(page);
});

test('a review with a score and a refusal', async ({ page }) => {
  const sheet = await sheetOf(NAME);
  const answers = printAnswers({
    sheet: FRAGMENT,
    student: NAME,
    items: sheet.map((of) => ({
      seed: of.seed,
      typed: [of.mistakes[0]?.answer ?? of.truth],
      hints: 1,
      solution: false,
      seconds: 30,
    })),
    started: 0,
    ended: 60_000,
  });
  await page.goto('review/');
  await hydrated(page);
  await page
    .getByRole('textbox', { name: 'Links with answers' })
    .fill(`${answers}\n${answers.slice(0, -5)}`);
  await page.getByRole('button', { name: 'Grade them' }).click();
  await expect(page.locator('[data-results]')).toContainText('1 graded, 1 refused.');
  await expectNoFaults(page);
});
