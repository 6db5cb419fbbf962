import { describe, expect, it } from 'vitest';
import { gradient, hessian, jacobian, slope, value } from '../authoring.ts';
import { examineTemplate } from '../examineTemplate.ts';
import type { OwnExercise } from '../own.ts';
import type { AnyTemplate } from '../template.ts';
import { pose, variantOf } from '../variant.ts';
import { ownId, ownTemplate } from './ownTemplate.ts';
import { sampleOwn } from './sampleOwn.ts';

const own = sampleOwn;

function sound(given: Partial<OwnExercise>): AnyTemplate {
  const made = ownTemplate(own(given));
  if (!made.ok) throw new Error(JSON.stringify(made.faults));
  return made.value;
}

const seeds = Array.from({ length: 20 }, (_, k) => String(k + 1));

const exercises: readonly (Partial<OwnExercise> & { readonly names: readonly string[] })[] = [
  {
    of: 'a*x^2 + p*x',
    by: 'x',
    at: 'x=2',
    parameters: 'a in 2..4; p in {-2, -1, 1, 2}',
    names: ['VALUE', 'POWER_NOT_LOWERED', 'ONE_TERM'],
  },
  {
    of: 'f(x) = x*sin(a*x^2)',
    parameters: 'a in 2..4',
    names: ['VALUE', 'INNER_MISSING', 'EVAL_POINT', 'ONE_TERM', 'POWER_NOT_LOWERED'],
  },
  { of: 'log(a + x^2)', by: 'x', parameters: 'a in 1..4', names: ['INNER_MISSING', 'EVAL_POINT'] },
  {
    of: 'exp(-h*x)/(1 + x^2)',
    at: 'x=p',
    parameters: 'h in 0.1..0.5 step 0.1; p in 1..3',
    decimals: 3,
    names: ['VALUE', 'ONE_TERM'],
  },
  {
    of: 'x^a*log(x)',
    by: 'x',
    domain: 'x in 0.2..4',
    parameters: 'a in 2..4',
    names: ['VALUE', 'POWER_NOT_LOWERED', 'ONE_TERM'],
  },
  {
    ask: 'value',
    of: 'a*x^2 + x*y',
    at: 'x=2, y=p',
    parameters: 'a in 2..4; p in {-3, -1, 1}',
    names: ['EVAL_POINT', 'SIGN'],
  },
  {
    ask: 'gradient',
    of: 'a*x^2 + 3*x*y + y^3',
    by: 'x, y',
    at: 'x=1, y=p',
    parameters: 'a in 2..4; p in {-2, 2, 3}',
    names: ['MIXED_TERM_DROPPED', 'EVAL_POINT', 'ONE_TERM', 'SWAPPED'],
  },
  {
    ask: 'gradient',
    of: 'a*x^2*y + log(y)',
    by: 'x, y',
    domain: 'x in -2..2, y in 0.5..4',
    parameters: 'a in 1..4',
    names: ['MIXED_TERM_DROPPED', 'POWER_NOT_LOWERED', 'SWAPPED'],
  },
  {
    ask: 'gradient',
    of: 'sin(a*x*y)',
    by: 'x, y',
    parameters: 'a in 2..4',
    names: ['INNER_MISSING', 'SWAPPED'],
  },
  {
    ask: 'jacobian',
    of: '(x*y, a*x^2)',
    by: 'x, y',
    at: 'x=2, y=-1',
    parameters: 'a in 2..4',
    names: ['EVAL_POINT', 'TRANSPOSE', 'POWER_NOT_LOWERED'],
  },
  {
    ask: 'jacobian',
    of: '(x*y, sin(a*x^2), y)',
    by: 'x, y',
    parameters: 'a in 2..4',
    names: ['INNER_MISSING'],
  },
  {
    ask: 'hessian',
    of: 'a*x^2*y + y^3',
    by: 'x, y',
    at: 'x=2, y=p',
    parameters: 'a in 2..4; p in 1..3',
    names: ['DIAGONAL_ONLY', 'FACTOR2'],
  },
  {
    ask: 'hessian',
    of: 'exp(a*x*y)',
    by: 'x, y',
    parameters: 'a in 1..3',
    names: ['DIAGONAL_ONLY', 'ONE_TERM'],
  },
  {
    of: 'norm2(A*x - b)^2/2',
    by: 'x',
    shapes: 'A: 3x2; x: 2; b: 3',
    names: ['VALUE', 'INNER_MISSING', 'TRANSPOSE'],
  },
  {
    of: "a*x'*A*x",
    by: 'x',
    shapes: 'A: 3x3; x: 3',
    parameters: 'a in 2..4',
    names: ['SYMMETRY_ASSUMED', 'ONE_TERM', 'TRANSPOSE'],
  },
  { of: "x'*S*x", by: 'x', shapes: 'S: 3x3 symmetric; x: 3', names: ['ONE_TERM', 'TRANSPOSE'] },
  { of: "u'*A*x", by: 'A', shapes: 'A: 3x2; x: 2; u: 3', names: ['TRANSPOSE', 'VALUE'] },
  {
    of: 'norm2(x)^2',
    by: 'x',
    at: 'x=(1, p)',
    shapes: 'x: 2',
    parameters: 'p in 2..5',
    names: ['SWAPPED', 'HALF'],
  },
  { ask: 'jacobian', of: "A*x*(x'*x)", by: 'x', shapes: 'A: 3x2; x: 2', names: ['ONE_TERM'] },
  { ask: 'hessian', of: "x'*A*x", by: 'x', shapes: 'A: 3x3; x: 3', names: ['SYMMETRY_ASSUMED'] },
];

