import type { BoundedArray } from './bounded.ts';

/** Rounding may hide relative differences up to this one; where it hides more, a point is no evidence. */
const BLUR = 1e-6;
/** A bound this many times the truth's own is as good: a truth that cancels has no digits to compare with. */
const COMPARABLE = 1e3;

/**
 * What was seen at points, entry by entry. Equality is never concluded from a lack of evidence: a point counts for
 * an entry when both sides have a value there and their bounds of error are small against the truth. So
 * x + 1e300 − 1e300 tells nothing about x, although its bound takes in everything.
 */
export class Evidence {
  /** Points at which nothing could be compared. */
  skipped = 0;
  private readonly seen: { size: number; bound: number; own: number }[][];
  private readonly tolerance: number;

  constructor(entries: number, tolerance: number) {
    this.seen = Array.from({ length: entries }, () => []);
    this.tolerance = tolerance;
  }

  look(answer: BoundedArray, truth: BoundedArray): 'different' | 'one-sided' | 'alike' {
    let oneSided = false;
    let compared = false;
    for (let k = 0; k < this.seen.length; k++) {
      const [a, t] = [answer.v[k], truth.v[k]];
      if (Number.isNaN(a) || Number.isNaN(t)) {
        const certain = answer.e[k] < Infinity && truth.e[k] < Infinity;
        oneSided ||= certain && Number.isNaN(a) !== Number.isNaN(t);
        continue;
      }
      compared = true;
      const bound = answer.e[k] + truth.e[k];
      if (Math.abs(a - t) > bound + this.tolerance * Math.abs(t)) return 'different';
      this.seen[k].push({ size: Math.abs(t), bound, own: truth.e[k] });
    }
    if (!compared && !oneSided) this.skipped++;
    return oneSided ? 'one-sided' : 'alike';
  }

  /** Points that count for the entry that has fewest. */
  least(): number {
    return Math.min(...this.clear().map((points) => points.length));
  }

  /** Points at which both sides have values that rounding blurs, for the entry that has most. */
  blurred(): number {
    const clear = this.clear();
    return Math.max(...this.seen.map((points, k) => points.length - clear[k].length));
  }

  /** The relative difference that the median of the points that count would have shown. */
  resolution(): number {
    return Math.max(...this.clear().map((points) => median(points.map((p) => p.relative))));
  }

  private clear(): { relative: number }[][] {
    const overall = median(this.seen.flat().map(({ size }) => size));
    return this.seen.map((points) => {
      // Of a truth that is 0 everywhere nothing is known but that numbers have size 1.
      const typical = median(points.map(({ size }) => size)) || overall || 1;
      return points.flatMap(({ size, bound, own }) => {
        const scale = Math.max(size, typical);
        const clear = bound <= Math.max(BLUR * scale, COMPARABLE * own);
        return clear ? [{ relative: bound / scale }] : [];
      });
    });
  }
}

function median(values: number[]): number {
  const sorted = values.sort((a, b) => a - b);
  return sorted.length === 0 ? 0 : sorted[Math.floor(sorted.length / 2)];
}
