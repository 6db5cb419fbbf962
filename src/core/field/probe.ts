/** What samples of f around a point show where the Hessian's test is inconclusive. */
export type Probe = 'min' | 'max' | 'saddle' | 'flat' | 'undecided';

/** f with bounds of its rounding error: [low, high]. */
export type Bounded = (x: ArrayLike<number>) => readonly [number, number];

const ANGLES = 48;
const REFINEMENTS = 40;

/**
 * Samples f on circles around p (two points in one dimension), seeks the lowest and the highest value on each,
 * and compares them with f(p) beyond rounding: higher all around is a minimum, lower all around a maximum,
 * both a saddle, neither flat. The answer is that of the smallest circle that decides, when the next larger
 * one does not contradict it.
 *
 * @param radius the largest circle; nothing else should be stationary inside it.
 */
export function probe(f: Bounded, p: ArrayLike<number>, radius: number): Probe {
  const verdicts: Probe[] = [];
  for (let k = 0; k < 12; k++) verdicts.push(circle(f, p, radius / 4 ** k));
  // From the smallest circle outwards: rounding hides small differences first.
  const decided = verdicts.reverse().filter((v) => v !== 'flat' && v !== 'undecided');
  if (decided.length === 0) return verdicts.every((v) => v === 'flat') ? 'flat' : 'undecided';
  return decided.length === 1 || decided[0] === decided[1] || decided[0] === decided[2]
    ? decided[0]
    : 'undecided';
}

function circle(f: Bounded, p: ArrayLike<number>, radius: number): Probe {
  const n = p.length;
  const at = (angle: number): Float64Array =>
    n === 1
      ? Float64Array.of(p[0] + radius * Math.cos(angle))
      : Float64Array.of(p[0] + radius * Math.cos(angle), p[1] + radius * Math.sin(angle));
  const [low, high] = f(p);
  const centre = low / 2 + high / 2;
  const angles =
    n === 1 ? [0, Math.PI] : Array.from({ length: ANGLES }, (_, k) => (2 * Math.PI * k) / ANGLES);
  const rise = (angle: number): number => {
    const [l, h] = f(at(angle));
    return l / 2 + h / 2 - centre;
  };
  const extreme = (sign: 1 | -1): Probe => {
    let least = Infinity;
    let where = NaN;
    const rises = angles.map((angle) => sign * rise(angle));
    if (rises.some(Number.isNaN)) return 'undecided';
    rises.forEach((r, k) => {
      const [before, after] = [rises.at(k - 1) ?? r, rises[(k + 1) % rises.length]];
      if (r > before || r > after) return;
      const angle =
        n === 1 ? angles[k] : refine((a) => sign * rise(a), angles[k], (2 * Math.PI) / ANGLES);
      const value = sign * rise(angle);
      if (value < least) [least, where] = [value, angle];
    });
    const [l, h] = f(at(where));
    if (sign > 0 ? l > high : h < low) return sign > 0 ? 'min' : 'max';
    if (sign > 0 ? h < low : l > high) return 'saddle';
    return 'flat';
  };
  // 'saddle' here says only that the point is no minimum, or no maximum.
  const lowest = extreme(1);
  const highest = extreme(-1);
  if (lowest === 'undecided' || highest === 'undecided') return 'undecided';
  if (lowest === 'min') return 'min';
  if (highest === 'max') return 'max';
  if (lowest === 'saddle' && highest === 'saddle') return 'saddle';
  return lowest === 'flat' && highest === 'flat' ? 'flat' : 'undecided';
}

/** The lowest point of g within `reach` of an angle, by golden sections. */
function refine(g: (angle: number) => number, middle: number, reach: number): number {
  const golden = (Math.sqrt(5) - 1) / 2;
  let a = middle - reach;
  let b = middle + reach;
  for (let k = 0; k < REFINEMENTS; k++) {
    const u = b - golden * (b - a);
    const v = a + golden * (b - a);
    if (g(u) < g(v)) b = v;
    else a = u;
  }
  const angle = (a + b) / 2;
  return g(angle) < g(middle) ? angle : middle;
}
