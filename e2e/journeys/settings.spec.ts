import type { Page } from '@playwright/test';
import { hydrated } from '../support/hydrated.ts';
import { openLab } from '../support/lab.ts';
import { expect, test } from '../support/test.ts';

const LESSON = 'lessons/09-gradient-descent/';

const root = (page: Page) => page.locator('html');

/** Opens the panel if need be and makes one choice in it. */
async function set(page: Page, setting: string, choice: string): Promise<void> {
  const panel = page.getByRole('dialog', { name: 'Display' });
  if (!(await panel.isVisible())) await page.getByRole('button', { name: 'Display' }).click();
  const part = panel
    .getByRole('group', { name: setting })
    .getByRole('button', { name: choice, exact: true });
  await part.click();
  await expect(part).toHaveAttribute('aria-pressed', 'true');
}

/** Sizes and colours as they come out on the page. */
const shown = (page: Page) =>
  page.evaluate(() => {
    const { color: ink } = getComputedStyle(document.body);
    const { backgroundColor: paper } = getComputedStyle(document.documentElement);
    return {
      paper,
      ink,
      size: Number.parseFloat(
        getComputedStyle(document.querySelector('main p') ?? document.body).fontSize,
      ),
    };
  });

test(
  'themes change colours at once and are there after a reload, on every page',
  { tag: '@phone' },
  async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto('');
    await hydrated(page);
    await expect(root(page)).toHaveAttribute('data-theme', 'light');
    const light = await shown(page);
    await set(page, 'Colours', 'Dark');
    await expect(root(page)).toHaveAttribute('data-theme', 'dark');
    const dark = await shown(page);
    expect(dark.paper).not.toBe(light.paper);
    expect(dark.ink).not.toBe(light.ink);
    await page.getByRole('button', { name: 'Done' }).click();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await page.goto(LESSON);
    await expect(root(page)).toHaveAttribute('data-theme', 'dark');
    expect((await shown(page)).paper).toBe(dark.paper);
    await hydrated(page);
    await set(page, 'Colours', 'Projector');
    await expect(root(page)).toHaveAttribute('data-theme', 'projector');
    await page.reload();
    await hydrated(page);
    await expect(root(page)).toHaveAttribute('data-theme', 'projector');
    await set(page, 'Colours', 'As the device');
    await expect(root(page)).toHaveAttribute('data-theme', 'light');
    await page.emulateMedia({ colorScheme: 'dark' });
    await expect(root(page)).toHaveAttribute('data-theme', 'dark');
  },
);

test('a choice in one tab is seen in the other', async ({ page, context }) => {
  await page.goto('about/');
  await hydrated(page);
  const other = await context.newPage();
  await other.goto('glossary/');
  await hydrated(other);
  await set(other, 'Colours', 'Projector');
  await expect(root(page)).toHaveAttribute('data-theme', 'projector');
});

test('text grows and shrinks, and stays so', async ({ page }) => {
  await page.goto(LESSON);
  await hydrated(page);
  const { size: normal } = await shown(page);
  const sizes: number[] = [];
  for (const choice of ['Small', 'Normal', 'Large', 'Largest']) {
    await set(page, 'Text', choice);
    sizes.push((await shown(page)).size);
  }
  expect(sizes).toEqual(sizes.toSorted((a, b) => a - b));
  expect(new Set(sizes).size).toBe(4);
  expect(sizes[1]).toBe(normal);
  await page.reload();
  expect((await shown(page)).size).toBe(sizes[3]);
});

