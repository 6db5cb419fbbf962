import { pose } from '../../src/exercises/engine/variant.ts';
import { answer, fill, mistaken, openExercise, variant } from '../support/exercise.ts';
import { tabTo } from '../support/focus.ts';
import { expect, test } from '../support/test.ts';

// What is neither a number nor a row of cells: steps, pairs, points, expressions, several parts.

test(
  'steps are put in order by their buttons, and each move is told',
  { tag: '@phone' },
  async ({ page }) => {
    const exercise = await openExercise(page, '01-T5');
    const { problem, verdict, check } = exercise;
    // Until a step was moved, there is no answer.
    await check.click();
    await expect(verdict).toHaveAttribute('data-verdict', 'unreadable');
    const first = problem.locator('[data-step]').first();
    const moved = (await first.getAttribute('data-step')) ?? '';
    const up = problem.getByRole('button', { name: 'Move step 1 up' });
    await expect(up).toHaveAttribute('aria-disabled', 'true');
    await problem.getByRole('button', { name: 'Move step 1 down' }).click();
    await expect(problem.locator('[data-step]').nth(1)).toHaveAttribute('data-step', moved);
    await expect(problem.getByText('Now step 2 of 5')).toBeAttached();

    const of = await variant('01-T5', '3');
    const [made] = of.mistakes;
    await answer(exercise, of, mistaken(of, made.id));
    await expect(verdict).toHaveAttribute('data-mistake', made.id);
    await answer(exercise, of, of.truth);
    await expect(verdict).toHaveAttribute('data-verdict', 'correct');
  },
);

test('pairs and a list of several: a part that is missing is named, a right one counts', async ({
  page,
}) => {
  const exercise = await openExercise(page, '10-T8');
  const { problem, verdict, check } = exercise;
  const of = await variant('10-T8', '3');
  const [pairs] = pose(of).parts;
  await fill(problem.locator('form > div').first(), pairs, of.truth);
  await check.click();
  await expect(verdict).toHaveAttribute('data-verdict', 'unreadable');
  await expect(verdict).toContainText('Part 2: Nothing is chosen yet.');
  await answer(exercise, of, mistaken(of, 'PART_TWO_TOO_EARLY'));
  await expect(verdict).toHaveAttribute('data-verdict', 'partly');
  await expect(verdict).toHaveAttribute('data-mistake', 'PART_TWO_TOO_EARLY');
  await expect(verdict).toContainText('Right: part 1. Not yet: part 2.');
  await answer(exercise, of, of.truth);
  await expect(verdict).toHaveAttribute('data-verdict', 'correct');
});

test('a point is moved over the level lines by arrow keys', async ({ page }) => {
  const { problem, verdict, check } = await openExercise(page, '02-T6');
  const of = await variant('02-T6', '3');
  const [{ form }] = pose(of).parts;
  if (form.kind !== 'point' || !form.start) throw new Error('02-T6 asks for a point from a start');
  const plane = problem.getByRole('slider', { name: /^Level lines/ });
  await expect(plane).toHaveAttribute('aria-valuetext', 'no point yet');
  await check.click();
  await expect(verdict).toContainText('There is no point yet.');

  await tabTo(page, plane, 'Shift+Tab');
  const [x = 0, y = 0] = (of.truth[0] ?? '').split(',').map(Number);
  const moves = [
    [x - form.start[0], form.view.x, 'ArrowRight', 'ArrowLeft'],
    [y - form.start[1], form.view.y, 'ArrowUp', 'ArrowDown'],
  ] as const;
  for (const [way, [lo, hi], more, less] of moves) {
    // A press is 2 % of the view, with Alt a fifth of that.
    const fine = Math.round(Math.abs(way) / (0.004 * (hi - lo)));
    const key = way > 0 ? more : less;
    for (let k = 0; k < Math.floor(fine / 5); k++) await page.keyboard.press(key);
    for (let k = 0; k < fine % 5; k++) await page.keyboard.press(`Alt+${key}`);
  }
  await expect(problem.getByRole('textbox', { name: 'Your point' })).not.toHaveValue('');
  await expect(plane).toHaveAttribute('aria-valuetext', /^(minus )?[\d.]+, (minus )?[\d.]+$/);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(verdict).toHaveAttribute('data-verdict', 'correct');
});

test('a point is put where the plane is pressed', { tag: '@phone' }, async ({ page }) => {
  const { problem, verdict, check } = await openExercise(page, '02-T6');
  const of = await variant('02-T6', '3');
  const [{ form }] = pose(of).parts;
  if (form.kind !== 'point') throw new Error('02-T6 asks for a point');
  const plane = problem.getByRole('slider', { name: /^Level lines/ });
  await plane.scrollIntoViewIfNeeded();
  const { width, height } = (await plane.boundingBox()) ?? { width: 0, height: 0 };
  const [x = 0, y = 0] = (of.truth[0] ?? '').split(',').map(Number);
  const { view } = form;
  await plane.click({
    position: {
      x: ((x - view.x[0]) / (view.x[1] - view.x[0])) * width,
      y: ((view.y[1] - y) / (view.y[1] - view.y[0])) * height,
    },
  });
  await check.click();
  await expect(verdict).toHaveAttribute('data-verdict', 'correct');
});

