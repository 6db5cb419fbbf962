import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { shareAs, type DescentParts } from './lab.ts';

interface Saved {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Takes an entry of the share menu and reads the file that the browser saves. */
export async function savedAs(page: Page, lab: DescentParts, entry: string): Promise<Saved> {
  const [download] = await Promise.all([page.waitForEvent('download'), shareAs(lab, entry)]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

interface Pixels {
  readonly width: number;
  readonly height: number;
  /** How many colours there are: 1 for a blank picture. */
  readonly colours: number;
  /** Different for different pixels. */
  readonly hash: number;
  /** The same for pictures whose lines are smoothed a little differently: mean colours of 12 × 12 parts. */
  readonly blur: readonly number[];
}

/** The largest difference between two blurred pictures, of 255. */
export const unlike = (a: Pixels, b: Pixels): number =>
  Math.max(...a.blur.map((mean, k) => Math.abs(mean - (b.blur[k] ?? 255))));

/** What a PNG shows, decoded by the browser. */
export function pixelsOf(page: Page, png: Buffer): Promise<Pixels> {
  return page.evaluate(async (text) => {
    const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const { width, height } = bitmap;
    const copy = new OffscreenCanvas(width, height).getContext('2d', {
      willReadFrequently: true,
    });
    copy?.drawImage(bitmap, 0, 0);
    const data = copy?.getImageData(0, 0, width, height).data;
    const pixels = new Uint32Array(data?.buffer ?? new ArrayBuffer(0));
    let hash = 0;
    for (const pixel of pixels) hash = Math.imul(hash ^ pixel, 0x01000193);
    const parts = 12;
    const sums = new Float64Array(4 * parts * parts);
    data?.forEach((value, k) => {
      const [x, y] = [(k >> 2) % width, Math.floor((k >> 2) / width)];
      const part = Math.floor((y * parts) / height) * parts + Math.floor((x * parts) / width);
      sums[4 * part + (k & 3)] += value;
    });
    const blur = Array.from(sums, (sum) => (sum * parts * parts) / (width * height));
    return { width, height, colours: new Set(pixels).size, hash, blur };
  }, png.toString('base64'));
}
