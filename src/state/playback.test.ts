import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createPlayback } from './playback.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function start(count: number, first = 0) {
  let step = first;
  const playback = createPlayback({ at: () => step, last: () => count, go: (to) => (step = to) });
  return { playback, at: () => step };
}

describe('playing steps', () => {
  it('goes one at a time and stops at the end', () => {
    const { playback, at } = start(3);
    playback.play();
    vi.advanceTimersToNextTimer();
    expect(at()).toBe(1);
    vi.advanceTimersByTime(5000);
    expect(at()).toBe(3);
    expect(playback.getState().playing).toBe(false);
  });

  it('begins again at the end', () => {
    const { playback, at } = start(3, 3);
    playback.toggle();
    expect(at()).toBe(0);
    expect(playback.getState().playing).toBe(true);
  });

  it('pauses when one steps by hand, and never leaves the steps there are', () => {
    const { playback, at } = start(3);
    playback.play();
    playback.by(2);
    expect([at(), playback.getState().playing]).toEqual([2, false]);
    playback.by(5);
    expect(at()).toBe(3);
    playback.first();
    playback.by(-1);
    expect(at()).toBe(0);
    playback.finish();
    expect(at()).toBe(3);
    vi.advanceTimersByTime(5000);
    expect(at()).toBe(3);
  });

  it('takes up a new speed while it plays', () => {
    const { playback, at } = start(1000);
    playback.play();
    vi.advanceTimersByTime(1000);
    const slow = at();
    playback.setSpeed(4);
    vi.advanceTimersByTime(1000);
    expect(at() - slow).toBeGreaterThan(3.5 * slow);
  });
});
