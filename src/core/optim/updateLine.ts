import { symmetricEigen } from '../num/symmetricEigen.ts';

/** A number, or the entries of a vector or, row by row, of a matrix. */
export type LineValue = number | readonly number[];

/** What stands in the places of update lines, by what is written between the braces. */
export type StepValues = Readonly<Record<string, LineValue>>;

/** A place for a number in `with` and `gives`; its name, and a minus for the step before. */
export const PLACE = /\{(t\+1|[A-Za-z]\w*)(-?)\}/g;

/** A step as it was taken. */
export interface TakenStep {
  readonly step: number;
  readonly x: readonly number[];
  readonly report: Readonly<Record<string, LineValue>>;
  readonly before: Readonly<Record<string, LineValue>> | null;
  readonly hessian?: readonly number[];
}

/** The numbers for every place. `next` is where the step ended, projected or not. */
export function stepValues({ step, x, report, before, hessian }: TakenStep): StepValues {
  const values: Record<string, LineValue> = { ...report, x, t: step, 't+1': step + 1 };
  if (hessian) values.hessian = hessian;
  for (const [id, value] of Object.entries(report)) {
    const nothing = typeof value === 'number' ? 0 : value.map(() => 0);
    values[`${id}-`] = before?.[id] ?? nothing;
  }
  values.next = added(x, report.step, 1);
  return values;
}

/** Whether a line search went along −∇f itself: at its first step, and wherever its method starts afresh. */
export function isAfresh({ direction, gradient }: Readonly<Record<string, LineValue>>): boolean {
  if (typeof direction !== 'object' || typeof gradient !== 'object') return false;
  return direction.every((p, i) => p === -gradient[i]);
}

/**
 * The value of a line's TeX with numbers in its places: sums, products by juxtaposition, \frac, \sqrt and powers entry
 * by entry; a symmetric matrix has the power −1 and, between bars, the sizes of its eigenvalues.
 */
export function lineValue(tex: string, values: StepValues): LineValue {
  const text = tex.replaceAll(/\\,|\\cdot|\\bigl|\\bigr|\\left|\\right|\s+/g, '');
  const tokens = text.match(TOKEN) ?? [];
  if (tokens.join('') !== text) throw new Error(`there is more than numbers in ${tex}`);
  const n = (values.x as readonly number[]).length;
  let at = 0;

  const take = (token: string): boolean => tokens[at] === token && ++at > 0;
  const expect = (token: string): void => {
    if (!take(token)) throw new Error(`${token} is missing in ${tex}`);
  };
  const within = (close: string): LineValue => {
    const value = sum();
    expect(close);
    return value;
  };
  const group = (): LineValue => (take('{') ? within('}') : atom());
  function atom(): LineValue {
    if (take('(')) return within(')');
    if (take('{')) return within('}');
    if (take('\\frac')) {
      const above = group();
      return paired(above, group(), (a, b) => a / b);
    }
    if (take('\\sqrt')) return each(group(), Math.sqrt);
    if (take('\\lvert')) return spectral(within('\\rvert'), n, Math.abs);
    const token = tokens[at++] ?? 'the end';
    const value = /^\d/.test(token) ? Number(token) : values[token.slice(1, -1)];
    if (value === undefined) throw new Error(`${token} has no value in ${tex}`);
    return value;
  }
  function factor(): LineValue {
    const base = atom();
    if (!take('^')) return base;
    const power = group() as number;
    return isMatrix(base, n) ? spectral(base, n, (l) => l ** power) : each(base, (a) => a ** power);
  }
  function product(): LineValue {
    let value = factor();
    while (at < tokens.length && !ENDS.has(tokens[at])) value = times(value, factor(), n);
    return value;
  }
  function sum(): LineValue {
    let value = take('-') ? each(product(), (a) => -a) : product();
    for (;;) {
      if (take('+')) value = added(value, product(), 1);
      else if (take('-')) value = added(value, product(), -1);
      else return value;
    }
  }
  const value = sum();
  if (at < tokens.length) throw new Error(`${tokens[at]} has no place in ${tex}`);
  return value;
}

const TOKEN = /\{(?:t\+1|[A-Za-z]\w*)-?\}|\\frac|\\sqrt|\\lvert|\\rvert|[{}()^+-]|\d+(?:\.\d+)?/g;
const ENDS = new Set(['+', '-', ')', '}', '\\rvert']);

const each = (a: LineValue, f: (ai: number) => number): LineValue =>
  typeof a === 'number' ? f(a) : a.map(f);

/** Entry by entry; a number goes with every entry. */
function paired(a: LineValue, b: LineValue, f: (ai: number, bi: number) => number): LineValue {
  if (typeof a === 'number') return each(b, (bi) => f(a, bi));
  return a.map((ai, i) => f(ai, typeof b === 'number' ? b : b[i]));
}

const added = (a: LineValue, b: LineValue, sign: number): LineValue =>
  paired(a, b, (ai, bi) => ai + sign * bi);

const isMatrix = (a: LineValue, n: number): a is readonly number[] =>
  typeof a !== 'number' && a.length === n * n && n > 1;

/** A matrix acts on a vector; a number scales. */
function times(a: LineValue, b: LineValue, n: number): LineValue {
  if (!isMatrix(a, n) || typeof b === 'number') return paired(a, b, (ai, bi) => ai * bi);
  return b.map((_, i) => b.reduce((all, bj, j) => all + a[i * n + j] * bj, 0));
}

/** The symmetric matrix with f of its eigenvalues. */
function spectral(a: LineValue, n: number, f: (lambda: number) => number): LineValue {
  const { values, vectors } = symmetricEigen(a as readonly number[], n);
  return Array.from({ length: n * n }, (_, k) =>
    values.reduce(
      (all, l, m) => all + f(l) * vectors[Math.floor(k / n) * n + m] * vectors[(k % n) * n + m],
      0,
    ),
  );
}
