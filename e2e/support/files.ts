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
}

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
    return { width, height, colours: new Set(pixels).size, hash };
  }, png.toString('base64'));
}
