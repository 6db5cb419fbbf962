export interface Point {
  readonly x: number;
  readonly y: number;
}

interface Decimated {
  readonly points: readonly Point[];
  /** How many values have no place on the axis: not finite, or no logarithm. */
  readonly dropped: number;
}

/**
 * At most `limit` points (four at least) that look like all of them: from each stretch of steps the lowest and the highest
 * value stay, so that a single spike survives.
 *
 * @param places ascending, one for each value; left out, steps count from 0 along x.
 */
export function decimate(
  values: ArrayLike<number>,
  limit: number,
  toAxis: (value: number) => number,
  places?: ArrayLike<number>,
): Decimated {
  const points: Point[] = [];
  for (let step = 0; step < values.length; step++) {
    const x = places ? (places[step] ?? Number.NaN) : step;
    const y = toAxis(values[step] ?? Number.NaN);
    if (Number.isFinite(x) && Number.isFinite(y)) points.push({ x, y });
  }
  return { points: thin(points, Math.max(4, limit)), dropped: values.length - points.length };
}

/** As `decimate`, of points that all have their place. */
export function thin(points: readonly Point[], limit: number): readonly Point[] {
  if (points.length <= limit) return points;
  const inner = points.slice(1, -1);
  const stretches = Math.floor((limit - 2) / 2);
  const kept: Point[] = points.slice(0, 1);
  for (let s = 0; s < stretches; s++) {
    const from = Math.floor((s * inner.length) / stretches);
    const to = Math.floor(((s + 1) * inner.length) / stretches);
    kept.push(...extremes(inner.slice(from, to)));
  }
  return [...kept, ...points.slice(-1)];
}

/** The lowest and the highest point in the order of their steps. */
function extremes(stretch: readonly Point[]): readonly Point[] {
  const first = stretch[0];
  if (!first) return [];
  let low = first;
  let high = first;
  for (const point of stretch) {
    if (point.y < low.y) low = point;
    if (point.y > high.y) high = point;
  }
  if (low === high) return [low];
  return low.x < high.x ? [low, high] : [high, low];
}
