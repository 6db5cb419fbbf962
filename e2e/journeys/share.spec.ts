import type { Page } from '@playwright/test';
import { SUB_PATH } from '../support/addresses.ts';
import { pixelsOf, savedAs } from '../support/files.ts';
import { descentParts, openLab, queryOf, shareAs, stillPicture } from '../support/lab.ts';
import { expect, test } from '../support/test.ts';

/** Digits that only full precision keeps. */
const STATE = 'f=x^2%2B3*y^2&at=0.3333333333333333,-1&eta=0.1&steps=30&step=12&view=-2,2,-1.5,1.5';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

/** An SVG file as an XML parser sees it. */
const parsed = (page: Page, text: string) =>
  page.evaluate((source) => {
    const { documentElement: root } = new DOMParser().parseFromString(source, 'image/svg+xml');
    const all = (tag: string) => [...root.getElementsByTagName(tag)];
    return {
      root: root.localName,
      faults: all('parsererror').length,
      size: ['width', 'height'].map((side) => Number(root.getAttribute(side))),
      title: all('title')[0]?.textContent,
      words: all('desc')[0]?.textContent,
      paths: all('path').map((path) => path.getAttribute('d') ?? ''),
      fills: new Set(all('path').map((path) => path.getAttribute('fill'))).size,
      texts: all('text').map((part) => part.textContent),
      images: all('image').map((image) => image.getAttribute('href') ?? ''),
    };
  }, text);

test('the picture as SVG: lines, areas and numbers, with its words', async ({ page }) => {
  const lab = await openLab(page, STATE);
  await stillPicture(lab);
  const box = await lab.canvas.boundingBox();
  const { name, bytes } = await savedAs(page, lab, 'Picture as SVG');
  expect(name).toBe('descent.svg');
  await expect(lab.said('descent.svg is saved.')).toBeVisible();
  const svg = await parsed(page, bytes.toString('utf8'));
  expect(svg).toMatchObject({ root: 'svg', faults: 0, images: [] });
  expect(svg.size[0]).toBeCloseTo(box?.width ?? 0, 0);
  expect(svg.size[1]).toBeCloseTo(box?.height ?? 0, 0);
  expect(svg.words).toBe(await lab.words.textContent());
  // Bands of the contours, each in its colour; the path; the axes with their numbers.
  expect(svg.paths.length).toBeGreaterThan(20);
  expect(svg.paths.filter((d) => !/^M[-\d. e]/.test(d))).toEqual([]);
  expect(svg.paths.join(' ')).not.toMatch(/NaN|Infinity|undefined/);
  expect(svg.fills).toBeGreaterThan(8);
  expect(svg.texts).toEqual(expect.arrayContaining(['−1.5', '0.0', '0.5']));
});

test('the picture as PNG: three dots a pixel, and not blank', async ({ page }) => {
  const lab = await openLab(page, STATE);
  await stillPicture(lab);
  const box = await lab.canvas.boundingBox();
  const { name, bytes } = await savedAs(page, lab, 'Picture as PNG');
  expect(name).toBe('descent.png');
  expect(bytes.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
  const { width, height, colours } = await pixelsOf(page, bytes);
  expect(Math.abs(width - 3 * (box?.width ?? 0))).toBeLessThan(3);
  expect(Math.abs(height - 3 * (box?.height ?? 0))).toBeLessThan(3);
  expect(colours).toBeGreaterThan(20);
});

test('the numbers as CSV: a row for each point, to the last digit', async ({ page }) => {
  const lab = await openLab(page, STATE);
  const { name, bytes } = await savedAs(page, lab, 'Data as CSV');
  expect(name).toBe('descent.csv');
  const [head, ...lines] = bytes.toString('utf8').trimEnd().split('\r\n');
  expect(head).toBe('step,x,y,loss,gradient norm,step size,gradient evaluations,path length');
  expect(lines).toHaveLength(31);
  expect(lines[0]).toMatch(/^0,0\.3333333333333333,-1,/);
  const rows = lines.map((line) => line.split(',').map(Number));
  for (const [k, [step = NaN, x = NaN, y = NaN, loss = NaN, slope = NaN]] of rows.entries()) {
    expect(step).toBe(k);
    expect(loss).toBeCloseTo(x * x + 3 * y * y, 15);
    expect(slope).toBeCloseTo(Math.hypot(2 * x, 6 * y), 14);
    // The next point is a step of 0.1 against the gradient: x shrinks by 0.8, y by 0.4.
    const [, nextX = 0.8 * x, nextY = 0.4 * y] = rows[k + 1] ?? [];
    expect(nextX).toBeCloseTo(0.8 * x, 15);
    expect(nextY).toBeCloseTo(0.4 * y, 15);
  }
});

test('the state as a program for NumPy, PyTorch and JAX', async ({ page }) => {
  const lab = await openLab(page, STATE);
  await shareAs(lab, 'Python code');
  const dialog = page.getByRole('dialog', { name: 'This figure as Python code' });
  for (const [library, imported] of [
    ['NumPy', 'import numpy'],
    ['PyTorch', 'import torch'],
    ['JAX', 'import jax'],
  ] as const) {
    await dialog.getByRole('tab', { name: library }).click();
    const code = dialog.getByLabel(`Code for ${library}`);
    await expect(code).toContainText(imported);
    await expect(code).toContainText('x**2');
    await expect(code).toContainText('0.3333333333333333');
    await dialog.getByRole('button', { name: 'Copy code' }).click();
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toBe(await code.textContent());
  }
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(lab.share).toBeFocused();
});

test('the code for a page of one’s own shows the figure alone, in this state', async ({
  page,
  request,
}) => {
  const lab = await openLab(page, STATE);
  const words = await lab.words.textContent();
  await shareAs(lab, 'Code for your own page');
  const dialog = page.getByRole('dialog', { name: 'This figure in a page of your own' });
  const code = await dialog.getByRole('textbox', { name: 'Code to paste' }).inputValue();

  // A page of another origin, without a policy of ours: a text file stands for a course page.
  const served = await (await request.get(SUB_PATH.href)).text();
  const file = /href="([^"]+\.css)"/.exec(served)?.[1] ?? '';
  await page.route('**/favicon.ico', (route) => route.fulfill({ status: 204 }));
  await page.goto(new URL(file, SUB_PATH).href);
  await page.setContent(`<h1>Week 3</h1>${code}`);
  const frame = page.locator('iframe');
  await expect(frame).toHaveAttribute('title', 'Gradient descent');
  const inside = frame.contentFrame();
  const there = descentParts(inside.locator('body'));
  await expect(there.words).toHaveText(words ?? '');
  await expect(inside.getByRole('banner')).toHaveCount(0);
  await expect(inside.getByRole('contentinfo')).toHaveCount(0);
  await expect(inside.getByRole('heading', { level: 1, name: 'Gradient descent' })).toBeAttached();
  // It can be used there, and leads on with what was made of it.
  await there.forward.click();
  await expect(there.iteration).toHaveText('13');
  const on = inside.getByRole('link', { name: 'Open in Gradus' });
  await expect(on).toHaveAttribute('href', /[?&]step=13/);
  const [opened] = await Promise.all([page.waitForEvent('popup'), on.click()]);
  const full = descentParts(opened);
  await expect(full.iteration).toHaveText('13');
  await expect(opened.getByRole('banner')).toBeVisible();
  expect(queryOf(opened).get('at')).toBe('0.3333333333333333,-1');
});
