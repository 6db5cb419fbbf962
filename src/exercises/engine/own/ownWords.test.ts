import { describe, expect, it } from 'vitest';
import type { OwnAsk, OwnExercise } from '../own.ts';
import { pose, variantOf } from '../variant.ts';
import { inspectOwn } from './inspectOwn.ts';
import { ownTemplate } from './ownTemplate.ts';
import { sampleOwn } from './sampleOwn.ts';
import { suggestedTitle } from './title.ts';

const own = (given: Partial<OwnExercise>) => sampleOwn({ title: '', ...given });

const close = (tex: string): string => tex.replaceAll('\\allowbreak ', '').replaceAll(' \\, ', '');

function posed(given: Partial<OwnExercise>) {
  const made = ownTemplate(own(given));
  if (!made.ok) throw new Error(JSON.stringify(made.faults));
  const variant = variantOf(made.value, '1');
  const { prompt, hints, solution } = pose(variant);
  const label = 'label' in variant.asked ? variant.asked.label : '';
  return {
    label: close(label ?? ''),
    prompt: close(prompt),
    hints: hints.map(close),
    solution: close(solution),
    truth: variant.truth,
    mistakes: variant.mistakes,
  };
}

function inspected(given: Partial<OwnExercise>) {
  const made = inspectOwn(own(given), '1');
  if (!made.ok) throw new Error(JSON.stringify(made.faults));
  return made.value;
}

const A = '\\begin{pmatrix} 4 & 1 \\\\ 2 & 3 \\end{pmatrix}';
const QUADRATIC = { of: "x'*A*x", by: 'x', shapes: 'A: 2x2; x: 2' };

describe('values in what is written for the author', () => {
  it('are laid out by their shapes, and only the variables stand in the name of the answer', () => {
    const at = 'A=[4, 1; 2, 3]; x=(1, 2)';
    const { label, prompt, hints, solution } = posed({ ...QUADRATIC, ask: 'gradient', at });
    expect(label).toBe('\\nabla f(1,\\,2)=');
    expect(prompt).toContain(`at $\{A=${A}},\\; x=(1,\\,2)^{\\top}$.`);
    expect(hints.at(-1)).toContain(`$\{A=${A}},\\; x=(1,\\,2)^{\\top}$`);
    expect(solution).toContain('\\nabla f(1,\\,2) = \\begin{pmatrix} 14 & 15 \\end{pmatrix}');
  });

  it('are added up where nothing is left free', () => {
    const { truth, solution } = posed({ ...QUADRATIC, ask: 'hessian', at: 'A=[4, 1; 2, 3]' });
    expect(truth).toEqual(['[8, 3; 3, 6]']);
    expect(solution).toContain('H = \\begin{pmatrix} 8 & 3 \\\\ 3 & 6 \\end{pmatrix}');
  });

  it('of a matrix by which is differentiated make its name', () => {
    const { label } = posed({ of: "tr(X'*X)", by: 'X', shapes: 'X: 2x2', at: 'X=[4, 1; 2, 3]' });
    expect(label).toBe(`\\frac{\\partial f}{\\partial X}${A}=`);
  });
});

describe('products of matrices', () => {
  it('stay as they were written', () => {
    const given: Partial<OwnExercise> = { ...QUADRATIC, by: '', ask: 'value' };
    const { hints, truth } = posed({ ...given, at: 'A=[4, 1; 2, 3]; x=(1, 2)' });
    expect(hints[1]).toBe('There is one part to work out: $x^{\\top}Ax=22$.');
    expect(truth).toEqual(['22']);
    expect(posed(given).truth).toEqual(["x'*A*x"]);
  });

  it('taken for symmetric and laid out as a column are told as both', () => {
    const said = posed({ ...QUADRATIC, ask: 'gradient' }).mistakes.find(
      ({ answer }) => answer[0] === '2*A*x',
    );
    expect(said?.id).toBe('SYMMETRY_ASSUMED');
    expect(said?.say).toMatch(/^Two things at once/);
    // A plain transpose of a matrix is no second mistake.
    const { mistakes } = posed({ of: "tr(X'*X)", by: 'X', shapes: 'X: 2x2', at: 'X=[4, 1; 2, 3]' });
    expect(mistakes.map(({ id }) => id)).not.toContain('SYMMETRY_ASSUMED');
  });
});

