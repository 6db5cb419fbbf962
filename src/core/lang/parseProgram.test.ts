import { describe, expect, it } from 'vitest';
import { parseProgram } from './parseProgram.ts';

function read(source: string) {
  const result = parseProgram(source);
  if (!result.ok) throw new Error(result.faults[0].message);
  return result.value;
}

const startOf = (source: string, name: string) =>
  read(source).inputs.find((input) => input.name === name)?.start;

describe('what goes into a program, and where it starts', () => {
  it('takes all that is free, a header first in its order', () => {
    expect(read('b*a + W1').inputs.map(({ name }) => name)).toEqual(['W1', 'a', 'b']);
    expect(read('f(y, x) = k*x + y').inputs.map(({ name }) => name)).toEqual(['y', 'x', 'k']);
  });

  it('starts numbers at 1, and declared values where they are declared', () => {
    expect(startOf('x + y', 'x')).toEqual([1]);
    expect(startOf('x: 2 = (3, 4); sum(x)', 'x')).toEqual([3, 4]);
  });

  it('starts arrays at unequal numbers of both signs, with the structure that is asked for', () => {
    const W = startOf('W: 2x3; sum(W)', 'W') ?? [];
    expect(new Set(W).size).toBe(6);
    expect(Math.min(...W)).toBeLessThan(0);
    const S = startOf('S: 2x2 spd; det(S)', 'S') ?? [];
    expect(S[1]).toBe(S[2]);
    expect(S[0] * S[3] - S[1] * S[2]).toBeGreaterThan(0);
    const p = startOf('p: 4 probability; sum(p)', 'p') ?? [];
    expect(p.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 15);
    expect(startOf('q: 3 positive; sum(q)', 'q')?.every((x) => x > 0)).toBe(true);
    expect(startOf('D: 2x2 diagonal; det(D)', 'D')?.[1]).toBe(0);
  });

  it('names entries column by column', () => {
    const [input] = read('W: 2x2; sum(W)').inputs;
    expect(input.entries).toEqual(['W[1,1]', 'W[2,1]', 'W[1,2]', 'W[2,2]']);
  });

  it('refuses what nobody would step, in a sentence', () => {
    const result = parseProgram('A: 60x60; sum(A)');
    expect(result.ok ? '' : result.faults[0].message).toBe('3600 numbers go into this program.');
  });
});
