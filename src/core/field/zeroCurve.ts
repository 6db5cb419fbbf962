import { away, hull } from './cluster.ts';
import { gradientRoot, norm, type SmoothFunction } from './gradientRoot.ts';
import { middle, UNDERFLOW, type Box, type BoxTest } from './stationaryBoxes.ts';
import { symmetricEigen } from '../num/symmetricEigen.ts';

/** Boxes that could not be shown to be free of zeros, and why the division ended there. */
export interface OpenBox extends Box {
  readonly why: 'flat' | 'plateau' | 'noise' | 'small' | 'kink' | 'curve' | 'budget';
  /** On a curve of zeros: the one nearest to the box. */
  readonly near?: Float64Array;
}

/** What is smaller than this part of the view is a point, however many boxes it holds, and no curve. */
export const SPECK = 2 ** -9;
/** Boxes tried before all are, when a curve is suspected. */
const SAMPLE = 48;
/** How close a zero is found on a curve, as a part of the view. */
const ON_CURVE = 1e-9;
/** So many distinct singular zeros make a curve. */
const CURVE_POINTS = 12;

export interface CurveOfZeros {
  /** Boxes that hold nothing but a part of it, or where f is constant along it to rounding. */
  readonly boxes: readonly OpenBox[];
  /** Some of its points. */
  readonly zeros: readonly Float64Array[];
}
export const NO_CURVE: CurveOfZeros = { boxes: [], zeros: [] };

/**
 * The boxes that lie on a curve of zeros: from a sample of the boxes the nearest zero is sought, and when many
 * distinct singular ones turn up, each beside its box, they are a curve. Boxes that can hold nothing else are
 * no longer divided; the others may hold isolated zeros beside it and are.
 */
export function onCurve(
  f: SmoothFunction,
  test: BoxTest,
  boxes: readonly Box[],
  width: Float64Array,
): CurveOfZeros {
  const attribute = (box: Box): (OpenBox & { readonly near: Float64Array })[] => {
    const c = middle(box);
    const root = gradientRoot(f, c, 30);
    if (!root || !(root.gradientNorm <= 1e-5 * root.startNorm)) return [];
    if (!(away(c, root.x) <= 2 * away(box.lo, box.hi)) || !isSingular(f, root.x)) return [];
    const verdict = test({ lo: c, hi: c }).kind;
    // A gradient that only underflows is not 0.
    if (root.startNorm < UNDERFLOW && verdict !== 'flat' && !(norm(f.hessian(c)) > UNDERFLOW))
      return [];
    return mayVanish(test, root.x, width, ON_CURVE) ? [{ ...box, why: 'curve', near: root.x }] : [];
  };
  const stride = Math.ceil(boxes.length / SAMPLE);
  const sample = boxes.filter((_, k) => k % stride === 0);
  const saturated = sample.some(test.isSaturated)
    ? boxes.flatMap((box): OpenBox[] => (test.isSaturated(box) ? [{ ...box, why: 'plateau' }] : []))
    : [];
  const found = sample.filter((box) => !test.isSaturated(box)).flatMap(attribute);
  if (found.length < CURVE_POINTS) return { boxes: saturated, zeros: [] };
  // Around one degenerate zero the search may stop early in different places; given time it comes to one.
  const zeros: Float64Array[] = [];
  for (const { near, lo, hi } of found) {
    const x = gradientRoot(f, near, 200)?.x;
    if (x && zeros.every((p) => away(p, x) > away(lo, hi) / 2)) zeros.push(x);
  }
  if (zeros.length < CURVE_POINTS) return { boxes: saturated, zeros: [] };
  const long =
    extent(
      zeros.map((p) => ({ lo: p, hi: p })),
      width,
    ) > SPECK;
  if (!long) return { boxes: saturated, zeros: [] };
  return { boxes: [...saturated, ...boxes.filter(test.isGraph).flatMap(attribute)], zeros };
}

/** Whether the Hessian at x is singular, judged by its eigenvalues alone. */
export function isSingular(f: SmoothFunction, x: ArrayLike<number>): boolean {
  const { values } = symmetricEigen(f.hessian(x), x.length);
  const sizes = Array.from(values, Math.abs);
  return !(Math.min(...sizes) > 1e-5 * Math.max(...sizes));
}

/** The longest side of a group, as a part of the view. */
export function extent(group: readonly Box[], width: Float64Array): number {
  const { lo, hi } = hull(group);
  return Math.max(...width.map((w, i) => (hi[i] - lo[i]) / w));
}

/** Whether bounds allow a zero within some part of the view's width from x. */
export function mayVanish(
  test: BoxTest,
  x: Float64Array,
  width: Float64Array,
  part: number,
): boolean {
  const lo = x.map((v, i) => v - part * width[i]);
  const hi = x.map((v, i) => v + part * width[i]);
  return test({ lo, hi }).kind !== 'none';
}
