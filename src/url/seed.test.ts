import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { freshSeed, readSeed, sealSeed, seedOf } from './seed.ts';

const seeds = fc.integer({ min: 0, max: 2 ** 30 }).map((n) => seedOf(String(n)));

describe('the seed of a link', () => {
  it('comes back as it was sealed', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const query = `?seed=${sealSeed('03-T5', 1, seed)}`;
        expect(readSeed('03-T5', 1, query)).toEqual({ kind: 'seed', seed });
      }),
    );
  });

  it('is refused in words when it is cut anywhere', () => {
    const whole = `seed=${sealSeed('03-T5', 1, seedOf('any'))}`;
    for (let length = 1; length < whole.length; length++) {
      const read = readSeed('03-T5', 1, whole.slice(0, length));
      expect(read.kind, whole.slice(0, length)).toBe('cut');
      expect(read.kind === 'cut' && read.message).toMatch(/cut or changed/);
    }
  });

  it('is refused when one letter is another', () => {
    const whole = sealSeed('03-T5', 1, seedOf('any'));
    let passed = 0;
    for (let at = 0; at < whole.length; at++) {
      for (const letter of 'bcdfghjkmnpqrstvwxz') {
        const other = whole.slice(0, at) + letter + whole.slice(at + 1);
        if (other !== whole && readSeed('03-T5', 1, `seed=${other}`).kind === 'seed') passed += 1;
      }
    }
    // Two letters of nineteen check it: about one changed link in 361 is another good one.
    expect(passed).toBeLessThan(4);
  });

  it('of another exercise, or of an older version, is refused', () => {
    const sealed = sealSeed('03-T5', 1, seedOf('any'));
    expect(readSeed('03-T6', 1, `seed=${sealed}`).kind).toBe('cut');
    const older = readSeed('03-T5', 2, `seed=${sealed}`);
    expect(older.kind === 'cut' && older.message).toMatch(/revised/);
  });

  it('may be a number that somebody wrote by hand, or be missing', () => {
    expect(readSeed('03-T5', 1, '?seed=7')).toEqual({ kind: 'seed', seed: '7' });
    expect(readSeed('03-T5', 1, '?seed=007')).toEqual({ kind: 'seed', seed: '7' });
    expect(sealSeed('03-T5', 1, '7')).toBe('7');
    expect(readSeed('03-T5', 1, '')).toEqual({ kind: 'none' });
    expect(readSeed('03-T5', 1, 'seed=12345678901').kind).toBe('cut');
    expect(readSeed('03-T5', 1, 'other=1').kind).toBe('cut');
  });

  it('is found beside what others appended to the link', () => {
    const sealed = sealSeed('03-T5', 1, 'bcdfg');
    for (const query of [
      `seed=${sealed}&utm_source=mail&utm_medium=chat`,
      `fbclid=abc&seed=${sealed}`,
      `seed=${sealed}&x`,
    ]) {
      expect(readSeed('03-T5', 1, query), query).toEqual({ kind: 'seed', seed: 'bcdfg' });
    }
    expect(readSeed('03-T5', 1, '?utm_source=mail')).toEqual({ kind: 'none' });
    expect(readSeed('03-T5', 1, '?see&utm_source=mail').kind).toBe('cut');
  });

  it('is five letters, drawn or made from a text', () => {
    expect(freshSeed(() => 0.999)).toMatch(/^[b-z]{5}$/);
    expect(seedOf('anna muller')).toBe(seedOf('anna muller'));
    expect(new Set(Array.from({ length: 200 }, (_, k) => seedOf(`student ${k}`))).size).toBe(200);
  });
});