describe('own exercises', () => {
  it.each(exercises)('$ask $of', ({ names, ...given }) => {
    const template = sound(given);
    const met = new Set<string>();
    const posed = new Set<string>();
    for (const seed of seeds) {
      const { prompt, truth, mistakes } = variantOf(template, seed);
      // Seeds with the same numbers are the same exercise.
      const key = JSON.stringify([prompt, truth]);
      if (posed.has(key)) continue;
      posed.add(key);
      // Truth in five forms, every mistake named as itself, no hole in a text, no two signs in a row.
      expect(examineTemplate(template, seed)).toEqual([]);
      mistakes.forEach(({ id }) => met.add(id));
    }
    expect([...met]).toEqual(expect.arrayContaining([...names]));
  });

  it('have the truth of the AD core', () => {
    const numbers = (given: Partial<OwnExercise>) => variantOf(sound(given), '1').truth.map(Number);
    const at = { x: 2, y: -1 };
    const point = { by: 'x, y', at: 'x=2, y=-1' };
    expect(numbers({ of: 'x^3', at: 'x=2' })).toEqual([slope('x^3', 'x', { x: 2 })]);
    expect(numbers({ ...point, ask: 'value', of: 'x*y' })).toEqual([value('x*y', at)]);
    const f = 'x^2*y + y^3';
    expect(numbers({ ...point, ask: 'gradient', of: f })).toEqual(gradient(f, ['x', 'y'], at));
    expect(numbers({ ...point, ask: 'hessian', of: f })).toEqual(hessian(f, ['x', 'y'], at).flat());
    const map = '(x*y, x^2, y)';
    expect(numbers({ ...point, ask: 'jacobian', of: map })).toEqual(
      jacobian(map, ['x', 'y'], at).flat(),
    );
  });

  it('are one exercise, whatever the words around the mathematics', () => {
    const a = own({ of: 'x^2' });
    expect(ownId(a)).toBe(ownId({ ...a, title: 'Other', prompt: 'Find $x$.' }));
    expect(ownId(a)).not.toBe(ownId({ ...a, of: 'x^3' }));
  });

  it('reject the draws that have no answer, and pose the others', () => {
    const template = sound({ of: 'log(p*x)', at: 'x=1', parameters: 'p in {-1, 1, 2, 3}' });
    for (const seed of seeds) expect(variantOf(template, seed).truth).toEqual(['1']);
  });
});

describe('the prompt of an own exercise', () => {
  const prompt = (text: string, given: Partial<OwnExercise> = {}) =>
    pose(
      variantOf(
        sound({
          of: 'a*x^2 + p*x',
          by: 'x',
          at: 'x=2',
          parameters: 'a in {3}; p in {-1}',
          prompt: text,
          ...given,
        }),
        '1',
      ),
    )
      .prompt.replaceAll(' \\, ', '')
      .replaceAll('x^{2}', 'x^2');

  it('has its numbers in place, simplified as a book would', () => {
    expect(prompt('Let $f(x) = a*x^2 + p*x$.')).toBe('Let $f(x) = 3x^2 - x$.');
    expect(prompt("Find $f'(2)$ at $x = 2$, $f(p)$ and $(1, p)$.")).toBe(
      "Find $f'(2)$ at $x = 2$, $f(-1)$ and $(1,\\,-1)$.",
    );
    expect(prompt('$$a*x$$ and $∇f(1, a)$')).toBe('$$3x$$ and $\\nabla f(1,\\,3)$');
  });

  it('never reaches into longer names', () => {
    expect(prompt('$alpha + a$ and $a1$')).toBe('$\\alpha + 3$ and $a_{1}$');
  });

  it('is written where there is none', () => {
    expect(prompt('')).toBe('Let $f(x) = 3x^2 - x$. Find the derivative of $f$ at $x=2$.');
  });
});
