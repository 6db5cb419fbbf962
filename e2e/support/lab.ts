import type { Locator, Page } from '@playwright/test';
import { hydrated } from './hydrated.ts';
import { expect } from './test.ts';

/** The parts of a descent widget, by what they are called. `scope` narrows to one figure of a lesson. */
export function descentParts(scope: Page | Locator) {
  const gauge = (name: string) =>
    scope.getByRole('term').filter({ hasText: name }).locator('xpath=following-sibling::*').first();
  const button = (name: string) => scope.getByRole('button', { name, exact: true });
  const slider = (name: string) => scope.getByRole('slider', { name, exact: true });
  const text = (name: string) => scope.getByRole('textbox', { name, exact: true });
  const list = (name: string) => scope.getByRole('combobox', { name, exact: true });
  return {
    // The plane's own: a phase map beside it is one too.
    canvas: scope.locator('canvas[data-picture]'),
    plane: scope.getByRole('group', { name: /^Contour plot/ }),
    ring: slider('Start of the path'),
    first: button('First step'),
    back: button('Back one step'),
    play: button('Play'),
    pause: button('Pause'),
    forward: button('Forward one step'),
    last: button('Last step'),
    position: slider('Current step'),
    iteration: gauge('iteration'),
    loss: gauge('loss'),
    words: scope
      .getByRole('paragraph')
      .filter({ hasText: /with η = .* from \(|path is being computed|no path yet/ }),
    spoken: scope.getByRole('status').filter({ hasText: /with η = .* from \(/ }),
    chart: slider('loss by step'),
    logScale: scope.getByRole('checkbox', { name: 'log scale' }),
    length: list('Length of the run'),
    tableSummary: scope.getByText('Data table', { exact: true }),
    table: scope.getByRole('table', { name: /step by step/ }),
    surface: list('Surface'),
    formula: text('f(x, y)'),
    eta: slider('step size'),
    etaTyped: text('step size, typed'),
    beta: slider('momentum'),
    betaTyped: text('momentum, typed'),
    rule: list('Update rule'),
    parameter: (name: string) => scope.getByRole('slider', { name: new RegExp(`(^| )${name}$`) }),
    startX: text('Start, x'),
    startY: text('Start, y'),
    undo: button('Undo'),
    redo: button('Redo'),
    reset: button('Reset'),
    share: button('Share'),
    entry: (name: string) => scope.getByRole('menuitem', { name, exact: true }),
    said: (sentence: string | RegExp) => scope.getByRole('status').filter({ hasText: sentence }),
  };
}

export type DescentParts = ReturnType<typeof descentParts>;

/** Takes an entry of the share menu. */
export async function shareAs({ share, entry }: DescentParts, name: string): Promise<void> {
  await share.click();
  await entry(name).click();
}

/** The lab, hydrated, with its first run and its first picture. */
export async function openLab(page: Page, query = ''): Promise<DescentParts> {
  await page.goto(`lab/descent/${query && `?${query}`}`);
  await hydrated(page);
  const lab = descentParts(page);
  await expect(lab.words).toContainText('from (');
  await expect.poll(async () => (await picture(lab)).colours).toBeGreaterThan(20);
  return lab;
}

interface Picture {
  /** Different for different pixels. */
  readonly hash: number;
  /** How many colours there are: 1 for a blank canvas, two or three with only axes on it. */
  readonly colours: number;
}

export function picture({ canvas }: Pick<DescentParts, 'canvas'>): Promise<Picture> {
  return canvas.evaluate((element: HTMLCanvasElement) => {
    const { width, height } = element;
    // Read from a copy: the browser would complain of readbacks from the page's own canvas.
    const copy = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
    copy?.drawImage(element, 0, 0);
    const data = copy?.getImageData(0, 0, width, height).data;
    const pixels = new Uint32Array(data?.buffer ?? new ArrayBuffer(0));
    let hash = width * 65_536 + height;
    const colours = new Set<number>();
    for (const pixel of pixels) {
      hash = Math.imul(hash ^ pixel, 0x01000193);
      colours.add(pixel);
    }
    return { hash, colours: colours.size };
  });
}

/** The picture once nothing has changed in it for a while: answers of the worker come in any order. */
export async function stillPicture(parts: DescentParts): Promise<Picture> {
  let before = await picture(parts);
  let same = 0;
  await expect
    .poll(
      async () => {
        const now = await picture(parts);
        same = now.hash === before.hash ? same + 1 : 0;
        before = now;
        return same;
      },
      { intervals: [120] },
    )
    .toBeGreaterThanOrEqual(3);
  return before;
}

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** A number as the site writes it, back as a number: `−1.5×10⁻³`. */
export function readNumber(text: string): number {
  const plain = text
    .replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]/g, (digit) => String(SUPERSCRIPTS.indexOf(digit)))
    .replace('×10', 'e')
    .replaceAll(/[−⁻]/g, '-')
    .replace('∞', 'Infinity');
  return Number(plain);
}

export const numberOf = async (readout: Locator): Promise<number> =>
  readNumber((await readout.textContent()) ?? '');

/** The pairs of the address. A plus sign stands for itself there, as formulas need it. */
export const queryOf = (page: Page): URLSearchParams =>
  new URLSearchParams(new URL(page.url()).search.replaceAll('+', '%2B'));

/** Where the ring stands, from what it tells a screen reader. */
export async function ringPosition({ ring }: DescentParts): Promise<[number, number]> {
  const text = (await ring.getAttribute('aria-valuetext')) ?? '';
  const [, x, y] = /^x (.*), y (.*)$/.exec(text) ?? [];
  const read = (part = '') => Number(part.replace('minus ', '-'));
  return [read(x), read(y)];
}

/** The middle of the ring on the screen. */
export async function ringCentre({ ring }: DescentParts): Promise<{ x: number; y: number }> {
  return ring.evaluate((group: SVGGElement) => {
    const circle = group.querySelector('circle') ?? group;
    const { left, top, width, height } = circle.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  });
}

/** Opens a list and takes the entry with this value. */
export async function choose(list: Locator, value: string): Promise<void> {
  await list.click();
  await list.page().locator(`[role=option][data-value="${value}"]`).click();
}

/** The value of what a list shows. */
export const chosen = async (list: Locator): Promise<string> =>
  (await list.getAttribute('data-value')) ?? '';

/** The list shows the entry with this value. */
export const expectChosen = (list: Locator, value: string): Promise<void> =>
  expect(list).toHaveAttribute('data-value', value);

/** Puts a text in place of what the field holds, key by key, as a hand does. */
export async function retype(field: Locator, text: string): Promise<void> {
  await field.focus();
  await field.press('ControlOrMeta+a');
  await field.pressSequentially(text);
}
