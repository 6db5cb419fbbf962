/** Binding strength in Python, from loose to tight. */
export const PYTHON = {
  choice: 0,
  comparison: 1,
  sum: 2,
  product: 3,
  unary: 4,
  power: 5,
  atom: 6,
} as const;

/** Words of Python, and built-in functions that the programs call. */
export const PYTHON_WORDS: readonly string[] = (
  'False None True and as assert async await break class continue def del elif else except finally for from ' +
  'global if import in is lambda nonlocal not or pass raise return try while with yield match case ' +
  'abs all enumerate float int len list map max min print range round sum tuple zip'
).split(' ');

/** A double as Python reads it, always as a float. */
export function pythonFloat(value: number): string {
  if (Number.isNaN(value)) return "float('nan')";
  if (!Number.isFinite(value)) return value > 0 ? "float('inf')" : "-float('inf')";
  if (Object.is(value, -0)) return '-0.0';
  const text = String(value);
  return /[.e]/.test(text) ? text : `${text}.0`;
}

/** A literal as it was typed, where Python reads it alike. */
export function pythonNumber(text: string, value: number): string {
  const readable = /^(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/.test(text);
  const exact = Number.isSafeInteger(value) || !/^\d+$/.test(text);
  return readable && exact ? text : pythonFloat(value);
}

/** A Python number that is a float: 0 → 0.0. */
export const asFloat = (text: string): string => (/^-?\d+$/.test(text) ? `${text}.0` : text);

export const indented = (lines: readonly string[]): string[] =>
  lines.map((line) => (line === '' ? '' : `    ${line}`));

/** `[[1.0, 2.0], [3.0, 4.0]]`. */
export const nested = (rows: readonly (readonly string[])[]): string =>
  `[${rows.map((row) => `[${row.join(', ')}]`).join(', ')}]`;

/** `(x, y)` as arguments, `(x,)` as a tuple of one. */
export const tuple = (items: readonly string[]): string =>
  items.length === 1 ? `(${items[0]},)` : `(${items.join(', ')})`;

/** Slopes at a point whose value is given apart; the same in every library, since it only calls the function. */
export const LIMIT_SLOPES = `def limit_slopes(call, at):
    """Slopes where the value is given apart: limits of difference quotients from both sides."""
    at = [float(p) for p in at]

    def limit(i, side):
        previous = []
        for k in range(3, 25):
            near = list(at)
            near[i] += side * 2.0**-k
            row = [(call(near) - call(at)) / (near[i] - at[i])]
            for j in range(1, len(previous) + 1):
                row.append(row[j - 1] + (row[j - 1] - previous[j - 1]) / (2**j - 1))
                noise = 2.0**(k - 49) * abs(call(at))
                gap = max(abs(row[j] - row[j - 1]), abs(row[j] - previous[j - 1]))
                if gap <= 1e-9 * max(1.0, abs(row[j])) + noise:
                    return row[j]
            previous = row
        return float('nan')

    sides = [(limit(i, 1), limit(i, -1)) for i in range(len(at))]
    agree = [abs(r - l) <= 1e-6 * max(1.0, abs(r), abs(l)) for r, l in sides]
    return [(r + l) / 2 if same else float('nan') for (r, l), same in zip(sides, agree)]`;
