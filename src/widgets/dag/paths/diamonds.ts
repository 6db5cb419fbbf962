/** So many diamonds at most: 2¹⁰ ways are enough to see where it leads. */
export const MOST_DIAMONDS = 10;

/** k diamonds one after the other: each value is used twice, and the two uses are multiplied. */
export const diamonds = (k: number): string =>
  Array.from({ length: k }, (_, j) => {
    const from = j === 0 ? 'x' : `d${j}`;
    return `u${j + 1} = sin(${from}); v${j + 1} = cos(${from}); d${j + 1} = u${j + 1}*v${j + 1}`;
  }).join('; ');

const counts = new Map(
  Array.from({ length: MOST_DIAMONDS }, (_, k) => [diamonds(k + 1), k + 1] as const),
);

/** How many diamonds a program is; null for any other program. */
export const diamondsOf = (source: string): number | null => counts.get(source) ?? null;
