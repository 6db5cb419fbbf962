import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { difference } from './colour/difference.ts';
import { visions } from './colour/vision.ts';
import { readTokens, themeNames } from './readTokens.ts';

const colours = readFileSync(join(import.meta.dirname, 'colours.css'), 'utf8');
const { tokenOf } = readTokens(colours);

const sets = {
  concepts: ['input', 'tangent', 'output', 'gradient', 'linear', 'quadratic', 'error'].map(
    (c) => `c-${c}`,
  ),
  runs: Array.from({ length: 8 }, (_, i) => `cat-${i + 1}`),
};

/** In CIEDE2000, for eyes with and without all cones: ten times what is just visible side by side. */
const LEAST = 10;

describe.each(themeNames)('theme %s', (theme) => {
  describe.each(visions)('for %s vision', (vision) => {
    it.each(Object.entries(sets))(`has %s at least ${LEAST} apart`, (_, names) => {
      const near = names.flatMap((one, i) =>
        names
          .slice(i + 1)
          .map((other) => ({
            pair: `${one} and ${other}`,
            d: difference(tokenOf(theme, one), tokenOf(theme, other), vision),
          }))
          .filter(({ d }) => d < LEAST)
          .map(({ pair, d }) => `${pair}: ${d.toFixed(1)}`),
      );
      expect(near).toEqual([]);
    });
  });

  it('has the second tangent near the first, yet told from it', () => {
    const d = difference(tokenOf(theme, 'c-tangent'), tokenOf(theme, 'c-tangent-2'), 'normal');
    expect(d).toBeGreaterThan(5);
  });
});