test('without motion nothing glides, and it stays so', async ({ page }) => {
  /** The longest transition or animation that any element of the page asks for, in seconds. */
  const longest = () =>
    page.evaluate(() => {
      const seconds = (list: string) =>
        Math.max(
          ...list
            .split(',')
            .map((part) => Number.parseFloat(part) * (part.includes('ms') ? 0.001 : 1)),
        );
      return Math.max(
        ...[...document.body.querySelectorAll('*')].map((element) => {
          const { transitionDuration, transitionProperty, animationDuration, animationName } =
            getComputedStyle(element);
          return Math.max(
            transitionProperty === 'none' ? 0 : seconds(transitionDuration),
            animationName === 'none' ? 0 : seconds(animationDuration),
          );
        }),
      );
    });
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await openLab(page);
  await set(page, 'Motion', 'None');
  await expect(root(page)).toHaveAttribute('data-motion', 'reduced');
  expect(await longest()).toBeLessThan(0.02);
  await page.reload();
  await expect(root(page)).toHaveAttribute('data-motion', 'reduced');
  await hydrated(page);
  expect(await longest()).toBeLessThan(0.02);
});

test('a gradient is shown as a column where one prefers it', async ({ page }) => {
  const lab = await openLab(page, 's=bowl');
  const gradient = page.locator('annotation').filter({ hasText: 'nabla f' }).first();
  await expect(gradient).toHaveText(/\\left\[/);
  await set(page, 'Gradients in figures', 'Column');
  await expect(gradient).toHaveText(/\\begin\{bmatrix\}/);
  await page.reload();
  await expect(lab.words).toContainText('from (');
  await expect(gradient).toHaveText(/\\begin\{bmatrix\}/);
  // Lessons keep to the layout that they state; exercises write a row as a matrix of one row.
  await page.goto(LESSON);
  await hydrated(page);
  const prose = page
    .locator('main annotation:not([data-exercise] annotation)')
    .filter({ hasText: 'nabla' });
  expect(await prose.filter({ hasText: 'bmatrix' }).count()).toBe(0);
});

test('single keys can be switched off for good', async ({ page }) => {
  await page.goto('about/');
  await hydrated(page);
  await set(page, 'Single-key commands', 'Off');
  await page.keyboard.press('Escape');
  await page.reload();
  await hydrated(page);
  const search = page.getByRole('dialog', { name: /Search/ });
  await page.keyboard.press('/');
  // The long way still opens it: only then has the short one had its chance and not taken it.
  await page.keyboard.press('ControlOrMeta+k');
  await expect(search).toBeVisible();
  await expect(search.getByRole('combobox')).toHaveValue('');
  await page.keyboard.press('Escape');
  await set(page, 'Single-key commands', 'On');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('/');
  await expect(search).toBeVisible();
});

test('settings are there before the first picture of the page', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('about/');
  await hydrated(page);
  await set(page, 'Colours', 'Dark');
  await set(page, 'Text', 'Largest');
  const chosen = await shown(page);
  // Each frame of the page that comes next notes what it is about to show.
  await page.addInitScript(() => {
    const frames: string[] = [];
    Object.assign(window, { frames_: frames });
    const note = () => {
      if (document.body) {
        const { backgroundColor } = getComputedStyle(document.documentElement);
        const { color } = getComputedStyle(document.body);
        const { theme, text } = document.documentElement.dataset;
        frames.push([theme, text, backgroundColor, color].join(' '));
      }
      requestAnimationFrame(note);
    };
    requestAnimationFrame(note);
  });
  for (const address of ['', LESSON, 'lab/descent/']) {
    await page.goto(address);
    await hydrated(page);
    await expect
      .poll(() => page.evaluate(() => (window as unknown as { frames_: string[] }).frames_.length))
      .toBeGreaterThan(3);
    const frames = await page.evaluate(() => (window as unknown as { frames_: string[] }).frames_);
    expect([...new Set(frames)]).toEqual([`dark xl ${chosen.paper} ${chosen.ink}`]);
  }
});

test.describe('where the storage is closed', () => {
  test('a choice lasts as long as the page', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('closed', 'SecurityError');
        },
      });
    });
    await page.emulateMedia({ colorScheme: 'light' });
    await openLab(page);
    await set(page, 'Colours', 'Dark');
    await expect(root(page)).toHaveAttribute('data-theme', 'dark');
  });
});
