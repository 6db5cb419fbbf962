import { describe, expect, it } from 'vitest';
import { complete } from '../../core/num/complete.ts';
import type { PrimitiveRequest } from '../protocol.ts';
import type { Primitive } from '../protocol/primitive.ts';
import { primitive } from './primitive.ts';

type Place = Partial<Pick<PrimitiveRequest, 'at' | 'v' | 'u' | 'seed'>>;

const NUMBERS = [1, -0.5, 2, 0.7, -1.2, 1.6, 0.3, -2, 2.4, 0.9, 1.1, -0.8];
const some = (count: number): number[] => Array.from({ length: count }, (_, k) => NUMBERS[k % 12]);

/** The judgement of a rule; `n` numbers go in and `m` come out. */
function judge(source: string, rule: string, n: number, m: number, place: Place = {}): Primitive {
  const outcome = complete(
    primitive.work({
      fn: { source, values: {} },
      rule,
      at: some(n),
      v: some(n),
      u: some(m),
      seed: 1,
      ...place,
    }),
  );
  if (!outcome.ok) throw new Error(outcome.faults[0].message);
  return outcome.value;
}

const verdicts = ({ tests }: Primitive): string =>
  tests.map(({ verdict }) => verdict.charAt(0)).join('');

describe('right rules pass at every point', () => {
  it.each([
    ['u*v', 'ubar = wbar*v; vbar = wbar*u', 2, 1],
    ['u/v', 'ubar = wbar/v; vbar = -wbar*w/v', 2, 1],
    ['u + v', 'ubar = wbar; vbar = wbar', 2, 1],
    ['x^2', 'xbar = 2*wbar*x', 1, 1],
    ['exp(x)', 'xbar = wbar*w', 1, 1],
    ['sigmoid(x)', 'xbar = wbar*w*(1 - w)', 1, 1],
    ['x: 3; tanh(x)', 'xbar = wbar.*(1 - w.^2)', 3, 3],
    ['x: 3; relu(x)', 'xbar = wbar.*sign(w)', 3, 3],
    ['x: 3; softmax(x)', 's = dot(wbar, w); xbar = w.*(wbar - s)', 3, 3],
    ['x: 3; logsumexp(x)', 'xbar = wbar*softmax(x)', 3, 1],
    ['x: 3; norm2(x)', 'xbar = wbar*x/w', 3, 1],
    ['x: 3; x - mean(x)', 'xbar = wbar - mean(wbar)', 3, 3],
    ['W: 2x3; x: 3; W*x', "Wbar = wbar*x'; xbar = W'*wbar", 9, 2],
    ['A: 2x3; B: 3x2; A*B', "Abar = wbar*B'; Bbar = A'*wbar", 12, 4],
    ['A: 2x2; det(A)', "Abar = wbar*w*inv(A)'", 4, 1],
    ['S: 3x3 spd; logdet(S)', 'Sbar = wbar*inv(S)', 9, 1],
    ['p: 3 positive; log(p)', 'pbar = wbar./p', 3, 3],
    ['s: scalar; x: 3; s*x', 'sbar = dot(wbar, x); xbar = s*wbar', 4, 3],
    ['f(x) = a*x', 'xbar = a*wbar', 1, 1],
    ['w*x', 'wbar = outbar*x; xbar = outbar*w', 2, 1],
  ])('%s with %s', (source, rule, n, m) => {
    const judged = judge(source, rule, n, m);
    expect(verdicts(judged).slice(1)).toMatch(/^p{12}$/);
    expect(judged).toMatchObject({ failing: null, diagnoses: [], refused: [] });
  });
});

