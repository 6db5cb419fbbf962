import fc from 'fast-check';
import { expect, it } from 'vitest';
import { labelsOf } from './bracketLabels.ts';
import { drawnBlocks } from './bracketScene.ts';
import { blocksAfter } from './brackets.ts';

const LONGEST = [1000, 1000, 1000, 1000, 1000, 1000];

it('keeps labels inside the figure', () => {
  const widths = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 3, maxLength: 6 });
  fc.assert(
    fc.property(widths, fc.integer({ min: 320, max: 1200 }), (n, width) => {
      const blocks = drawnBlocks(blocksAfter(n, 'output', 0), n, width, 270);
      const { of, split } = labelsOf(blocks, width, 13);
      of.forEach(({ x }, k) => {
        const { rows, cols } = blocks[k];
        const size = `${rows} × ${cols}`.length;
        const half = 3.5 * (split ? size : size + 3);
        expect(x - half).toBeGreaterThan(0);
        expect(x + half).toBeLessThan(width);
      });
    }),
  );
});

it.each([
  [1200, 1, false],
  [560, 2, false],
  [340, 4, true],
] as const)('at %i pixels five labels take %i lines', (width, lines, split) => {
  const blocks = drawnBlocks(blocksAfter(LONGEST, 'output', 0), LONGEST, width, 270);
  const labels = labelsOf(blocks, width, 13);
  expect([labels.lines, labels.split]).toEqual([lines, split]);
});
