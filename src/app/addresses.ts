import { sealSeed } from '../url/seed.ts';

const at = (path: string): string =>
  new URL(`${import.meta.env.BASE_URL}${path}`, window.location.origin).href;

/** An exercise with its numbers, to be copied. */
export const exerciseAddress = (id: string, version: number, seed: string): string =>
  at(`x/${id}/?seed=${sealSeed(id, version, seed)}`);

/** An exercise of one's own. */
export const ownAddress = (fragment: string): string => at(`x/own/#${fragment}`);

/** Where answers are opened. */
export const reviewAddress = (fragment: string): string => at(`review/#${fragment}`);

/** What students open. */
export const worksheetAddress = (fragment: string): string => at(`x/sheet/#${fragment}`);

/** Chat programs are known to cut longer links without a word. */
export const LONG_LINK = 1800;

/** A page that holds nothing but the link, for where a link is too long to be sent. */
export const linkFile = (title: string, address: string): Blob =>
  new Blob(
    [
      `<!doctype html><meta charset="utf-8"><title>${escaped(title)}</title><p><a href="${escaped(address)}">Open the worksheet: ${escaped(title)}</a></p>\n`,
    ],
    { type: 'text/html' },
  );

const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign);
