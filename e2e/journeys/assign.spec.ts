import type { Page } from '@playwright/test';
import { hydrated } from '../support/hydrated.ts';
import { choose } from '../support/lab.ts';
import { expect, test } from '../support/test.ts';

const onSheet = (page: Page) => page.getByRole('region', { name: 'On the sheet' });
/** The exercises, without what stands where one was removed. */
const rows = (page: Page) => onSheet(page).locator('li[data-key]');
const link = (page: Page) => page.getByRole('textbox', { name: 'Link to the worksheet' });
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

async function open(page: Page, hash = '') {
  await page.goto(`assign/${hash}`);
  await hydrated(page);
}

/** Two exercises from the list, found by their numbers. */
async function addTwo(page: Page) {
  const search = page.getByRole('searchbox', { name: 'Search exercises' });
  for (const [id, count] of [
    ['01-T1', 1],
    ['03-T5', 2],
  ] as const) {
    await search.fill(id);
    await button(page, /^Add: /).click();
    await expect(rows(page)).toHaveCount(count);
  }
}

/** An exercise written by hand, from what the editor begins with. */
async function addOwn(page: Page) {
  await button(page, 'Write your own').click();
  const dialog = page.getByRole('dialog', { name: 'An exercise of your own' });
  await dialog.getByLabel('Title', { exact: true }).fill('A slope of our own');
  await dialog.getByLabel('Function', { exact: true }).fill('a*x^3 + p*x');
  const question = 'Let $f(x) = a*x^3 + p*x$. Find its slope at $x = 2$.';
  await dialog.getByLabel('Question', { exact: true }).fill(question);
  await expect(dialog.locator('[data-problem]')).toContainText('Find its slope at');
  const done = dialog.getByRole('button', { name: 'Add to the sheet' });
  await expect(done).not.toHaveAttribute('aria-disabled', 'true');
  await done.click();
  await expect(dialog).toBeHidden();
}

test(
  'an instructor composes three exercises, one of their own, and opens the link again',
  { tag: '@phone' },
  async ({ page }) => {
    await open(page);
    await expect(onSheet(page)).toContainText('Nothing yet');
    await addTwo(page);
    await addOwn(page);
    await expect(rows(page)).toHaveCount(3);
    await expect(rows(page).last()).toContainText('A slope of our own');

    // By keys: the last one first, and said so.
    const up = button(page, /^Move exercise \d up: A slope of our own/);
    await up.focus();
    await page.keyboard.press('Enter');
    await expect(up).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(rows(page).first()).toContainText('A slope of our own');
    await expect(page.getByText('A slope of our own is number 1 of 3 now.')).toBeAttached();

    const points = page.getByRole('textbox', { name: 'Points of exercise 1: A slope of our own' });
    await points.fill('2.5');
    await points.press('Enter');
    await expect(onSheet(page)).toContainText('3 exercises, 4.5 points in all');
    await page.getByLabel('Title', { exact: true }).fill('Slopes, week 1');
    await page.getByLabel('Due, in your words').fill('Friday, noon');
    await button(page, 'after a miss').first().click();
    await expect(page.getByText(/The link has \d+ characters, short enough/)).toBeVisible();
    const address = await link(page).inputValue();
    expect(address.length).toBeLessThan(900);

    // The draft survives a reload, and the link says the same.
    await page.reload();
    await hydrated(page);
    await expect(rows(page)).toHaveCount(3);
    await expect(link(page)).toHaveValue(address);

    // Elsewhere, from the link alone.
    await page.evaluate(() => localStorage.clear());
    await open(page, new URL(address).hash);
    await page.reload();
    await hydrated(page);
    await expect(rows(page).first()).toContainText('A slope of our own');
    await expect(page.getByLabel('Title', { exact: true })).toHaveValue('Slopes, week 1');
    await expect(link(page)).toHaveValue(address);
  },
);

test('a link is pasted whole or refused in words, and what stood here can be brought back', async ({
  page,
}) => {
  await open(page);
  await addTwo(page);
  const address = await link(page).inputValue();
  await button(page, 'Clear the desk').click();
  await expect(rows(page)).toHaveCount(0);
  const back = onSheet(page).getByRole('button', { name: 'Bring it back' });
  await expect(back).toBeFocused();
  await back.press('Enter');
  await expect(rows(page)).toHaveCount(2);
  await expect(onSheet(page).getByRole('heading')).toBeFocused();
  await button(page, 'Clear the desk').click();
  const field = page.getByRole('textbox', { name: 'Link to a worksheet' });
  await field.fill(address.slice(0, -7));
  await button(page, 'Open').click();
  await expect(page.getByRole('alert')).toContainText('was cut: its end is missing');
  await field.fill(address);
  await button(page, 'Open').click();
  await expect(rows(page)).toHaveCount(2);

  await page.getByRole('checkbox', { name: /Numbers of their own/ }).check();
  await expect(page.getByRole('textbox', { name: /^Seed of/ })).toHaveCount(0);
  const remove = button(page, /^Remove exercise 1: /);
  await remove.click();
  await expect(rows(page)).toHaveCount(1);
  await expect(page.locator('[data-bar]')).toContainText('1 exercise · 1 point');
  await expect(button(page, /^Undo: put back /)).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(rows(page)).toHaveCount(2);
  await expect(remove).toBeFocused();
  await remove.click();
  await page.reload();
  await hydrated(page);
  await expect(page.getByRole('checkbox', { name: /Numbers of their own/ })).toBeChecked();
});

