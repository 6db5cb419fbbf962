import { describe, expect, it } from 'vitest';
import { createRng, type Rng } from '../num/rng.ts';
import { equivalent } from './equivalent.ts';

/** A random formula in x and y that has a value everywhere. */
function formula(rng: Rng, depth: number): string {
  const sub = (): string => formula(rng, depth - 1);
  if (depth === 0) return ['x', 'y', '2', '0.3', 'x', 'y'][rng.below(6)];
  return [
    (): string => `(${sub()}) + (${sub()})`,
    (): string => `(${sub()}) - (${sub()})`,
    (): string => `(${sub()})*(${sub()})`,
    (): string => `(${sub()})/(1 + (${sub()})^2)`,
    (): string => `sin(${sub()})`,
    (): string => `exp(-(${sub()})^2)`,
    (): string => `tanh(${sub()})`,
    (): string => `sqrt(1 + (${sub()})^2)`,
    (): string => `abs(${sub()})`,
    (): string => `sigmoid(${sub()})`,
    (): string => `max(${sub()}, ${sub()})`,
  ][rng.below(11)]();
}

/** The same function, written otherwise; `s` has a value everywhere. */
const REWRITES: readonly ((t: string, s: string) => string)[] = [
  (t, s) => `((${t}) + (${s})) - (${s})`,
  (t, s) => `(${t})*(1+(${s})^2)/(1+(${s})^2)`,
  (t, s) => `(${t})*sin(${s})^2 + (${t})*cos(${s})^2`,
  (t) => `log(exp(sin(${t}))) - sin(${t}) + (${t})`,
  (t, s) => `if((${s}) > 0, ${t}, 0 + (${t}))`,
  (t, s) => `max(${t}, (${t}) - (${s})^2)`,
  (t) => `-(0 - (${t}))`,
  (t, s) => `(${t})*exp(tanh(${s}))*exp(-tanh(${s}))`,
];

const RUNS = process.env.DEEP ? 3000 : 250;

describe('random formulas', () => {
  it('equal themselves in other words, and nothing a little off', () => {
    const rng = createRng(20240607);
    const wrong: string[] = [];
    for (let run = 0; run < RUNS; run++) {
      const t = formula(rng, 1 + rng.below(4));
      const s = formula(rng, rng.below(3));
      const other = REWRITES[rng.below(REWRITES.length)](t, s);
      const off = `(${other}) + 1e-6*sqrt(1+(${s})^2)*(2+sin(x))`;
      const judged = (answer: string): string => {
        const verdict = equivalent(answer, t, { variables: ['x', 'y'] });
        if (!verdict.ok) return verdict.faults[0].message;
        return verdict.value.equal ? 'equal' : verdict.value.undecided ? 'undecided' : 'unequal';
      };
      if (judged(other) !== 'equal') wrong.push(`${judged(other)}: ${other}  vs  ${t}`);
      if (judged(off) !== 'unequal') wrong.push(`${judged(off)}: ${off}  vs  ${t}`);
    }
    expect(wrong).toEqual([]);
  });
});
