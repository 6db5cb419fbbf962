import type { Dialect, Variable } from './dialects/dialect.ts';
import { asFloat, nested } from './dialects/python.ts';

/**
 * The last lines of a function that returns a Hessian: one array, or each entry by its name where that is longer
 * than `short`.
 *
 * @param texts n × n entries, row-major and symmetric.
 * @param fresh a name like the wanted one that nothing else has.
 */
export function hessianResult(
  texts: readonly string[],
  variables: readonly Variable[],
  short: number,
  fresh: (wanted: string) => string,
): string[] {
  const n = variables.length;
  const rows = variables.map((_, i) => texts.slice(i * n, (i + 1) * n));
  if (texts.join(', ').length <= short) {
    return [`return np.array(${nested(rows.map((row) => row.map(asFloat)))})`];
  }
  const names = variables.map((v, i) =>
    variables.map((w, j) => (i <= j ? fresh(`${v.slope}_${w.label}`) : '')),
  );
  const mirrored = names.map((row, i) => row.map((name, j) => (i <= j ? name : names[j][i])));
  return [
    ...rows.flatMap((row, i) => row.slice(i).map((text, k) => `${names[i][i + k]} = ${text}`)),
    `return np.array(${nested(mirrored)}, dtype=float)`,
  ];
}

/**
 * The lines for the point whose value is given apart: row i holds the limits of the slopes of ∂f/∂xᵢ.
 *
 * @param array what makes an array of a list.
 */
export function limitHessian(
  exceptional: string,
  variables: readonly { readonly name: string }[],
  { lift }: Dialect,
  array: string,
): string[] {
  const at = variables.map(({ name }) => name).join(', ');
  return [
    `    if ${exceptional}:`,
    `        partial = lambda i: lambda at: float(gradient(*[${lift('p')} for p in at])[i])`,
    `        return ${array}([limit_slopes(partial(i), [${at}]) for i in range(${variables.length})])`,
  ];
}