test('a list of points counts in any order, with empty rows', async ({ page }) => {
  const exercise = await openExercise(page, '08-T4');
  const { problem, verdict } = exercise;
  const of = await variant('08-T4', '3');
  const [made] = of.mistakes;
  await answer(exercise, of, mistaken(of, made.id));
  await expect(verdict).toHaveAttribute('data-mistake', made.id);
  await answer(exercise, of, [...of.truth.slice(1), ' ', of.truth[0] ?? '']);
  await expect(verdict).toHaveAttribute('data-verdict', 'correct');
  await problem.getByRole('textbox', { name: 'Point 1, as 1, -2' }).fill('1; 2; 3');
  await exercise.check.click();
  await expect(verdict).toHaveAttribute('data-verdict', 'unreadable');
});

test('a matrix expression is typeset as it is typed, and right in another form', async ({
  page,
}) => {
  const exercise = await openExercise(page, '03-T8');
  const { problem, verdict, check, expression } = exercise;
  const of = await variant('03-T8', '3');
  await expression.fill('W*Q');
  await check.click();
  await expect(verdict).toHaveAttribute('data-verdict', 'unreadable');
  await answer(exercise, of, mistaken(of, 'TRANSPOSE'));
  await expect(verdict).toHaveAttribute('data-mistake', 'TRANSPOSE');
  await answer(exercise, of, [`(${of.truth[0] ?? ''})''`]);
  await expect(problem.locator('fieldset .katex').last()).toBeVisible();
  await expect(verdict).toHaveAttribute('data-verdict', 'correct');
});

test('a figure is brought into the state that is asked for, and Enter within it hands in nothing', async ({
  page,
}) => {
  const { problem, verdict, check } = await openExercise(page, '01-T9');
  const of = await variant('01-T9', '3');
  const step = problem.getByRole('slider', { name: 'step', exact: true });
  await expect(step).toBeVisible();
  await check.click();
  await expect(verdict).toHaveAttribute('data-verdict', 'unreadable');
  const wanted = new URLSearchParams(of.truth[0]).get('h') ?? '';
  await problem.getByRole('textbox', { name: 'step, typed' }).fill(wanted);
  await page.keyboard.press('Enter');
  await step.focus();
  await page.keyboard.press('Enter');
  await expect(verdict).toHaveCount(0);
  await expect(problem).not.toContainText('1 attempt');
  // A figure tells its state once it has come to rest.
  await expect(async () => {
    await check.click();
    await expect(verdict).toHaveAttribute('data-verdict', 'correct', { timeout: 1000 });
  }).toPass();
});

test.describe('a finger', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('drags a step by its handle, scrolls over a plane, and puts a point by a tap', async ({
    page,
  }) => {
    const fingers = await page.context().newCDPSession(page);
    const swipe = async (x: number, from: number, to: number) => {
      const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', y?: number) =>
        fingers.send('Input.dispatchTouchEvent', {
          type,
          touchPoints: y === undefined ? [] : [{ x, y }],
        });
      await touch('touchStart', from);
      for (let k = 1; k <= 8; k++) await touch('touchMove', from + ((to - from) * k) / 8);
      await touch('touchEnd');
    };
    const { problem: steps } = await openExercise(page, '01-T5');
    const handles = steps.locator('[data-handle]');
    await handles.first().scrollIntoViewIfNeeded();
    const moved = (await steps.locator('[data-step]').first().getAttribute('data-step')) ?? '';
    const [first, second] = [
      await handles.nth(0).boundingBox(),
      await handles.nth(1).boundingBox(),
    ];
    if (!first || !second) throw new Error('the steps are not in sight');
    await swipe(first.x + 20, first.y + 20, second.y + second.height - 4);
    await expect(steps.locator('[data-step]').nth(1)).toHaveAttribute('data-step', moved);

    const { problem } = await openExercise(page, '02-T6');
    const plane = problem.getByRole('slider', { name: /^Level lines/ });
    await plane.scrollIntoViewIfNeeded();
    const before = await page.evaluate(() => window.scrollY);
    const box = await plane.boundingBox();
    if (!box) throw new Error('the plane is not in sight');
    await swipe(box.x + 100, box.y + 200, box.y + 60);
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(before);
    const point = problem.getByRole('textbox', { name: 'Your point' });
    await expect(point).toHaveValue('');
    await plane.tap({ position: { x: 100, y: 60 } });
    await expect(point).not.toHaveValue('');
  });
});
