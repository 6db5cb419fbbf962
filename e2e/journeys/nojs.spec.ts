import type { Page } from '@playwright/test';
import { writtenLessons } from '../../pages.config.ts';
import { expect, test } from '../support/test.ts';

test.use({ javaScriptEnabled: false });

/** Formulas are whole: typeset for the eye, as MathML for everybody else. */
async function expectFormulas(page: Page, atLeast: number): Promise<void> {
  const formulas = page.locator('.katex');
  const count = await formulas.count();
  expect(count).toBeGreaterThanOrEqual(atLeast);
  expect(await page.locator('.katex-html').count()).toBe(count);
  expect(await page.locator('math').count()).toBe(count);
  expect(await formulas.filter({ hasNotText: /\S/ }).count()).toBe(0);
  await expect(formulas.first()).toBeVisible();
}

test('home says what this is, and leads on', async ({ page }) => {
  await page.goto('');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByText('a course on vector calculus for machine learning')).toBeVisible();
  await expect(page.locator('figcaption')).toContainText(
    'find a start that ends in the shallow one',
  );
  expect(await page.locator('figure noscript').innerText()).toContain('when JavaScript is on');
  await expect(page.getByRole('listitem').filter({ hasText: 'One variable' })).toBeVisible();
  await page.getByRole('link', { name: '09 Descent' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Gradient descent$/);
});

test('a lesson has its text, formulas, statements and captions', async ({ page }) => {
  await page.goto('lessons/09-gradient-descent/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Gradient descent$/);
  await expect(page.getByText('Steepest is not shortest.')).toBeVisible();
  await expectFormulas(page, 100);
  const captions = page.locator('main figure > figcaption');
  expect(await captions.count()).toBeGreaterThanOrEqual(4);
  for (const caption of await captions.all()) {
    await expect(caption).toBeVisible();
    await expect(caption).toContainText(/Figure 9\.\d/);
    await expect(caption.getByRole('link', { name: 'Open in the lab' })).toBeVisible();
  }
  // Answers to predictions are folded away, and can be opened without a script.
  const theorem = page.locator('[id="theorem-9.8"]');
  await expect(theorem).toBeVisible();
  await page.goto('lessons/09-gradient-descent/#theorem-9.8');
  await expect(theorem).toBeInViewport();
});

test('every lesson reads as a book: title, formulas, captions, answers', async ({ page }) => {
  expect(writtenLessons).toHaveLength(11);
  for (const id of writtenLessons) {
    await page.goto(`lessons/${id}/`);
    await expect(page.getByRole('heading', { level: 1 }), id).toBeVisible();
    await expectFormulas(page, 100);
    const figures = page.locator('main figure:has(> figcaption)');
    expect(await figures.count(), id).toBeGreaterThanOrEqual(3);
    for (const caption of await figures.locator('> figcaption').all()) {
      await expect(caption).toContainText(/Figure \d+\.\d/);
      expect((await caption.innerText()).length, id).toBeGreaterThan(60);
    }
    // What a prediction shows afterwards stands in the page, for whoever has no script.
    for (const predict of await page.locator('[data-predict]').all()) {
      expect(((await predict.textContent()) ?? '').length, id).toBeGreaterThan(150);
    }
    await expect(page.getByRole('navigation', { name: 'Previous and next lesson' })).toBeVisible();
  }
});

test('the glossary has every definition with its formulas', async ({ page }) => {
  await page.goto('glossary/#jacobian');
  await expect(page.locator('#jacobian')).toBeInViewport();
  expect(await page.getByRole('term').count()).toBeGreaterThanOrEqual(60);
  for (const definition of await page.getByRole('definition').all()) {
    expect((await definition.innerText()).length).toBeGreaterThan(40);
  }
  await expectFormulas(page, 100);
});

test('about tells how to teach with it', async ({ page }) => {
  await page.goto('about/#teach');
  await expect(page.getByRole('heading', { name: 'In class' })).toBeInViewport();
  await expect(page.getByText('full screen for a lecture room, and back')).toBeVisible();
});

test('the lab says what it needs', async ({ page }) => {
  await page.goto('lab/descent/');
  const words = page.locator('main noscript').first();
  await expect(words).toBeVisible();
  expect(await words.innerText()).toBe('The lab computes in your browser: it needs JavaScript.');
});

test('exercises, practice and worksheets say what they are and what they need', async ({
  page,
}) => {
  for (const [address, title, words] of [
    ['x/01-T1/', 'The slope of a cubic at a point', 'Exercises are drawn and checked in your'],
    ['practice/', 'Practice', 'stays on this device, in this browser'],
    ['assign/', 'Compose a worksheet', 'JavaScript'],
    ['review/', 'Review', 'this needs JavaScript'],
    ['x/sheet/', 'Worksheet', 'they need JavaScript'],
    ['x/own/', 'An exercise by link', 'they need JavaScript'],
  ] as const) {
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1 }), address).toHaveText(title);
    await expect(page.locator('main'), address).toContainText(words, { useInnerText: true });
    for (const need of await page.locator('main noscript').all()) {
      await expect(need, address).toBeVisible();
    }
  }
});

test('practice lists its exercises as links', async ({ page }) => {
  await page.goto('practice/');
  await page.getByRole('link', { name: '01 One variable' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Practice: /);
  await page.getByRole('link', { name: 'The slope of a cubic at a point' }).click();
  await expect(page).toHaveURL(/\/x\/01-T1\/$/);
});
