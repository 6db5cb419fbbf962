import { describe, expect, it } from 'vitest';
import { scalarFunction } from '../compile/scalarFunction.ts';
import { verify } from '../ir/verify.ts';
import { createRng, type Rng } from '../num/rng.ts';
import { languageFunctions } from './functions.ts';
import { parse, type ParseOptions } from './parse.ts';

const RUNS = process.env.DEEP ? 120_000 : 3000;
/** What one text may take, in milliseconds. The best of three, for a machine that does other work too. */
const BUDGET = 250;

const pick = <T>(rng: Rng, from: readonly T[]): T => from[rng.below(from.length)];

const GOOD = 'x y x y z a w1 x_2 theta θ σ π pi e .5 2 3.5e2 2e 1e-3 1. 0 -1'.split(' ');
const ODD = 'foo xy sin pix 1e999 1e-320 7e307 () x,y'.split(' ');
const INFIX = '+ - * / ^ ** .* ./ .^ < <= > >= == != = , ; · × − ÷ ≤ ≠'.split(' ');
const PIECES = [
  ...INFIX,
  ...GOOD,
  ...ODD,
  ...languageFunctions.keys(),
  ...'( ) [ ] { } | ‖ √ \' ² ⁻¹ ¹⁰ \n \t " : ! # _ . ln sinx if('.split(' '),
  'f(x, y) = ',
  'f(0,0) = ',
  'a = ',
  ' ',
];

const atom = (rng: Rng): string => pick(rng, rng.below(30) ? GOOD : ODD);

/** A text that follows the grammar, or nearly. */
function sentence(rng: Rng, depth: number): string {
  const inner = (): string => sentence(rng, depth - 1);
  if (depth <= 0) return atom(rng);
  switch (rng.below(15)) {
    case 0:
    case 1:
    case 2:
    case 3:
      return inner() + pick(rng, ['+', '-', '*', '/', ' + ', ' - ']) + inner();
    case 4:
      return `(${inner()})^${pick(rng, ['2', '-1', '0.5', 'x', '(1/3)'])}`;
    case 5:
      return `${pick(rng, ['2', '3.5', 'x'])}(${inner()})`;
    case 6:
      return `-${inner()}`;
    case 7: {
      const fn = pick(rng, [...languageFunctions.values()]);
      const args = Array.from({ length: fn.arity }, inner);
      if (fn.name === 'if') args[0] += pick(rng, ['<', '>=', '==', '!=']) + inner();
      return `${fn.name}(${args.join(', ')})`;
    }
    case 8:
      return `|${inner()}|`;
    case 9:
      return `√(${inner()})`;
    case 10:
      return inner() + pick(rng, INFIX) + inner();
    default:
      return atom(rng) + pick(rng, ['', '²', '⁻¹', '^2']);
  }
}

function program(rng: Rng): string {
  const lines: string[] = [];
  for (let k = rng.below(3); k > 0; k--)
    lines.push(`${pick(rng, ['b', 'c', 'd', 'k', 'm', 'x'])} = ${sentence(rng, 2)}`);
  const header = pick(rng, ['', '', 'L = ', 'f(x, y) = ', 'g(r) = ']);
  lines.push(header + sentence(rng, 1 + rng.below(5)));
  if (header.includes('('))
    lines.push(`${header.replace(/[a-z](?=[,)])/g, '0')}${sentence(rng, 1)}`);
  return lines.join(pick(rng, [';', '\n', '; ', ';;\n']));
}

/** A few characters cut out, doubled, swapped or replaced by pieces and by any Unicode. */
function mutate(rng: Rng, text: string): string {
  let out = text;
  for (let k = 1 + rng.below(3); k > 0; k--) {
    const at = rng.below(out.length + 1);
    const to = Math.min(out.length, at + rng.below(6));
    const insert = pick(rng, [
      '',
      pick(rng, PIECES),
      anyCharacter(rng),
      out.slice(at, to).repeat(2),
    ]);
    out = out.slice(0, at) + insert + out.slice(rng.below(2) ? at : to);
  }
  return out;
}

