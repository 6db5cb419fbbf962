/** Which rows of a long table are shown: all, or the first and the last `limit`/2. */
export interface TableWindow {
  readonly head: readonly number[];
  readonly tail: readonly number[];
  readonly hidden: number;
}

export function tableWindow(rows: number, limit: number): TableWindow {
  const range = (from: number, to: number) =>
    Array.from({ length: Math.max(0, to - from) }, (_, k) => from + k);
  if (rows <= limit) return { head: range(0, rows), tail: [], hidden: 0 };
  const first = Math.ceil(limit / 2);
  const last = limit - first;
  return { head: range(0, first), tail: range(rows - last, rows), hidden: rows - limit };
}
