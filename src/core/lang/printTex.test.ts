import katex from 'katex';
import { describe, expect, it } from 'vitest';
import { languageFunctions } from './functions.ts';
import { parse } from './parse.ts';
import { printTex, type TexOptions } from './printTex.ts';

const DECLARATIONS = 'A: 2x2; B: 2x2; u: 2; v: 2';

function tex(source: string, options: TexOptions = {}): string {
  const parsed = parse(`${DECLARATIONS}\n${source}`);
  if (!parsed.ok) throw new Error(`${source}: ${parsed.faults[0].message}`);
  const { program, declarations } = parsed.value;
  return printTex(program.result, {
    shapeOf: (name) => declarations.get(name)?.shape,
    ...options,
  });
}

/** Throws on what KaTeX does not know, and on what it only guesses. */
const set = (text: string): string =>
  katex.renderToString(text, {
    throwOnError: true,
    trust: true,
    strict: (code: string) => (code === 'htmlExtension' ? 'ignore' : 'error'),
  });

const [bu, bv] = ['\\boldsymbol{u}', '\\boldsymbol{v}'];
const ROWS: readonly (readonly [string, string])[] = [
  ['sin(x) + cos(x) + tan(x)', '\\sin x + \\cos x + \\tan x'],
  ['asin(x) + acos(x) + atan(x)', '\\arcsin x + \\arccos x + \\arctan x'],
  ['sinh(x) + cosh(x) + tanh(x)', '\\sinh x + \\cosh x + \\tanh x'],
  ['exp(-x)', 'e^{-x}'],
  ['log(2x)', '\\log\\left(2 \\, x\\right)'],
  ['sqrt(x)', '\\sqrt{x}'],
  ['abs(x)^2', '\\left|x\\right|^{2}'],
  ['sign(x)', '\\operatorname{sign} x'],
  ['min(x, y) + max(x, y)', '\\min\\left(x,\\, y\\right) + \\max\\left(x,\\, y\\right)'],
  // σ x would be a product.
  [
    'sigmoid(x)*(1 - sigmoid(x))',
    '\\sigma\\left(x\\right) \\, \\left(1 - \\sigma\\left(x\\right)\\right)',
  ],
  ['relu(x) + softplus(x)', '\\operatorname{relu} x + \\operatorname{softplus} x'],
  ['gelu(x) + erf(x)', '\\operatorname{gelu} x + \\operatorname{erf} x'],
  ['if(x > 0, 1, 0)', '\\left[ x > 0 \\right]'],
  [
    '2*if(x < 0, -x, x)',
    '2 \\, \\left(\\begin{cases} -x & \\text{if } x < 0 \\\\ x & \\text{otherwise} \\end{cases}\\right)',
  ],
  ["u'*A*v", `${bu}^{\\top} \\, A \\, ${bv}`],
  ["(A*u - v)'", `\\left(A \\, ${bu} - ${bv}\\right)^{\\top}`],
  ["softmax(u)'*v", `\\operatorname{softmax}\\left(${bu}\\right)^{\\top} \\, ${bv}`],
  ['softmaxrows(A)', '\\operatorname{softmaxrows} A'],
  ['norm2(u)^2 + norm(u)', `\\lVert ${bu} \\rVert^{2} + \\lVert ${bu} \\rVert`],
  ['normF(A)^2', '\\lVert A \\rVert_F^{2}'],
  ['norm1(u)', `\\lVert ${bu} \\rVert_1`],
  ['inv(A)*u', `A^{-1} \\, ${bu}`],
  ["inv(A')", '\\left(A^{\\top}\\right)^{-1}'],
  ["inv(A)'", 'A^{-\\top}'],
  ['inv(A^2)', '\\left(A^{2}\\right)^{-1}'],
  // det A A⁻ᵀ and det A B⁻¹ would be determinants of products.
  ["det(A)*inv(A)'", '\\det\\left(A\\right) \\, A^{-\\top}'],
  ['det(A)*inv(B)', '\\det\\left(A\\right) \\, B^{-1}'],
  ['logdet(A)*x', '\\operatorname{logdet}\\left(A\\right) \\, x'],
  ['tr(A*B) + tr(A)', '\\operatorname{tr}\\left(A \\, B\\right) + \\operatorname{tr} A'],
  ['sum(u) + mean(u)', `\\operatorname{sum} ${bu} + \\operatorname{mean} ${bu}`],
  ['dot(u, v)', `\\langle ${bu},\\, ${bv} \\rangle`],
  ['outer(u, v)*u', `\\left(${bu} \\otimes ${bv}\\right) \\, ${bu}`],
  ['diag(u)*v', `\\operatorname{diag}\\left(${bu}\\right) \\, ${bv}`],
  ['solve(A, u)', `\\operatorname{solve}\\left(A,\\, ${bu}\\right)`],
  ['logsumexp(u)', `\\operatorname{logsumexp} ${bu}`],
  [
    'eye(2) + ones(2, 2) + zeros(2, 2)',
    'I_{2} + \\mathbf{1}_{2 \\times 2} + \\mathbf{0}_{2 \\times 2}',
  ],
  ['tanh(u).*v', `\\tanh\\left(${bu}\\right) \\odot ${bv}`],
  ['tanh(u).*sin(v)', `\\tanh\\left(${bu}\\right) \\odot \\sin ${bv}`],
  ['A.^2 + A./B', 'A^{\\circ 2} + A \\oslash B'],
  ['u[1]^2 + A[1,2]', 'u_{1}^{2} + A_{1,2}'],
  ["A[1,:]'", 'A_{1,:}^{\\top}'],
  ['[1, x; 3, 4]*u', `\\begin{pmatrix} 1 & x \\\\ 3 & 4 \\end{pmatrix} \\, ${bu}`],
  ['log(x)*exp(y)', '\\log\\left(x\\right) \\, e^{y}'],
  ['1.5e-3*x*2', '1.5 \\cdot 10^{-3} \\, x \\cdot 2'],
];

describe('TeX', () => {
  it.each(ROWS)('of %s', (source, expected) => {
    expect(tex(source)).toBe(expected);
    expect(() => set(expected)).not.toThrow();
  });

  it('shows every function of the language', () => {
    const shown = ROWS.map(([source]) => source).join(' ');
    for (const name of languageFunctions.keys()) expect(shown, name).toContain(`${name}(`);
  });

  it('colours inside transposes, indices, matrices, norms and fractions', () => {
    const classOf = (name: string): string | undefined => (name === 'u' ? 'k-input' : undefined);
    const own = '\\htmlClass{k-input}{\\boldsymbol{u}}';
    const entry = '\\htmlClass{k-input}{u}_{1}';
    const rows = [
      ["u'*v", `${own}^{\\top} \\, ${bv}`],
      ['u[1] + v[2]', `${entry} + v_{2}`],
      ['[u[1], 2]', `\\begin{pmatrix} ${entry} & 2 \\end{pmatrix}`],
      ["(A*u)'", `\\left(A \\, ${own}\\right)^{\\top}`],
      ['norm2(u)/2', `\\frac{\\lVert ${own} \\rVert}{2}`],
      ["softmax(u)'", `\\operatorname{softmax}\\left(${own}\\right)^{\\top}`],
    ];
    for (const [source, expected] of rows) {
      expect(tex(source, { classOf })).toBe(expected);
      expect(set(expected)).toContain('k-input');
    }
  });
});