describe('a mistake is told as what it is', () => {
  it.each([
    ['sign', 'u/v', 'ubar = wbar/v; vbar = wbar*u/v^2', 2, 1, /vbar is minus the right one/],
    ['factor', 'x^2', 'xbar = 4*wbar*x', 1, 1, /xbar is twice the right one/],
    ['factor', 'x^2', 'xbar = wbar*x', 1, 1, /half the right one/],
    ['upstream', 'x: 3; norm2(x)', 'xbar = x/w', 3, 1, /missing in xbar.*Multiply by wbar/],
    ['deaf', 'x^2', 'xbar = 5*x', 1, 1, /the same for every wbar/],
    ['nonlinear', 'x^2', 'xbar = 2*x*wbar^2', 1, 1, /linear in what comes from above/],
    ['zero', 'u*v', 'ubar = wbar*v; vbar = 0', 2, 1, /nothing flows back to v/],
    ['swapped', 'u*v', 'ubar = wbar*u; vbar = wbar*v', 2, 1, /of u and v have changed places/],
    ['transposed', 'W: 2x2; x: 2; W*x', "Wbar = wbar*x'; xbar = W*wbar", 6, 2, /Jacobian itself/],
    ['turned', 'W: 2x2; x: 2; W*x', "Wbar = x*wbar'; xbar = W'*wbar", 6, 2, /^Wbar is the transp/],
    ['diagonal', 'x: 3; softmax(x)', 'xbar = wbar.*w.*(1 - w)', 3, 3, /only the diagonal/],
    ['elementwise', 'x: 3; x - mean(x)', 'xbar = wbar', 3, 3, /entry by entry/],
    ['operand-for-result', 'sigmoid(x)', 'xbar = wbar*x*(1 - x)', 1, 1, /where the result w/],
    ['result-for-operand', 'tanh(x)', 'xbar = wbar*(1 - tanh(w)^2)', 1, 1, /where x belongs/],
    ['value', 'x^2', 'xbar = wbar*w', 1, 1, /not by its slope/],
    ['value', 'u*v', 'ubar = wbar*w; vbar = wbar*w', 2, 1, /^ubar and vbar multiply by/],
    ['other', 'u*v', 'ubar = wbar*v; vbar = wbar*v', 2, 1, /^vbar is what flows back to u/],
    ['gate', 'x: 3; relu(x)', 'xbar = wbar', 3, 3, /where w is flat/],
    ['nonlinear', 'x^2', 'xbar = 2*x*abs(wbar)', 1, 1, /linear in what comes from above/],
    ['factor', 'exp(x)', 'xbar = 1.00001*wbar*w', 1, 1, /^xbar is 1.00001 times/],
    ['factor', 'u*v', 'ubar = 2*wbar*v; vbar = 2*wbar*u', 2, 1, /^ubar and vbar are twice/],
    ['entry', 'x: 2; 1e7*x[1] + x[2]', 'xbar = wbar*(1e7, 3)', 2, 1, /only x\[2\] is wrong/],
    ['no-value', 'x', 'xbar = wbar/0', 1, 1, /has no value/],
    [
      'entry',
      'x: 3; logsumexp(x)',
      'p = softmax(x); xbar = wbar*(p[1], 0.1, p[3])',
      3,
      1,
      /only x\[2\] is wrong/,
    ],
  ])('%s: %s with %s', (id, source, rule, n, m, says) => {
    const { diagnoses, failing } = judge(source, rule, n, m);
    expect(diagnoses.map((found) => found.id)).toEqual([id]);
    expect(diagnoses[0].says).toMatch(says);
    expect(failing).not.toBeNull();
  });

  it.each([
    ['u*v', 'ubar = 2*wbar*v; vbar = 3*wbar*u', 2, 1, ['ubar is twice', 'vbar is 3 times']],
    ['x: 2; y: 2; x + y', 'xbar = (wbar[1], 0); ybar = (0, wbar[2])', 4, 2, ['x[2]', 'y[1]']],
    [
      'f(a, b, c, d) = a*b + 3*c*d',
      'abar = wbar*a; bbar = wbar*b; cbar = 3*wbar*c; dbar = 3*wbar*d',
      4,
      1,
      ['of a and b have', 'of c and d have'],
    ],
  ])('two mistakes of a kind are told one by one: %s with %s', (source, rule, n, m, parts) => {
    const { diagnoses } = judge(source, rule, n, m);
    expect(diagnoses.map(({ says }, k) => says.includes(parts[k] ?? '\n'))).toEqual([true, true]);
  });

  it('a constant that is right at the reader’s point only', () => {
    const judged = judge('x^2', 'xbar = 6*wbar', 1, 1, { at: [3] });
    expect(verdicts(judged)).toBe('pffffffffffff');
    expect(judged.diagnoses[0].id).toBe('here-only');
    expect(judged.failing).toMatchObject({ entry: 0, rule: 6, u: [1] });
    const { point } = judged.failing ?? { point: -1 };
    expect(Number.isInteger(2 * judged.tests[point].at[0])).toBe(true);
  });

  it('what no usual mistake explains is not explained', () => {
    expect(judge('x^2', 'xbar = wbar*sin(x)', 1, 1).diagnoses).toEqual([]);
  });
});

describe('the direction that fails', () => {
  it('is the only wrong entry, with three opinions', () => {
    const rule = 'p = softmax(x); xbar = wbar*(p[1], 0.1, p[3])';
    const { failing, entries } = judge('x: 3; logsumexp(x)', rule, 3, 1, { u: [2] });
    expect(entries.map(({ verdict }) => verdict)).toEqual(['agrees', 'differs', 'agrees']);
    expect(failing).toMatchObject({ point: 0, entry: 1, output: null, u: [2] });
    expect(failing?.rule).toBeCloseTo(0.2, 12);
    expect(failing?.difference).toBeCloseTo(failing?.forward ?? NaN, 6);
  });

  it('is found where the reader’s own w̄ does not see it', () => {
    const { failing, tests } = judge('x: 2; x.^2', 'xbar = 2*x.*(wbar[1], 0)', 2, 2, {
      u: [1, 0],
    });
    expect(tests[0]).toMatchObject({ equal: true, verdict: 'fails' });
    expect(failing).toMatchObject({ point: 0, entry: 1, output: 1 });
  });
});

