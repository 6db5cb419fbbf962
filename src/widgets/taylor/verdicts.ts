import type { FoundStationaryPoint, StationaryPicture } from '../../worker/protocol/stationary.ts';
import type { Along, Taylor } from '../../worker/protocol/taylor.ts';
import { curvatureAlong, signsOf } from './quadraticModel.ts';

/** What the test of second derivatives says of a point where ∇f = 0. */
export type Test = 'minimum' | 'maximum' | 'saddle' | 'inconclusive';

/** Beside the size of H, a gradient this small is zero as far as a point can be placed. */
const LEVEL = 1e-6;

export function isStationary({ gradient, hessian }: Pick<Taylor, 'gradient' | 'hessian'>): boolean {
  const size = Math.max(1, ...hessian.map(Math.abs));
  return Math.hypot(...gradient) <= LEVEL * size;
}

/** All eigenvalues of one sign, both signs, or a zero among those of one sign. */
export function testOf(t: Pick<Taylor, 'eigenvalues' | 'hessian'>): Test {
  const signs = signsOf(t);
  if (signs.some((s) => s > 0) && signs.some((s) => s < 0)) return 'saddle';
  if (signs.every((s) => s > 0)) return 'minimum';
  return signs.every((s) => s < 0) ? 'maximum' : 'inconclusive';
}

/** The stationary point that was found at a place; null where there is none. */
export function foundAt(
  picture: StationaryPicture | null,
  [x, y]: readonly number[],
): FoundStationaryPoint | null {
  const all = picture ? [...picture.points, ...picture.representatives] : [];
  const near = 1e-5 * (1 + Math.hypot(x, y));
  return all.find(({ at }) => Math.hypot(at[0] - x, at[1] - y) <= near) ?? null;
}

/** How f behaves along a line or a curve where it passes through the point. */
export type Passing = 'minimum' | 'maximum' | 'neither' | 'flat' | 'sloped';

/** Samples to each side that are looked at: a quarter of the way. */
const NEAR = 30;

/** By the values nearest to the middle one that differ from it; what is rounding has been taken for equal. */
export function passingOf(values: Float64Array): Passing {
  const middle = (values.length - 1) / 2;
  const first = (way: 1 | -1): number => {
    for (let k = 1; k <= NEAR; k++) {
      const rise = values[middle + way * k] - values[middle];
      if (rise !== 0) return Math.sign(rise);
    }
    return 0;
  };
  const [behind, ahead] = [first(-1), first(1)];
  if (behind === 0 && ahead === 0) return 'flat';
  if (behind !== ahead) return 'neither';
  return ahead > 0 ? 'minimum' : 'maximum';
}

/** Along the line: by the second derivative where it tells, else by the values. */
export function lineVerdict(t: Taylor, along: Along, direction: readonly number[]): Passing {
  if (!isStationary(t)) return 'sloped';
  const curvature = curvatureAlong(t, direction);
  const size = Math.max(...t.hessian.map(Math.abs));
  if (Math.abs(curvature) > 1e-9 * size) return curvature > 0 ? 'minimum' : 'maximum';
  return passingOf(along.line);
}
