/** A stretch of a polar plot in which the value keeps its sign. */
export interface Lobe {
  readonly positive: boolean;
  /** x, y in units of the value, y upwards; where it begins or ends at a zero, from there. */
  readonly points: readonly (readonly [number, number])[];
  /** Where a sign can be written into it; null for one too thin. */
  readonly heart: readonly [number, number] | null;
}

/** Angles, in degrees, between which there is no value. */
export type Gap = readonly [from: number, to: number];

/**
 * The plot of a value against a direction, |value| far from the middle. A negative value is drawn on the side of
 * its direction too: its sign is the lobe's.
 *
 * @param angles degrees, ascending over a full turn, both ends included.
 */
export function lobesOf(angles: ArrayLike<number>, exact: ArrayLike<number>): readonly Lobe[] {
  const values = withoutNoise(exact);
  const lobes: Lobe[] = [];
  let run: { angle: number; value: number }[] = [];
  const end = (): void => {
    const peak = run.reduce((a, b) => (Math.abs(b.value) > Math.abs(a.value) ? b : a), run[0]);
    if (run.length > 1 && peak && peak.value !== 0) {
      lobes.push({
        positive: peak.value > 0,
        points: run.map(({ angle, value }) => at(angle, Math.abs(value))),
        heart: run.length > 4 ? at(peak.angle, 0.62 * Math.abs(peak.value)) : null,
      });
    }
    run = [];
  };
  for (let k = 0; k < angles.length; k++) {
    const value = values[k] ?? NaN;
    const angle = angles[k] ?? NaN;
    if (!Number.isFinite(value)) {
      end();
      continue;
    }
    const before = run.at(-1);
    if (before && before.value * value < 0) {
      const zero = { angle: (before.angle + angle) / 2, value: 0 };
      run.push(zero);
      end();
      run.push(zero);
    }
    run.push({ angle, value });
    if (value === 0 && run.length > 1) {
      end();
      run.push({ angle, value });
    }
  }
  end();
  return joined(lobes, angles, values);
}

/** Rounding leaves a hair of the largest value where there is a zero. */
function withoutNoise(values: ArrayLike<number>): readonly number[] {
  const all = Array.from(values);
  const largest = all.reduce((a, v) => (Number.isFinite(v) ? Math.max(a, Math.abs(v)) : a), 0);
  return all.map((v) => (Math.abs(v) <= 1e-9 * largest ? 0 : v));
}

/** A lobe across the seam of the turn is one. */
function joined(
  lobes: readonly Lobe[],
  angles: ArrayLike<number>,
  values: ArrayLike<number>,
): readonly Lobe[] {
  const [first, last] = [lobes[0], lobes.at(-1)];
  const seam = [values[0], values[angles.length - 1]];
  if (!first || !last || first === last || seam.some((v) => !v || !Number.isFinite(v)))
    return lobes;
  if (first.positive !== last.positive) return lobes;
  const points = [...last.points, ...first.points.slice(1)];
  const size = (p: readonly [number, number]): number => Math.hypot(...p);
  const peak = points.reduce((a, b) => (size(b) > size(a) ? b : a));
  const whole: Lobe = {
    positive: first.positive,
    points,
    heart: [0.62 * peak[0], 0.62 * peak[1]],
  };
  return [...lobes.slice(1, -1), whole];
}

/** Where the value is missing, each gap half a step longer to both sides. */
export function gapsOf(angles: ArrayLike<number>, values: ArrayLike<number>): readonly Gap[] {
  const gaps: Gap[] = [];
  const half = ((angles[1] ?? 0) - (angles[0] ?? 0)) / 2;
  let from: number | null = null;
  for (let k = 0; k < angles.length; k++) {
    const missing = !Number.isFinite(values[k] ?? NaN);
    const angle = angles[k] ?? NaN;
    if (missing && from === null) from = angle - half;
    if (!missing && from !== null) {
      gaps.push([from, angle - half]);
      from = null;
    }
  }
  const last = angles[angles.length - 1] ?? NaN;
  if (from !== null) gaps.push([from, Math.min(last, from + half + 360)]);
  return gaps;
}

/** A readable size that is at least as large: 1, 2 or 5 times a power of ten. */
export function ringAbove(size: number): number {
  if (!(size > 0) || !Number.isFinite(size)) return 1;
  const power = 10 ** Math.floor(Math.log10(size));
  const lead = [1, 2, 5, 10].find((l) => l * power >= size * (1 - 1e-9)) ?? 10;
  return Number((lead * power).toPrecision(3));
}

function at(degrees: number, radius: number): [number, number] {
  const angle = (degrees * Math.PI) / 180;
  return [radius * Math.cos(angle), radius * Math.sin(angle)];
}
