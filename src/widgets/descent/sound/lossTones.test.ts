import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Descent } from '../../../worker/protocol/descent.ts';
import { createLossTones, rangeOf } from './lossTones.ts';

/** Down, up a little, down, and away. */
const run = {
  steps: 4,
  loss: Float64Array.of(100, 1, 1.001, 0.01, Infinity),
} as unknown as Descent;

function listen() {
  const heard: (readonly [hertz: number, rising: boolean])[] = [];
  const tones = createLossTones((hertz, rising = false) => heard.push([Math.round(hertz), rising]));
  return { heard, tones };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('the tones of a run', () => {
  it('fall with the loss, and rise where it rises, however little', () => {
    const { heard, tones } = listen();
    for (const step of [0, 1, 2, 3, 4, 9]) tones.show(run, step, true);
    expect(heard).toEqual([
      [880, false],
      [440, false],
      [440, true],
      [220, false],
      [880, true],
      [880, true],
    ]);
    expect(rangeOf(run)).toEqual({ least: 0.01, most: 100 });
  });

  it('while scrubbing are a few, and the last step always sounds, once', () => {
    const { heard, tones } = listen();
    tones.show(run, 0, false);
    tones.show(run, 1, false);
    tones.show(run, 2, false);
    tones.show(run, 3, false);
    expect(heard).toEqual([[880, false]]);
    vi.runAllTimers();
    expect(heard).toEqual([
      [880, false],
      [220, false],
    ]);
    tones.show(run, 1, false);
    expect(heard).toHaveLength(3);
    tones.show(run, 0, false);
    tones.stop();
    vi.runAllTimers();
    expect(heard).toHaveLength(3);
  });
});
