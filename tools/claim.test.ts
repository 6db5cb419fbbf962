import { describe, expect, it } from 'vitest';
import { disagreement, readClaim } from './claim.ts';
import { readNumbers } from './printed-numbers.ts';

const tex = (value: string) => [{ kind: 'tex', value } as const];
const text = (value: string) => [{ kind: 'text', value } as const];

describe('numbers as they are printed', () => {
  it.each([
    ['-0.75', [-0.75]],
    ['\u22120.75', [-0.75]],
    ['3.3\\cdot10^{-6}', [3.3e-6]],
    ['\\tfrac12', [0.5]],
    ['-\\frac{24}{26}', [-24 / 26]],
    ['\\sqrt{65}', [Math.sqrt(65)]],
    ['2\\sqrt2', [2 * Math.SQRT2]],
    ['\\sqrt[3]{8}', [2]],
    ['1/9', [1 / 9]],
    ['12\\,\\%', [0.12]],
    ['15\\,068', [15068]],
    ['-\\infty', [-Infinity]],
    ['2\\pi', [2 * Math.PI]],
    ['1.15\\,\\kappa', [1.15]],
    ['53.13^\\circ', [53.13]],
    ['[7,\\ -4]^{\\top}', [7, -4]],
    ['\\left(3,\\,-1\\right)', [3, -1]],
    ['\\begin{pmatrix}1&2\\\\3&4\\end{pmatrix}', [1, 2, 3, 4]],
    ['\\tfrac12[2,4]', [1, 2]],
  ])('%s', (source, numbers) => {
    const read = readNumbers(source, false)?.map(({ value }) => value) ?? [];
    expect(read).toHaveLength(numbers.length);
    numbers.forEach((number, i) => expect(read[i]).toBeCloseTo(number, 14));
  });

  it.each(['x', 'f(3)', 'x+1', '\\sin 1', '1+', '(1'])('%s is no number', (source) =>
    expect(readNumbers(source, false)).toBeNull(),
  );

  it('may stand between words', () => {
    expect(readNumbers('from 1 to −2.5, then 1.5e-3', true)?.map(({ value }) => value)).toEqual([
      1, -2.5, 1.5e-3,
    ]);
  });
});

describe('a claim', () => {
  it.each([
    [tex("f'(1)=3\\cdot1-2=1"), '=', [1]],
    [tex('\\sqrt{0.9}\\approx0.949'), '≈', [0.949]],
    [tex('\\grad{\\nabla f}=\\grad{[7,-4]}'), '=', [7, -4]],
    [tex('\\sum_{i=1}^3 i=6'), '=', [6]],
    [tex('r(h)/h\\to0'), '≈', [0]],
    [tex('\\begin{aligned}a&=1+1\\\\&=2\\end{aligned}'), '=', [2]],
    [text('η = 0.07'), '=', [0.07]],
    [text('371 steps'), '≈', [371]],
    [[...text('between '), ...tex('0.05'), ...text(' and '), ...tex('-0.05')], '≈', [0.05, -0.05]],
  ])('%j', (pieces, relation, numbers) => {
    const claim = readClaim(pieces);
    expect(claim?.relation).toBe(relation);
    expect(claim?.numbers.map(({ value }) => value)).toEqual(numbers);
  });
});

describe('it holds', () => {
  const wrong = (source: string, ...values: number[]) =>
    disagreement(readClaim(tex(source)), values);

  it.each([
    ['0.313', 0.31301],
    ['0.3130', 0.31301],
    ['=\\tfrac13', 1 / 3],
    ['=0', 1e-15],
    ['12.5', 12.45],
    ['\\infty', Infinity],
    ['3\\cdot10^5', 312_000],
    ['=0.075', 0.1 * 0.75],
  ])('%s for %d', (source, value) => expect(wrong(source, value)).toBeUndefined());

  it.each([
    ['0.313', 0.3136, 'To as many digits: 0.314.'],
    ['=0.313', 0.31301, 'write “≈”'],
    ['=0.313', 0.4, 'Printed: 0.313. Computed: 0.4.'],
    ['\\tfrac13', 0.3333, 'Computed: 0.3333.'],
    ['\\infty', 5, 'Computed: 5.'],
    ['5', Infinity, 'Computed: Infinity.'],
    ['5', NaN, 'Computed: NaN.'],
    ['3.3\\cdot10^{-6}', 3.4e-6, 'To as many digits: 3.4·10^-6'],
    ['0', 0.6, 'To as many digits: 1.'],
  ])('not %s for %d', (source, value, sentence) =>
    expect(wrong(source, value)).toContain(sentence),
  );

  it('as many numbers as there are', () =>
    expect(wrong('[1, 2]', 1, 2, 3)).toBe('Printed: 1, 2. Computed: 1, 2, 3.'));
});
