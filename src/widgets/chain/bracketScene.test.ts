import fc from 'fast-check';
import { expect, it } from 'vitest';
import { drawnBlocks } from './bracketScene.ts';
import { blocksAfter } from './brackets.ts';

it('draws blocks inside their place, one after the other, with edges as the roots of their sizes', () => {
  const widths = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 3, maxLength: 6 });
  fc.assert(
    fc.property(widths, fc.integer({ min: 0, max: 4 }), (n, step) => {
      const drawn = drawnBlocks(blocksAfter(n, 'output', step), n, 800, 270);
      drawn.forEach((block, k) => {
        expect(block.y).toBeGreaterThanOrEqual(-1e-6);
        expect(block.y + block.height).toBeLessThanOrEqual(270 + 1e-6);
        if (k > 0) expect(block.x).toBeGreaterThan(drawn[k - 1].x + drawn[k - 1].width);
      });
      // A single row is drawn as a line of 3 pixels, which may reach a little over the edge.
      expect(drawn[0].x).toBeGreaterThan(-15);
    }),
  );
  const [first, , last] = drawnBlocks(
    blocksAfter([400, 100, 25, 100], 'output', 0),
    [400, 100, 25, 100],
    800,
    200,
  );
  expect(last.width / first.width).toBeCloseTo(4, 9);
});
