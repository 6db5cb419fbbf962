import type { Shape } from '../ir/types.ts';

/** Names of the entries of an array, column by column: `x[2]`, `W[1,2]`; of a number its own. */
export function entriesOf(name: string, { rows, cols }: Shape): readonly string[] {
  if (rows * cols === 1) return [name];
  return Array.from({ length: rows * cols }, (_, k) => {
    const [i, j] = [(k % rows) + 1, Math.floor(k / rows) + 1];
    return rows === 1 ? `${name}[${j}]` : cols === 1 ? `${name}[${i}]` : `${name}[${i},${j}]`;
  });
}