describe('the table of the author', () => {
  it('shows answers gathered and laid out', () => {
    const polar = { of: '(r*cos(t), r*sin(t))', by: 'r, t', at: 'r=2, t=0' };
    const { truth, mistakes } = inspected({ ...polar, ask: 'jacobian' });
    expect(truth).toBe('\\begin{pmatrix} 1 & 0 \\\\ 0 & 2 \\end{pmatrix}');
    expect(mistakes.find(({ id }) => id === 'SIGN')?.answer).toBe(
      '\\begin{pmatrix} -1 & 0 \\\\ 0 & -2 \\end{pmatrix}',
    );
    const quadratic = inspected({ ...QUADRATIC, ask: 'gradient' });
    expect(close(quadratic.mistakes.find(({ id }) => id === 'VALUE')?.answer ?? '')).toBe(
      'x^{\\top}Ax',
    );
  });
});

describe('a question and its function', () => {
  const drawn = { of: 'a*x^2 + p*x', by: 'x', parameters: 'a in 1..4; p in {-2, 1}' };
  const remarks = (prompt: string, given: Partial<OwnExercise> = drawn) =>
    inspected({ ...given, prompt }).remarks;

  it.each([
    'Let $f(x) = x*(p + a*x)$.',
    "Find $f'(2)$.",
    'With $f(2) = 3$, find $f$.',
    'Let $g(x) = a*x^2 + p*x$.',
    'Let $x = 2$.',
  ])('agree: %s', (prompt) => {
    expect(remarks(prompt)).toEqual([]);
  });

  it.each([
    ['Let $f(x) = a*x^3 + p*x$.', 12, 23],
    ['Let $f(x) = x^2 + p*x$.', 12, 21],
    ['Let $f(t) = a*t^2 + p*t$.', 12, 23],
    ['Let $$f(x) = a*x^2 + p*x = x$$', 27, 28],
  ])('disagree, and it is said where: %s', (prompt, start, end) => {
    expect(remarks(prompt).map(({ field, span }) => ({ field, ...span }))).toEqual([
      { field: 'prompt', start, end },
    ]);
  });

  it('are compared as mathematics, under another letter too where there is a point', () => {
    expect(remarks("Let $f(x) = x'*A'*x$.", QUADRATIC)).toEqual([]);
    expect(remarks("Let $f(x) = x'*(A + A')*x$.", QUADRATIC)).toHaveLength(1);
    const t = { of: 'a*t^2', by: 't', at: 't=2', parameters: 'a in 1..4' };
    expect(remarks('Let $f(x) = a*x^2$.', t)).toEqual([]);
    expect(remarks('Let $f(x) = a*x^3$.', t)).toHaveLength(1);
  });
});

describe('a suggested title', () => {
  it.each<[OwnAsk, string, string, string]>([
    ['gradient', 'x^2 + y', 'x=1, y=2', 'Gradient of x^2 + y at x=1, y=2'],
    ['hessian', "x'*A*x", '', "Hessian of x'*A*x"],
    ['value', '', '', 'An exercise'],
  ])('says what is asked of which function: %s %s', (ask, of, at, title) => {
    expect(suggestedTitle(own({ ask, of, at }))).toBe(title);
  });

  it('is short, and gives way to the title of the author', () => {
    const of = `x^${'2'.repeat(200)}`;
    expect(suggestedTitle(own({ of, at: `x=${'1'.repeat(200)}` })).length).toBeLessThanOrEqual(120);
    const titleOf = (title: string) => {
      const made = ownTemplate(own({ of: 'x^2', title }));
      return made.ok ? made.value.title : '';
    };
    expect(titleOf(' Mine ')).toBe('Mine');
    expect(titleOf('')).toBe('Derivative of x^2');
  });
});
