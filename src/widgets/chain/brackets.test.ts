import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestOf, blocksAfter, multiplicationsOf, nameOf, nextPair, totalOf } from './brackets.ts';

const WORKED = [1000, 500, 100, 1];

describe('the counts of lesson 5', () => {
  it.each([
    [WORKED, 550_000, 50_100_000],
    [[100, 100, 100, 100, 1], 30_000, 2_010_000],
    [[1, 100, 500, 1000], 50_100_000, 550_000],
  ])('%s', (widths, output, input) => {
    expect(totalOf(widths, 'output')).toBe(output);
    expect(totalOf(widths, 'input')).toBe(input);
    expect(bestOf(widths).total).toBe(Math.min(output, input));
  });

  it('are made of the sums that the lesson writes down', () => {
    expect(multiplicationsOf(WORKED, 'output').map(({ count }) => count)).toEqual([
      50_000, 500_000,
    ]);
    expect(multiplicationsOf(WORKED, 'input').map(({ count }) => count)).toEqual([
      50_000_000, 100_000,
    ]);
    expect(Math.round(50_100_000 / 550_000)).toBe(91);
  });
});

describe('the blocks', () => {
  it('grow from the end where one begins', () => {
    const sizes = (from: 'output' | 'input', step: number) =>
      blocksAfter(WORKED, from, step).map((b) => `${nameOf(b)} ${b.rows}×${b.cols}`);
    expect(sizes('output', 0)).toEqual(['J₃ 1×100', 'J₂ 100×500', 'J₁ 500×1000']);
    expect(sizes('output', 1)).toEqual(['J₃J₂ 1×500', 'J₁ 500×1000']);
    expect(sizes('input', 1)).toEqual(['J₃ 1×100', 'J₂J₁ 100×1000']);
    expect(sizes('input', 2)).toEqual(['J₃J₂J₁ 1×1000']);
    expect(nameOf({ first: 1, last: 4 })).toBe('J₄⋯J₁');
  });

  it('fit each other, and the pair that is next is what is counted', () => {
    const widths = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 3, maxLength: 6 });
    fc.assert(
      fc.property(widths, fc.constantFrom('output', 'input'), (n, from) => {
        multiplicationsOf(n, from).forEach(({ rows, inner, cols }, step) => {
          const blocks = blocksAfter(n, from, step);
          blocks.slice(1).forEach((b, k) => expect(b.rows).toBe(blocks[k].cols));
          const [left, right] = nextPair(blocks, from) ?? [0, 0];
          expect([blocks[left].rows, blocks[left].cols]).toEqual([rows, inner]);
          expect([blocks[right].rows, blocks[right].cols]).toEqual([inner, cols]);
        });
        expect(nextPair(blocksAfter(n, from, n.length), from)).toBeNull();
      }),
    );
  });
});

describe('the best bracketing', () => {
  it('may be neither of the two', () => {
    // A bottleneck in the middle: both outer pairs first.
    const best = bestOf([100, 1, 100, 1, 100]);
    expect(best.total).toBeLessThan(totalOf([100, 1, 100, 1, 100], 'output'));
    expect(best.total).toBeLessThan(totalOf([100, 1, 100, 1, 100], 'input'));
    expect(best.written).toBe('(J₄(J₃J₂))J₁');
  });

  it('is never worse than either, and no bracketing is better', () => {
    const every = (n: readonly number[], first: number, last: number): number =>
      first === last
        ? 0
        : Math.min(
            ...Array.from({ length: last - first }, (_, k) => first + k).map(
              (cut) =>
                every(n, first, cut) + every(n, cut + 1, last) + n[last] * n[cut] * n[first - 1],
            ),
          );
    const widths = fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 3, maxLength: 6 });
    fc.assert(
      fc.property(widths, (n) => {
        expect(bestOf(n).total).toBe(every(n, 1, n.length - 1));
        expect(bestOf(n).total).toBeLessThanOrEqual(
          Math.min(totalOf(n, 'output'), totalOf(n, 'input')),
        );
      }),
    );
  });
});
