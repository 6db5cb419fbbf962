import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contrast } from './colour/spaces.ts';
import { readTokens, themeNames } from './readTokens.ts';

const colours = readFileSync(join(import.meta.dirname, 'colours.css'), 'utf8');
const { tokenOf } = readTokens(colours);

const concepts = [
  'input',
  'tangent',
  'tangent-2',
  'output',
  'gradient',
  'linear',
  'quadratic',
  'error',
];
const onPaper = ['paper', 'surface', 'plane'];
const veils = Array.from({ length: 10 }, (_, i) => `veil-${i}`);
const runs = (upTo: number): string[] => Array.from({ length: upTo }, (_, i) => `cat-${i + 1}`);

/** WCAG 2.2, success criteria 1.4.3 (text) and 1.4.11 (graphics); a projector in a lit room takes more. */
describe.each(themeNames)('theme %s', (theme) => {
  const below = (names: readonly string[], grounds: readonly string[], ratio: number): string[] =>
    names.flatMap((name) =>
      grounds
        .map((ground) => ({
          ground,
          value: contrast(tokenOf(theme, name), tokenOf(theme, ground)),
        }))
        .filter(({ value }) => value < ratio)
        .map(({ ground, value }) => `${name} on ${ground}: ${value.toFixed(2)}`),
    );
  const text = ['ink', 'ink-2', 'ink-3', ...concepts.map((concept) => `c-${concept}`)];

  it('has text that can be read', () => {
    expect(below(text, onPaper, theme === 'projector' ? 7 : 4.5)).toEqual([]);
    // Text on ink, as on a filled button.
    expect(contrast(tokenOf(theme, 'paper'), tokenOf(theme, 'ink'))).toBeGreaterThan(7);
  });

  it('has runs, borders of controls and focus rings that can be seen', () => {
    expect(below([...runs(8), 'ctl', 'focus'], onPaper, 3)).toEqual([]);
  });

  it('has concepts and the first three runs that stand out from every contour ground', () => {
    expect(below([...concepts.map((concept) => `c-${concept}`), ...runs(3)], veils, 3)).toEqual([]);
  });
});