describe('corners and holes', () => {
  it.each(['>', '>='])('relu with %s takes a convention at 0', (sign) => {
    const judged = judge('x: 3; relu(x)', `xbar = wbar.*if(x ${sign} 0, 1, 0)`, 3, 3, {
      at: [0, 1, -1],
    });
    expect(verdicts(judged)).toBe('cpppppppppppp');
    expect(judged.remarks[0]).toContain('relu has a corner');
    expect(judged.entries.map(({ verdict }) => verdict)).toEqual([
      'convention',
      'agrees',
      'agrees',
    ]);
  });
  it('a slope that no side has is wrong at a corner too', () => {
    const judged = judge('relu(x)', 'xbar = wbar*if(x > 0, 1, 0) - wbar*if(x == 0, 1, 0)', 1, 1, {
      at: [0],
    });
    expect(verdicts(judged)).toBe('fpppppppppppp');
  });
  it.each(['abs(x)', '1e-5*abs(x)', '1e-20*abs(x)'])('%s: its size makes no corner smooth', (f) => {
    const factor = f.replace('abs(x)', '');
    const rule = `xbar = ${factor}wbar*if(x >= 0, 1, -1)`;
    expect(verdicts(judge(f, rule, 1, 1, { at: [0] }))).toBe('cpppppppppppp');
  });
  it('a condition under which two formulas meet smoothly makes no corner', () => {
    const judged = judge('if(x < 1, x^2, 2*x - 1)', 'xbar = wbar*if(x < 1, 2*x, 2)', 1, 1);
    expect(verdicts(judged)).toBe('ppppppppppppp');
  });
  it('a rule without a value at a corner is told of the corner', () => {
    const judged = judge('abs(x)', 'xbar = wbar*x/w', 1, 1, { at: [0] });
    expect(verdicts(judged)).toBe('fpppppppppppp');
    expect(judged.failing).toMatchObject({ point: 0, corner: true });
    expect(judged.diagnoses[0].says).not.toContain('derivative');
  });
  it('nothing is tested where the formula has no value or no finite slope', () => {
    expect(verdicts(judge('sqrt(x)', 'xbar = wbar/(2*w)', 1, 1, { at: [0] })).charAt(0)).toBe('u');
    expect(verdicts(judge('log(-1 - x^2)', 'xbar = wbar', 1, 1))).toBe('u');
  });
  it('a rule without a value where there is a derivative fails', () => {
    const rule = 'ubar = wbar*w/u; vbar = wbar*u';
    const judged = judge('u*v', rule, 2, 1, { at: [0, 2] });
    expect(verdicts(judged)).toBe('fpppppppppppp');
    expect(judged.diagnoses[0].id).toBe('no-value');
  });
  it('neither large nor small numbers are taken for a mistake', () => {
    for (const at of [1e9, 1e-6]) {
      expect(verdicts(judge('1/x', 'xbar = -wbar*w^2', 1, 1, { at: [at] }))).toMatch(/^p+$/);
    }
    expect(verdicts(judge('1e300*x', 'xbar = 1e300*wbar', 1, 1))).toMatch(/^p+$/);
    const inverse = judge('A: 2x2; inv(A)', "Abar = -w'*wbar*w'", 4, 4, {
      at: [1, 2, 2, 4.0000001],
    });
    expect(verdicts(inverse)).toMatch(/^p+$/);
  });
  it.each([
    ['1e7*u + v', 'ubar = 1e7*wbar; vbar = 0', 2],
    ['1e12*u + v', 'ubar = 1e12*wbar; vbar = 2*wbar', 2],
    ['x: 2; 1e7*x[1] + x[2]', 'xbar = wbar*(1e7, 3)', 2],
    ['1e-20*x', 'xbar = 2e-20*wbar', 1],
    ['x^2', 'xbar = wbar/0', 1],
  ])(
    'a mistake does not hide beside large numbers, nor among small ones: %s',
    (source, rule, n) => {
      expect(verdicts(judge(source, rule, n, 1))).toMatch(/^f+$/);
    },
  );
});

describe('the answer', () => {
  it('is the same for the same seed, and another for another', () => {
    const at = (seed: number) =>
      judge('u*v', 'ubar = wbar*v; vbar = wbar*u', 2, 1, { seed }).tests.map((t) => [...t.at]);
    expect(at(3)).toEqual(at(3));
    expect(at(3)).not.toEqual(at(4));
    expect(at(3)[0]).toEqual(at(4)[0]);
  });
  it.each([
    ['u*v', 'ubar = wbar*v; vbar = wbar*u', ['u', 'v']],
    ['u/v', 'ubar = wbar/v; vbar = -wbar*w/v', ['v', 'w']],
    ['u + v', 'ubar = wbar; vbar = wbar', []],
  ])('%s with %s keeps %j', (source, rule, keeps) => {
    expect(judge(source, rule, 2, 1).keeps).toEqual(keeps);
  });
  it('hands on the faults of either text, each by its own way', () => {
    expect(judge('u*v', 'ubar = wbar*v', 2, 1).refused[0].message).toContain('no rule for v');
    expect(() => judge('u*', 'ubar = wbar', 1, 1)).toThrow();
  });
});