test('an exercise of one’s own says what is wrong with it, and where', async ({ page }) => {
  await open(page);
  await button(page, 'Write your own').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Function', { exact: true }).fill('q*x^2');
  await expect(dialog.getByText('Nothing says what “q” is.').first()).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Add to the sheet' })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  await dialog.getByLabel('Parameters, drawn by the seed').fill('q in {3}');
  // Nobody wrote a question yet: it is written for them, and read beside the field as well.
  await expect(dialog.locator('[data-problem]')).toContainText('Find the derivative of');
  await expect(dialog.locator('[data-written]')).toContainText('Find the derivative of');
  const question = dialog.getByLabel('Question', { exact: true });
  await question.fill('Let $f(x) = q*x^3$.');
  const lie = dialog.getByText('This is not the function that answers are judged by.').first();
  await expect(lie).toBeVisible();
  await question.fill('');
  await expect(lie).toBeHidden();
  await choose(dialog.getByRole('combobox', { name: 'What is asked for' }), 'value');
  await expect(dialog.locator('[data-problem]')).toContainText('Find the value of');
  await choose(dialog.getByRole('combobox', { name: 'What is asked for' }), 'derivative');
  await dialog.getByText('The answer, and the mistakes that are told apart').click();
  const table = dialog.getByRole('table');
  await expect(table).toContainText('12');
  await expect(table).toContainText('POWER_NOT_LOWERED');

  // It is still there after an accident.
  await page.reload();
  await hydrated(page);
  await button(page, 'Write your own').click();
  await expect(page.getByRole('dialog').getByLabel('Function', { exact: true })).toHaveValue(
    'q*x^2',
  );
});

test('changes to an exercise of one’s own outlive a closed dialog', async ({ page }) => {
  await open(page);
  await addOwn(page);
  const edit = button(page, 'Edit exercise 1: A slope of our own');
  await edit.click();
  const point = page.getByRole('dialog').getByLabel('At the point');
  await point.fill('x=3');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await edit.click();
  await expect(point).toHaveValue('x=3');
  await button(page, 'Back to what is on the sheet').click();
  await expect(point).toHaveValue('x=2');
});

test('the worksheet and its solutions go to paper', async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => {
      const faces = [...document.fonts].filter(({ family }) => family.includes('KaTeX_'));
      const there = faces.length > 0 && faces.every(({ status }) => status === 'loaded');
      document.documentElement.setAttribute('data-printed', there ? 'yes' : 'without letters');
    };
  });
  await open(page);
  await addTwo(page);
  await page.getByRole('searchbox', { name: 'Search exercises' }).fill('02-T6');
  await button(page, /^Add: /).click();
  await page.getByLabel('Title', { exact: true }).fill('On paper');
  await page.getByLabel(/^Names, if you like/).fill('Ada\nBo');
  await button(page, 'Print the worksheet').click();
  await expect(page.locator('html')).toHaveAttribute('data-printed', 'yes');
  await page.emulateMedia({ media: 'print' });
  const paper = page.locator('[data-paper-of]');
  await expect(paper.getByRole('heading', { name: 'On paper' })).toHaveCount(2);
  await expect(paper).toContainText('Name: Bo');
  const map = paper.getByRole('img', { name: /^Level lines/ }).first();
  await expect(map.locator('path').first()).toHaveAttribute('d', /^M/);
  await expect(map).toBeVisible();
  await expect(paper.getByRole('listitem').first()).toContainText('1 point');
  await expect(page.getByRole('heading', { name: 'Compose a worksheet' })).toBeHidden();
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await expect(paper).toHaveCount(0);
  await page.emulateMedia({ media: 'screen' });
  await button(page, 'Print the solutions').click();
  await page.emulateMedia({ media: 'print' });
  await expect(paper.getByRole('heading', { name: 'On paper: solutions' }).first()).toBeVisible();
});

test('an exercise is dragged to another place', async ({ page }) => {
  await open(page);
  await addTwo(page);
  const [first, second] = [rows(page).first(), rows(page).last()];
  const moved = (await first.locator('p').first().textContent()) ?? '';
  await first.scrollIntoViewIfNeeded();
  const [from, to] = [
    await first.locator('[title^="Drag"]').boundingBox(),
    await second.boundingBox(),
  ];
  if (!from || !to) throw new Error('the rows have places');
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(from.x + 10, to.y + to.height - 6, { steps: 8 });
  await page.mouse.up();
  await expect(rows(page).last()).toContainText(moved.replace(/^\s*\d+\s*/, '').slice(0, 12));
  await expect(page.getByText(/is number 2 of 2 now\./)).toBeAttached();
});
