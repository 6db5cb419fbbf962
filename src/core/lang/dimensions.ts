/** A number of rows or columns while shapes are being found out: 1, a known size, or a class of equal unknowns. */
export type Dimension = number;

/** Rows and columns as dimensions. */
export interface OpenShape {
  readonly rows: Dimension;
  readonly cols: Dimension;
}

/** Two dimensions that have to be equal and cannot be. */
export class Clash extends Error {}

/**
 * Sizes that unknown dimensions get, in the order of their appearance: different ones, so that a mix-up shows. The second
 * order serves where the first leaves a product without an inverse.
 */
export const SIZES = [
  [3, 2, 4, 5],
  [2, 3, 4, 5],
] as const;

/**
 * Unknown dimensions and which of them are equal (union and find). An unknown is at least 2: where a number may
 * stand, its kind says so beforehand.
 */
export class Dimensions {
  private readonly parent: number[] = [];
  private readonly size: (number | undefined)[] = [];

  private readonly sizes: readonly number[];

  /** The dimension 1, of numbers and columns. */
  readonly one = this.known(1);

  constructor(sizes: readonly number[]) {
    this.sizes = sizes;
  }

  known(size: number): Dimension {
    this.parent.push(this.parent.length);
    this.size.push(size);
    return this.parent.length - 1;
  }

  unknown(): Dimension {
    this.parent.push(this.parent.length);
    this.size.push(undefined);
    return this.parent.length - 1;
  }

  private root(d: Dimension): Dimension {
    let at = d;
    while (this.parent[at] !== at) at = this.parent[at];
    return at;
  }

  isOne(d: Dimension): boolean {
    return this.size[this.root(d)] === 1;
  }

  isNumber({ rows, cols }: OpenShape): boolean {
    return this.isOne(rows) && this.isOne(cols);
  }

  /** Makes both equal. @throws Clash when one is 1 or a known size and the other is not. */
  unify(a: Dimension, b: Dimension): void {
    const [first, second] = [this.root(a), this.root(b)];
    if (first === second) return;
    const [p, q] = [this.size[first], this.size[second]];
    if (p !== undefined && q !== undefined) {
      if (p !== q) throw new Clash();
    } else if (p === 1 || q === 1) {
      throw new Clash();
    }
    // The older class keeps its place, so that sizes follow the text.
    const [older, younger] = first < second ? [first, second] : [second, first];
    this.parent[younger] = older;
    this.size[older] = p ?? q;
  }

  /** Makes both shapes equal. */
  unifyShapes(a: OpenShape, b: OpenShape): void {
    this.unify(a.rows, b.rows);
    this.unify(a.cols, b.cols);
  }

  /** The size of a dimension; an unknown class gets the first size that no other class has. */
  sizeOf(d: Dimension): number {
    const root = this.root(d);
    const known = this.size[root];
    if (known !== undefined) return known;
    const taken = new Set(this.size.filter((_, k) => this.root(k) === k));
    const size = this.sizes.find((candidate) => !taken.has(candidate)) ?? this.sizes[0];
    this.size[root] = size;
    return size;
  }
}
