import { drawer } from '../../core/equiv/drawPoint.ts';
import { variablesOf } from '../../core/equiv/variables.ts';
import { sizeOf } from '../../core/ir/types.ts';
import type { Declaration } from '../../core/lang/declarations.ts';
import { createRng, type Rng } from '../../core/num/rng.ts';

/** A point with a pair of directions for the dot-product test. */
export interface Place {
  readonly at: readonly number[];
  readonly v: readonly number[];
  readonly u: readonly number[];
}

/** Points besides the reader's own. */
const COUNT = 12;
/** The first of them have numbers that read well; 0 is left out, since corners sit there. */
const SIMPLE = 5;
const SIMPLE_NUMBERS = [-3, -2, -1.5, -1, -0.5, 0.5, 1, 1.5, 2, 3];
/** Tries of each kind, until the formula has a value: both signs, positive, between −1 and 1, near the reader's point. */
const TRIES = 6;

type Kind = (size: number, rng: Rng, simple: boolean) => number[];

const amongAll: Kind = (size, rng, simple) =>
  simple ? distinct(SIMPLE_NUMBERS, size, rng) : many(size, () => decimal(rng, -3, 3));
const positive: Kind = (size, rng, simple) =>
  simple
    ? distinct(
        SIMPLE_NUMBERS.filter((x) => x > 0),
        size,
        rng,
      )
    : many(size, () => decimal(rng, 0.1, 3));
const small: Kind = (size, rng, simple) =>
  many(size, () => (simple ? decimal(rng, -0.9, 0.9, 1) : decimal(rng, -0.95, 0.95)));

/**
 * Further points of the domain, the first with simple numbers, each with directions ẋ and w̄; fewer where the formula has
 * hardly a value anywhere. The same seed gives the same points.
 */
export function drawPlaces(
  operands: readonly Declaration[],
  m: number,
  own: readonly number[],
  seed: number,
  defined: (at: readonly number[]) => boolean,
): Place[] {
  const n = operands.reduce((sum, { shape }) => sum + sizeOf(shape), 0);
  const near: Kind = (_, rng) =>
    own.map((x) => Number((x + (Math.abs(x) || 1) * rng.uniform(-0.2, 0.2)).toPrecision(3)));
  const places: Place[] = [];
  for (let k = 0; k < COUNT; k++) {
    // Every point has a sequence of its own: how often one is drawn again moves no other.
    const rng = createRng(seed * 1009 + k);
    const structured = operands.map((operand) =>
      operand.structure ? drawer(variablesOf([operand])[0], COUNT, rng) : undefined,
    );
    const point = (kind: Kind): number[] => {
      const free = kind(n, rng, k < SIMPLE);
      let next = 0;
      return operands.flatMap(({ shape }, j) => {
        const entries = free.slice(next, (next += sizeOf(shape)));
        const drawn = structured[j]?.(k);
        return drawn ? Array.from(drawn) : entries;
      });
    };
    const fresh = (numbers: readonly number[]): boolean =>
      [own, ...places.map(({ at }) => at)].every((other) => other.some((x, j) => x !== numbers[j]));
    const at = firstDefined(
      [amongAll, positive, small, near],
      point,
      (numbers) => fresh(numbers) && defined(numbers),
    );
    if (!at) continue;
    places.push({
      at,
      v: many(n, () => decimal(rng, 0.2, 2, 1) * sign(rng)),
      u: many(m, () => decimal(rng, 0.2, 2, 1) * sign(rng)),
    });
  }
  return places;
}

function firstDefined(
  kinds: readonly Kind[],
  point: (kind: Kind) => number[],
  defined: (at: readonly number[]) => boolean,
): number[] | null {
  for (const kind of kinds) {
    for (let attempt = 0; attempt < TRIES; attempt++) {
      const at = point(kind);
      if (defined(at)) return at;
    }
  }
  return null;
}

const many = (size: number, draw: () => number): number[] => Array.from({ length: size }, draw);

const sign = (rng: Rng): number => (rng.below(2) === 0 ? -1 : 1);

const decimal = (rng: Rng, lo: number, hi: number, digits = 2): number =>
  Number(rng.uniform(lo, hi).toFixed(digits));

/** As many different ones as there are: equal entries tie, and hide which one a rule means. */
function distinct(numbers: readonly number[], size: number, rng: Rng): number[] {
  const drawn: number[] = [];
  while (drawn.length < size) {
    const left = numbers.filter((x) => !drawn.slice(-(numbers.length - 1)).includes(x));
    drawn.push(left[rng.below(left.length)]);
  }
  return drawn;
}
