import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contrast } from '../ui/style/colour/spaces.ts';
import { readTokens, themeNames } from '../ui/style/readTokens.ts';
import { basinTints } from './basinTints.ts';
import { marks, type Concept } from './marks.ts';
import type { Rgb } from './space/ramp.ts';

const { tokenOf } = readTokens(readFileSync('src/ui/style/colours.css', 'utf8'));
const hex = (rgb: Rgb) =>
  `#${rgb
    .map((c) =>
      Math.round(255 * c)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;

describe.each(themeNames)('tints of basins in %s', (theme) => {
  const token = (name: string) => tokenOf(theme, name);
  const entries = Object.entries(marks).map(([name, { colour }]) => [name, token(colour.slice(2))]);
  const concepts = Object.fromEntries(entries) as Record<Concept, string>;
  const tints = basinTints({ paper: token('plane'), concepts }).map((shades) => shades.map(hex));
  const darkness = (tint: string) => contrast(tint, '#ffffff');

  it('has eight colours in four shades, each told from the others', () => {
    expect(tints.map((shades) => shades.length)).toEqual(new Array(8).fill(4));
    expect(new Set(tints.flat()).size).toBe(32);
  });
  it('is darker for more steps', () => {
    for (const shades of tints) {
      for (let k = 1; k < 4; k++)
        expect(darkness(shades[k]) / darkness(shades[k - 1])).toBeGreaterThan(1.04);
    }
  });
  it('is as dark in every colour', () => {
    for (let k = 0; k < 4; k++) {
      const all = tints.map((shades) => darkness(shades[k]));
      expect(Math.max(...all) / Math.min(...all)).toBeLessThan(1.03);
    }
  });
  it('lets text, concepts and the first runs stand out', () => {
    const over = [
      token('ink'),
      ...Object.entries(concepts)
        .filter(([name]) => !/^run[4-8]$/.test(name))
        .map(([, colour]) => colour),
    ];
    const least = Math.min(...over.flatMap((c) => tints.flat().map((tint) => contrast(c, tint))));
    expect(least).toBeGreaterThanOrEqual(3);
  });
});
