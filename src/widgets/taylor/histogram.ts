/** Bars as one line: up at the left side of each, down at its right side. */
export interface Bars {
  readonly x: readonly number[];
  readonly y: readonly number[];
}

/** The density of some numbers between two bounds: bars whose areas add up to the share that lies between. */
export function histogram(values: ArrayLike<number>, low: number, high: number): Bars {
  // About as many bars as make the shape readable: few for few numbers.
  const count = Math.max(8, Math.round(2.2 * Math.sqrt(values.length)) * 2);
  const width = (high - low) / count;
  const bars = new Array<number>(count).fill(0);
  for (const v of Array.from(values)) {
    const k = Math.floor((v - low) / width);
    if (k >= 0 && k < count) bars[k] += 1 / (values.length * width);
  }
  const edges = bars.map((_, k) => low + k * width);
  return {
    x: edges.flatMap((x) => [x, x, x + width, x + width]),
    y: bars.flatMap((y) => [0, y, y, 0]),
  };
}
