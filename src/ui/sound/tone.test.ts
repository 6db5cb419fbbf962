import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { pitchOf } from './tone.ts';

describe('the pitch of a loss', () => {
  const range = { least: 1e-4, most: 100 };

  it('spans two octaves, and each factor is the same interval', () => {
    expect(pitchOf(1e-4, range)).toBeCloseTo(220, 9);
    expect(pitchOf(100, range)).toBeCloseTo(880, 9);
    expect(pitchOf(0.1, range)).toBeCloseTo(440, 9);
    expect(pitchOf(1, range) / pitchOf(0.1, range)).toBeCloseTo(
      pitchOf(10, range) / pitchOf(1, range),
      9,
    );
  });

  it('rises with the loss and stays within its octaves, whatever the loss is', () => {
    for (const each of [range, { least: 0, most: 3 }, { least: -2, most: 5 }]) {
      const losses = [-9, -2, -1, 0, 1e-9, 1e-3, 0.5, 3, 5, 1e9, Infinity];
      const pitches = losses.map((loss) => pitchOf(loss, each));
      pitches.forEach((pitch, i) => {
        expect(pitch).toBeGreaterThanOrEqual(220);
        expect(pitch).toBeLessThanOrEqual(880.0001);
        if (i > 0) expect(pitch).toBeGreaterThanOrEqual(pitches[i - 1]);
      });
      expect(pitchOf(each.least, each)).toBeCloseTo(220, 9);
      expect(pitchOf(each.most, each)).toBeCloseTo(880, 9);
    }
    expect(pitchOf(NaN, range)).toBeCloseTo(880, 9);
    expect(pitchOf(2, { least: 2, most: 2 })).toBe(220);
    expect(pitchOf(1, { least: Infinity, most: -Infinity })).toBeGreaterThan(0);
    expect(pitchOf(0, { least: 0, most: 0 })).toBe(220);
  });
});

describe('a tone', () => {
  /** What was built and asked of the browser's audio. */
  const calls: string[] = [];
  let state = 'running';
  const parameter = (name: string) => ({
    setValueAtTime: (value: number) => calls.push(`${name} ${value}`),
    linearRampToValueAtTime: (value: number) => calls.push(`${name} to ${value}`),
    exponentialRampToValueAtTime: (value: number) => calls.push(`${name} slides to ${value}`),
  });
  class Context {
    readonly currentTime = 0;
    readonly destination = {};
    get state(): string {
      return state;
    }
    constructor() {
      calls.push('open');
    }
    resume(): Promise<void> {
      calls.push('resume');
      return Promise.reject(new Error('not allowed'));
    }
    createOscillator() {
      const node = {
        type: '',
        frequency: parameter('hertz'),
        connect: (to: object) => to,
        start: () => calls.push('start'),
        stop: (at: number) => calls.push(`stop ${at}`),
      };
      return node;
    }
    createGain() {
      return { gain: parameter('gain'), connect: (to: object) => to, disconnect: () => undefined };
    }
  }

  beforeEach(() => {
    calls.length = 0;
    state = 'running';
    vi.resetModules();
  });
  afterEach(() => vi.unstubAllGlobals());

  it('opens the audio once, at the first tone, and is short, soft and quiet', async () => {
    vi.stubGlobal('AudioContext', Context);
    const { sound } = await import('./tone.ts');
    expect(calls).toEqual([]);
    sound(440);
    sound(220);
    expect(calls.filter((call) => call === 'open')).toHaveLength(1);
    expect(calls).toContain('hertz 440');
    expect(calls).toContain('hertz 220');
    expect(calls.filter((call) => call === 'stop 0.09')).toHaveLength(2);
    expect(calls.some((call) => call.includes('slides'))).toBe(false);
    const loudness = calls.flatMap((call) => /^gain (?:to )?(.*)$/.exec(call)?.[1] ?? []);
    expect(loudness[0]).toBe('0');
    expect(loudness.at(-1)).toBe('0');
    expect(Math.max(...loudness.map(Number))).toBeLessThanOrEqual(0.1);
  });

  it('slides up where the loss goes up', async () => {
    vi.stubGlobal('AudioContext', Context);
    const { sound } = await import('./tone.ts');
    sound(400, true);
    const slide = calls.find((call) => call.includes('slides')) ?? '';
    expect(Number(slide.split(' ').at(-1))).toBeGreaterThan(450);
  });

  it('never throws: not without audio, not where it is refused', async () => {
    vi.stubGlobal('AudioContext', undefined);
    const without = await import('./tone.ts');
    expect(() => without.sound(440)).not.toThrow();
    vi.resetModules();
    vi.stubGlobal('AudioContext', Context);
    state = 'suspended';
    const refused = await import('./tone.ts');
    expect(() => refused.sound(440)).not.toThrow();
    expect(calls).toContain('resume');
    await Promise.resolve();
  });
});