/** Lone halves of surrogate pairs included. */
function anyCharacter(rng: Rng): string {
  const top = pick(rng, [0x80, 0x600, 0x2300, 0xffff, 0x1ffff]);
  return String.fromCodePoint(rng.below(top));
}

function soup(rng: Rng): string {
  const n = rng.below(30);
  return Array.from({ length: n }, () =>
    rng.below(8) ? pick(rng, PIECES) : anyCharacter(rng),
  ).join('');
}

const OPTIONS: ParseOptions[] = [{}, { inputs: ['x', 'y'] }, { parameters: ['foo', 'x'] }];
const POINTS = [0, 1, -1, 0.3, NaN, Infinity, -1e300, 5e-324];

/** Everything that a text goes through; answers what became of it. */
function exercise(text: string, options: ParseOptions): 'accepted' | 'refused' {
  const result = scalarFunction(text, options);
  if (!result.ok) {
    expect(result.faults.length).toBeGreaterThan(0);
    for (const { span, message, advice, fix } of result.faults) {
      expect(Number.isInteger(span.start) && Number.isInteger(span.end)).toBe(true);
      expect(span.start).toBeGreaterThanOrEqual(0);
      expect(span.end).toBeGreaterThanOrEqual(span.start);
      expect(span.end).toBeLessThanOrEqual(text.length);
      for (const sentence of [message, advice ?? 'None.']) {
        expect(sentence).toMatch(/^[\p{L}“|√].*[.?]$/su);
        expect(sentence).not.toMatch(/undefined|NaN|\[object/);
      }
      if (fix) {
        expect(fix.text).not.toBe(text);
        parse(fix.text, options);
      }
    }
    return 'refused';
  }
  const f = result.value;
  expect(verify(f.graph)).toEqual([]);
  for (const at of POINTS) {
    const row = f.valueAndGradient(f.inputs.map((_, i) => at + i));
    expect(row).toHaveLength(f.inputs.length + 1);
  }
  expect(f.hessian(f.inputs.map(() => 0.5))).toHaveLength(f.inputs.length ** 2);
  return 'accepted';
}

function run(make: (rng: Rng) => string, seed: number, runs: number) {
  const rng = createRng(seed);
  const count = { accepted: 0, refused: 0 };
  for (let k = 0; k < runs; k++) {
    const text = make(rng);
    const options = pick(rng, OPTIONS);
    try {
      let best = Infinity;
      for (let attempt = 0; attempt < 3 && best > BUDGET; attempt++) {
        const start = performance.now();
        const outcome = exercise(text, options);
        best = Math.min(best, performance.now() - start);
        if (attempt === 0) count[outcome]++;
      }
      expect(best, 'milliseconds').toBeLessThan(BUDGET);
    } catch (error) {
      throw new Error(`${JSON.stringify(text)} with ${JSON.stringify(options)}`, { cause: error });
    }
  }
  return count;
}

describe('whatever is typed is understood or refused in words', () => {
  it('texts of the grammar', () => {
    const { accepted, refused } = run(program, 101, RUNS * 0.3);
    // Both ways must be well travelled, or this proves nothing.
    expect(accepted).toBeGreaterThan(RUNS * 0.05);
    expect(refused).toBeGreaterThan(RUNS * 0.05);
  });

  it('the same with characters lost, doubled and strange', () => {
    const { accepted } = run((rng) => mutate(rng, program(rng)), 102, RUNS * 0.4);
    expect(accepted).toBeGreaterThan(RUNS * 0.02);
  });

  it('a soup of tokens and Unicode', () => {
    run(soup, 103, RUNS * 0.25);
  });

  it('long repetitions', () => {
    run(
      (rng) => (soup(rng).slice(0, 12) + mutate(rng, sentence(rng, 1))).repeat(1 + rng.below(120)),
      104,
      RUNS * 0.05,
    );
  });
});
