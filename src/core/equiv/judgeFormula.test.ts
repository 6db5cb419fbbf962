import { describe, expect, it } from 'vitest';
import { compile } from '../compile/compile.ts';
import type { Declaration } from '../lang/declarations.ts';
import { determinant } from '../num/lu.ts';
import { matrix } from '../num/matrix.ts';
import { symmetricEigen } from '../num/symmetricEigen.ts';
import { derivativeProblem, drawPlaces, truthText } from './derivativeProblem.ts';
import { drawReadable } from './drawReadable.ts';
import { differenceOf, judgeFormula } from './judgeFormula.ts';

function problem(source: string, by: string, constrained = false) {
  const made = derivativeProblem(source, by, constrained);
  if (!made.ok) throw new Error(made.faults[0].message);
  return made.value;
}

describe('readable numbers', () => {
  const square = (structure: Declaration['structure'], n = 3): Declaration => ({
    name: 'S',
    shape: { rows: n, cols: n },
    ...(structure && { structure }),
  });

  it('have the structure that is declared, for every seed', () => {
    for (let seed = 1; seed <= 60; seed++) {
      const of = (one: Declaration) => drawReadable([one], seed).S;
      const spd = of(square('spd'));
      expect(Math.min(...symmetricEigen(spd, 3).values)).toBeGreaterThan(0);
      const symmetric = matrix(3, 3, of(square('symmetric')));
      expect(symmetric.data[3]).toBe(symmetric.data[1]);
      expect(determinant(matrix(3, 3, of(square('invertible'))))).not.toBe(0);
      expect(of(square('diagonal')).filter((x) => x !== 0)).toHaveLength(3);
      const p = of({ name: 'S', shape: { rows: 4, cols: 1 }, structure: 'probability' });
      expect(p.reduce((sum, x) => sum + x, 0)).toBeCloseTo(1, 12);
      expect(Math.min(...p)).toBeGreaterThan(0);
    }
  });

  it('are the same for the same seed', () => {
    const names = [square(undefined), { name: 'x', shape: { rows: 3, cols: 1 } }];
    expect(drawReadable(names, 4)).toEqual(drawReadable(names, 4));
    expect(drawReadable(names, 4)).not.toEqual(drawReadable(names, 5));
  });
});

describe('the truth as a text', () => {
  it.each([
    ["x'*A*x", 'x', false],
    ['norm2(A*x-b)^2', 'A', false],
    ["a'*inv(X)*b", 'X', false],
    ['S: 3x3 spd; logdet(S)', 'S', true],
    ["S: 3x3 sym; x'*S*x", 'S', true],
    ['sum(tanh(W*x+b))', 'W', false],
  ])('%s by %s is what the derivative is in numbers', (source, by, constrained) => {
    const one = problem(source, by, constrained);
    const text = truthText(one);
    if (text === null) throw new Error('no formula');
    const f = compile(text, { inputs: one.names });
    if (!f.ok) throw new Error(f.faults[0].message);
    const places = drawPlaces(one, 1, 5);
    expect(places).toHaveLength(5);
    for (const place of places) {
      expect(differenceOf(f.value.evaluate(place), one.at(place))).toBeLessThan(1e-10);
    }
  });
});

describe('verdicts', () => {
  const judge = (source: string, by: string, formula: string) => {
    const verdict = judgeFormula(problem(source, by), formula, 1);
    if (!verdict.ok) throw new Error(verdict.faults[0].message);
    return verdict.value;
  };

  it('see what eight places do not: a difference of a billionth', () => {
    expect(judge("x'*A*x", 'x', "x'*(A+A')*1.000000000001").equal).toBe(false);
  });

  it('accept what is equal wherever the derivative exists', () => {
    expect(judge('x: 3 pos; sum(log(x))', 'x', "(1./x)'").equal).toBe(true);
    expect(judge('x: 3; norm2(x)', 'x', "x'/norm2(x)").equal).toBe(true);
  });

  it('a name that does not exist is refused', () => {
    expect(derivativeProblem("x'*A*x", 'B').ok).toBe(false);
    expect(derivativeProblem("x'*", 'x').ok).toBe(false);
  });
});
