import type { Optimiser } from '../../../core/optim/optimiser.ts';
import { PLACE, type LineValue } from '../../../core/optim/updateLine.ts';
import { texNumber } from '../../parts/texNumber.ts';
import type { Written } from './written.ts';

/** Significant digits of the numbers in the equations. */
export const DIGITS = 4;

export interface UpdateTex {
  /** One for each line of the method's declaration. */
  readonly equations: readonly string[];
  /** Whether some number has more digits than are written. */
  readonly rounded: boolean;
}

/** The step as equations, each aligned at its signs: in symbols, with numbers, and what comes of it. */
export function updateTex(optimiser: Optimiser, { step, lines, values }: Written): UpdateTex {
  let rounded = false;
  const number = (x: number): string => {
    rounded ||= Number.isFinite(x) && Number(x.toPrecision(DIGITS)) !== x;
    return texNumber(x, DIGITS);
  };
  const shown = (value: LineValue): string => {
    if (typeof value === 'number') return number(value);
    const entries = value.map(number);
    const rows =
      entries.length === 4 ? [entries.slice(0, 2), entries.slice(2)] : entries.map((e) => [e]);
    return `\\begin{bmatrix}${rows.map((row) => row.join(' & ')).join('\\\\')}\\end{bmatrix}`;
  };
  const numbers = (tex: string): string =>
    tex.replaceAll(PLACE, (_place, id: string, minus: string, at: number) => {
      const value = shown(values[id + minus]);
      const css = COLOURS[id];
      // 1 · 10⁻⁵ to a power is not 1 · (10⁻⁵ to it).
      const powered = value.includes('\\cdot') && tex[at + id.length + minus.length + 2] === '^';
      const whole = powered ? `\\left(${value}\\right)` : value;
      return css ? `\\htmlClass{k-${css}}{${whole}}` : `{${whole}}`;
    });
  const symbols = (tex: string): string => atStep(coloured(tex, optimiser), step);
  const equations = lines.map(({ of, is, with: filled, gives }) => {
    const parts = [
      symbols(is),
      ...(filled && filled !== gives ? [numbers(filled)] : []),
      numbers(gives),
    ];
    return `\\begin{aligned}${symbols(of)} &= ${parts.join('\\\\[2pt] &= ')}\\end{aligned}`;
  });
  return { equations, rounded };
}

/** The colours of ui/math, by what a number is. */
const COLOURS: Readonly<Record<string, string>> = {
  x: 'input',
  next: 'input',
  landing: 'input',
  gradient: 'grad',
  true: 'grad',
  noise: 'err',
  velocity: 'tan',
  correctedMean: 'tan',
  direction: 'lin',
  step: 'lin',
  hessian: 'quad',
  eigenvalues: 'quad',
  inverse: 'quad',
};

/** Each symbol in the colour of its numbers. */
function coloured(tex: string, { quantities }: Optimiser): string {
  const symbols: (readonly [pattern: string, css: string])[] = [
    [literal('\\nabla f(\\mathbf x_{t})^{\\top}'), 'grad'],
    [literal('\\mathbf g') + INDEX, 'grad'],
    [literal('\\boldsymbol\\xi') + INDEX, 'err'],
    [literal('H(\\mathbf x_{t})'), 'quad'],
    ...quantities.flatMap(({ id, tex: symbol }) =>
      COLOURS[id] ? [[literal(symbol) + INDEX, COLOURS[id]] as const] : [],
    ),
    [literal('\\tilde{\\mathbf x}') + INDEX, 'input'],
    [literal('\\mathbf x') + INDEX, 'input'],
  ];
  const any = new RegExp(symbols.map(([pattern]) => `(${pattern})`).join('|'), 'g');
  return tex.replaceAll(any, (found: string, ...groups: unknown[]) => {
    const [, css] = symbols[groups.findIndex((group) => group !== undefined)];
    return `\\htmlClass{k-${css}}{${found}}`;
  });
}

const INDEX = '_\\{t(?:[+-]1)?\\}';
const literal = (tex: string): string => tex.replaceAll(/[\\{}()^+[\]]/g, String.raw`\$&`);

/** The number of the step in the place of t. */
const atStep = (tex: string, step: number): string =>
  tex.replaceAll(/\{t([+-]1)?\}/g, (_t, by = '0') => `{${step + Number(by)}}`);
