import type { Locator, Page } from '@playwright/test';
import { hydrated } from '../support/hydrated.ts';
import { descentParts, expectChosen, queryOf, retype } from '../support/lab.ts';
import { expect, test } from '../support/test.ts';

const LESSON = 'lessons/09-gradient-descent/';

/** Presses “I don’t know yet” in the prediction before a figure. */
async function passPrediction(page: Page, place: Locator) {
  const number = await place.evaluate((element) => {
    const all = [...document.querySelectorAll('[data-predict]')];
    return all.findIndex((predict) => predict.nextElementSibling?.contains(element));
  });
  const predict = page.locator('[data-predict]').nth(number);
  await predict.getByRole('button', { name: 'I don’t know yet' }).click();
}

/** A figure by the name that the lesson gives it. */
function figure(page: Page, name: string) {
  const place = page.locator(`#figure-${name}`);
  return { place, ...descentParts(place) };
}

test.describe('with JavaScript off', () => {
  test.use({ javaScriptEnabled: false });

  test('text, formulas and captions of lesson 09 are all there', async ({ page }) => {
    await page.goto(LESSON);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Gradient descent$/);
    await expect(page.getByText('Steepest is not shortest.')).toBeVisible();
    const formulas = page.locator('.katex');
    expect(await formulas.count()).toBeGreaterThan(100);
    await expect(formulas.first()).toBeVisible();
    expect(await formulas.filter({ hasNotText: /\S/ }).count()).toBe(0);
    expect(await page.locator('math').count()).toBe(await formulas.count());
    for (const [name, caption] of [
      ['ravine', 'Watch the two coordinates separately'],
      ['momentum', 'look for the bouncing: does it stop?'],
      ['saddle', 'Nudge the start off the axis'],
      ['basins', 'which start goes to which?'],
    ] as const) {
      const { place, canvas } = figure(page, name);
      await expect(place).toContainText(/Figure 9\.\d/);
      await expect(place).toContainText(caption);
      expect(await place.locator('noscript').innerText()).toContain('when JavaScript is on');
      await expect(canvas).toHaveCount(0);
    }
  });
});

test('each figure arrives when it is near, in its own state, and moves nothing else', async ({
  page,
}) => {
  await page.goto(LESSON);
  await hydrated(page);
  await page.evaluate(async () => {
    await document.fonts.ready;
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        shifts.push((entry as PerformanceEntry & { value: number }).value);
      }
    }).observe({ type: 'layout-shift' });
  });
  await expect(page.locator('canvas')).toHaveCount(0);

  const ravine = figure(page, 'ravine');
  await ravine.place.scrollIntoViewIfNeeded();
  // A figure beside its steps stands at the step that is in the middle of the screen.
  await expect(ravine.words).toContainText(/Gradient descent with η = 0\.0\d+ from \(−2\.5, 1\)/);
  await expect(page.locator('canvas')).toHaveCount(1);

  const momentum = figure(page, 'momentum');
  await momentum.place.scrollIntoViewIfNeeded();
  // It would give the answer away: it has come, and waits for the prediction above it.
  await expect(momentum.canvas).toBeAttached();
  await expect(momentum.canvas).toBeHidden();
  await expect(momentum.words).toHaveCount(0);
  await passPrediction(page, momentum.place);
  await expect(momentum.canvas).toBeVisible();
  await expect(momentum.words).toContainText('Heavy ball with η = 0.038 and β = 0.5 from (−3, 1)');
  await expect(momentum.parameter('k')).toHaveAttribute('aria-valuetext', '50');
  await expect(ravine.words).toContainText('η = 0.07');
  // Beside its steps the ravine has no slider for its curvature, but the limit 2/25 that follows from it.
  await expect(ravine.place).toContainText('= 0.08');

  const shifts = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts);
  test.info().annotations.push({ type: 'layout shifts', description: shifts.join(', ') });
  expect(Math.max(0, ...shifts)).toBeLessThan(0.01);
});

