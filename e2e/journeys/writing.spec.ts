import { hydrated } from '../support/hydrated.ts';
import { expect, test } from '../support/test.ts';

// The page for authors: its examples are the words of a lesson at work, and its faults are the build's.

test.use({ contextOptions: { reducedMotion: 'reduce' } });

test(
  'the examples of an exercise work by keyboard, and what was typed is kept',
  { tag: '@phone' },
  async ({ page }) => {
    await page.goto('about/writing/');
    await hydrated(page);
    const row = page.locator('[data-exercise=row]');
    await row.scrollIntoViewIfNeeded();
    const [first, second] = [
      row.getByRole('textbox', { name: /^Entry 1/ }),
      row.getByRole('textbox', { name: /^Entry 2/ }),
    ];
    await expect(row.locator('form')).toBeVisible();
    await first.focus();
    await page.keyboard.type('8/2');
    await page.keyboard.press('Tab');
    await page.keyboard.type('1');
    await page.keyboard.press('Enter');
    const verdict = row.locator('.Exercise-verdict');
    await expect(verdict).toContainText('Not yet');
    await expect(verdict).toContainText('is lost. It stands still');
    await expect(first).toHaveAccessibleName('Entry 1 of 2, right');
    await expect(second).toHaveAccessibleName('Entry 2 of 2, wrong');
    await second.fill('4,0');
    await expect(row.getByText('Read as 4, 4').first()).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(verdict).toContainText('Right');
    await row.getByRole('button', { name: 'Hint 1 of 1' }).focus();
    await page.keyboard.press('Enter');
    await expect(row.locator('[data-hint]')).toBeFocused();
    await page.reload();
    await hydrated(page);
    await row.scrollIntoViewIfNeeded();
    await expect(second).toHaveValue('4,0');
  },
);

test('a formula is judged by what it means, and a fault costs nothing', async ({ page }) => {
  await page.goto('about/writing/');
  await hydrated(page);
  const exercise = page.locator('[data-exercise=expression]');
  await exercise.scrollIntoViewIfNeeded();
  await expect(exercise.locator('form')).toBeVisible();
  const field = exercise.getByRole('textbox', { name: 'Your answer' });
  const verdict = exercise.locator('.Exercise-verdict');
  await field.fill('cos(3x)*');
  await field.press('Enter');
  await expect(verdict).toContainText('This cannot be read');
  await expect(exercise.getByText('attempt', { exact: false }).first()).toContainText('not count');
  await field.fill('cos(3x)');
  await field.press('Enter');
  await expect(verdict).toContainText('The inner function stretches too');
  await field.fill('cos(x+2x) + 2cos(3x)');
  await field.press('Enter');
  await expect(verdict).toContainText('Right');
});

test('without JavaScript the examples and the faults can be read', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '' });
  const page = await context.newPage();
  await page.goto('about/writing/');
  await expect(page.getByText('The wrong answer “12/2” is right.')).toBeVisible();
  const row = page.locator('[data-exercise=row]');
  await expect(row).toContainText('Compute the gradient');
  await expect(row.locator('[data-solution]')).toBeVisible();
  await context.close();
});

test('examples of the page on writing work by keyboard', async ({ page }) => {
  await page.goto('about/writing/');
  await hydrated(page);

  const fault = page.getByText(/^lesson\.mdx:1:5: The glossary has no term “gradiant”/);
  await expect(fault).toBeVisible();

  const set = page.getByRole('button', { name: 'a whole step' });
  await set.scrollIntoViewIfNeeded();
  await set.focus();
  await page.keyboard.press('Enter');
  await expect(set).toHaveAttribute('aria-pressed', 'true');
  await expect(page.locator('[data-num=zoom][data-shows=remainder]')).toContainText('4');

  const proof = page.getByText('Proof', { exact: true });
  await proof.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^The ratio tends to/).last()).toBeVisible();

  await page.getByRole('radio', { name: 'It is quartered.' }).focus();
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: 'Show me' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Half the step, a quarter of the error.').last()).toBeVisible();
});

test('the page on writing is found by the search and from the page about the site', async ({
  page,
}) => {
  await page.goto('about/');
  await hydrated(page);
  await page.getByRole('link', { name: 'Writing a lesson' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Writing a lesson' })).toBeVisible();
  await page.getByRole('button', { name: /^Search/ }).click();
  await page.keyboard.type('writing a lesson');
  await expect(page.getByRole('option', { name: /Writing a lesson/ }).first()).toBeVisible();
});
