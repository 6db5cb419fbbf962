import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { labelled, snapped, ticksOf, windowAround } from './stageScene.ts';

describe('the window around a value', () => {
  it('holds the value and the moves from it, and shows them', () => {
    const number = fc.double({ min: -1e4, max: 1e4, noNaN: true });
    const move = fc.double({ min: 1e-3, max: 1e3, noNaN: true });
    fc.assert(
      fc.property(number, number, move, (x, y, h) => {
        const window = windowAround([x, y], [[h, 0]]);
        if (!window) throw new Error('no window');
        const { centre, half } = window;
        expect(Math.abs(x - centre[0])).toBeLessThanOrEqual(half * 0.2500001);
        expect(x + h - centre[0]).toBeLessThan(half);
        expect(h / half).toBeGreaterThan(0.15);
      }),
    );
  });

  it('is there without a move, and not for what cannot be drawn', () => {
    expect(windowAround([0], [[0]])).toEqual({ centre: [0], half: 1 });
    expect(windowAround([NaN, 1], [[1, 1]])).toBeNull();
    expect(windowAround([1, 2, 3], [[1, 1, 1]])).toBeNull();
    expect(windowAround([1], [[NaN], [0.1]])?.half).toBe(0.2);
  });

  it('has round ticks, with numbers where there is room', () => {
    expect(ticksOf(2, 0.2)).toEqual([1.9, 2, 2.1]);
    expect(labelled([1.9, 2, 2.1], ['1.9', '2', '2.1'], 120)).toHaveLength(3);
    expect(labelled([83960, 83980, 84000], ['83960', '83980', '84000'], 132)).toEqual([83980]);
    expect(labelled([1.9, 2, 2.1], ['1.9', '2', '2.1'], 104, 19)).toEqual([2]);
    expect(labelled([1.875, 2.25, 2.625], ['1.875', '2.25', '2.625'], 104)).toEqual([2.25]);
  });

  it('snaps to numbers at the resolution of a pixel', () => {
    expect(snapped(2.03456, 0.004)).toBe(2.03);
    expect(snapped(2.03456, 0.0004)).toBe(2.035);
  });
});