test('words set the figure they name, again after the reader has changed it, and no other', async ({
  page,
}) => {
  await page.goto(LESSON);
  await hydrated(page);
  const momentum = figure(page, 'momentum');
  await momentum.place.scrollIntoViewIfNeeded();
  await expect(momentum.canvas).toBeHidden();
  // Whoever asks for the figure sees it, without a prediction.
  const diverging = page.getByRole('button', { name: 'η = 0.041 diverges', exact: true });
  await diverging.click();
  await expect(momentum.words).toContainText('Gradient descent with η = 0.041');
  await expect(momentum.words).toContainText('above the limit');
  await expect(momentum.place).toBeInViewport();
  await retype(momentum.etaTyped, '0.01');
  await momentum.etaTyped.press('Enter');
  await expect(momentum.words).toContainText('η = 0.01');
  await diverging.click();
  await expect(momentum.words).toContainText('η = 0.041');

  const saddle = figure(page, 'saddle');
  await page.getByRole('button', { name: 'y = −0.001' }).click();
  await expect(saddle.words).toContainText('from (1.5, −0.001)');
  await expect(momentum.words).toContainText('η = 0.041');
});

test('a figure opens in the lab with the state it was asked for', async ({ page }) => {
  await page.goto(LESSON);
  await hydrated(page);
  const saddle = figure(page, 'saddle');
  await page.getByRole('button', { name: 'y = −0.001' }).click();
  await expect(saddle.words).toContainText('from (1.5, −0.001)');
  await saddle.place.getByRole('link', { name: 'Open in the lab' }).click();
  // The address changes before the page does.
  await expect(page.getByRole('heading', { level: 1, name: / lab$/ })).toBeVisible();
  await expect(page).toHaveURL(/\/lab\/descent\/\?/);
  const lab = descentParts(page);
  await expect(lab.words).toContainText('from (1.5, −0.001)');
  await expectChosen(lab.surface, 'saddleWell');
  expect(queryOf(page).get('at')).toBe('1.5,-0.001');
  await page.goBack();
  await expect(page).toHaveURL(new RegExp(LESSON));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Gradient descent$/);
});

test('a lesson reached inside the site has all its words', async ({ page }) => {
  await page.goto('');
  await hydrated(page);
  await page.getByRole('link', { name: '09 Descent' }).click();
  await expect(page.getByText('Steepest is not shortest.')).toBeVisible();
  expect(await page.locator('.katex').filter({ hasNotText: /\S/ }).count()).toBe(0);
  await expect(page.getByText(/about \d+ minutes/)).toBeVisible();
});

test('where the rail has no room, the sections are one line that opens', async ({ page }) => {
  await page.setViewportSize({ width: 1000, height: 800 });
  await page.goto(`${LESSON}#why-ravines-are-slow`);
  await hydrated(page);
  await expect(page.getByRole('navigation', { name: 'Course' })).toBeHidden();
  const contents = page.getByRole('navigation', { name: 'On this page' });
  const line = contents.locator('summary');
  await expect(line).toContainText('3 Why ravines are slow');
  await expect(line).toBeInViewport();
  await line.focus();
  await page.keyboard.press('Enter');
  await expect(contents.getByRole('link', { name: 'Why ravines are slow' })).toHaveAttribute(
    'aria-current',
    'location',
  );
  await page.keyboard.press('Escape');
  await expect(contents.getByRole('link', { name: 'In short' })).toBeHidden();
  await expect(line).toBeFocused();
  await page.keyboard.press('Enter');
  await contents.getByRole('link', { name: 'When to stop' }).click();
  await expect(contents.getByRole('link', { name: 'In short' })).toBeHidden();
  await expect(page.getByRole('heading', { name: /When to stop/ })).toBeInViewport();
});

test('a section that was looked at to its end is read, and home leads on', async ({ page }) => {
  await page.clock.install();
  await page.goto(`${LESSON}#one-step-downhill`);
  await hydrated(page);
  await page.clock.runFor(6000);
  const rail = page.getByRole('navigation', { name: 'Course' });
  const first = rail.getByRole('link', { name: /One step downhill/ });
  await expect(first).toHaveAccessibleName('One step downhill');
  await page.locator('#the-factor-per-direction').evaluate((heading) => heading.scrollIntoView());
  // The page may have begun to look at the clock later than it could be seen.
  await expect
    .poll(async () => {
      await page.clock.runFor(1000);
      return first.textContent();
    })
    .toContain('(read)');
  await expect(first).toHaveAccessibleName('One step downhill (read)');
  await page.clock.runFor(3000);
  await page.goto('');
  const on = page.getByRole('link', { name: 'Continue with 09, section 2' });
  await expect(on).toHaveAttribute('href', /#the-factor-per-direction$/);
  await expect(page.getByRole('link', { name: '09 Descent (begun)' })).toBeVisible();
});
