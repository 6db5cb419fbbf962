import { pack } from '../compile/pack.ts';
import { sizeOf } from '../ir/types.ts';
import type { Rng } from '../num/rng.ts';
import { drawer } from './drawPoint.ts';
import type { TermId, Terms } from './terms.ts';
import { needed } from './terms.ts';
import type { Variable } from './variables.ts';
import type { EquivalenceOptions } from './verdict.ts';

type Places = NonNullable<EquivalenceOptions['places']>;

/** Values of all variables, and whether the point lies where almost all points do. */
export interface SamplePoint {
  readonly values: ReadonlyMap<string, Float64Array>;
  /** False at and near special places, where it says little that one side is undefined. */
  readonly generic: boolean;
}

/** Distances from a place at which is looked as well, relative to its size. */
const NEAR = [0, 1e-2, -1e-4];
/** So many points take their entries from the constants of both texts. */
const AT_CONSTANTS = 12;

/** Stratified points of the domain. */
export function* genericPoints(
  variables: readonly Variable[],
  count: number,
  rng: Rng,
): Generator<SamplePoint> {
  const drawers = variables.map((v) => [v.name, drawer(v, count, rng)] as const);
  for (let i = 0; i < count; i++) {
    yield { values: new Map(drawers.map(([name, draw]) => [name, draw(i)])), generic: true };
  }
}

/** Points at special places and near them, and points near the constants that the texts name. */
export function* specialPoints(
  terms: Terms,
  sides: readonly TermId[],
  variables: readonly Variable[],
  places: Places,
  rng: Rng,
): Generator<SamplePoint> {
  const constants = constantsOf(terms, sides);
  const all = [...places, ...comparedPlaces(terms, sides)];
  const count = all.length * NEAR.length + AT_CONSTANTS;
  const drawers = variables.map((v) => [v, drawer(v, count, rng)] as const);
  let i = 0;
  for (const place of all) {
    for (const offset of NEAR) {
      yield {
        generic: false,
        values: new Map(
          drawers.map(([v, draw]) => {
            const slot = { name: v.name, node: 0, shape: v.shape };
            const given = Object.hasOwn(place, v.name) && !v.fixed;
            const value = given ? pack([slot], place) : draw(i);
            return [v.name, given ? value.map((x) => x + offset * (Math.abs(x) || 1)) : value];
          }),
        ),
      };
      i++;
    }
  }
  for (let k = 0; k < (constants.length > 0 ? AT_CONSTANTS : 0); k++, i++) {
    const offset = rng.uniform(-1, 1) * 10 ** -rng.uniform(2, 5);
    yield {
      generic: false,
      values: new Map(
        drawers.map(([v, draw]) => {
          if (v.structure && v.structure !== 'positive') return [v.name, draw(i)];
          const near = (): number => constants[rng.below(constants.length)] + offset;
          const drawn = draw(i);
          if (v.fixed) return [v.name, drawn];
          return [v.name, drawn.map((x) => inside(v, near()) ?? x)];
        }),
      ),
    };
  }
}

const inside = ({ lo, hi }: Variable, x: number): number | undefined =>
  x >= lo && x <= hi ? x : undefined;

/** Constant fractions in the texts: whatever is hidden in a narrow place must name the place. */
function constantsOf(terms: Terms, sides: readonly TermId[]): number[] {
  const found = needed(terms, sides).flatMap((id) => {
    const exact = terms.exact[id];
    const value = exact ? Number(exact.num) / Number(exact.den) : NaN;
    return Number.isFinite(value) ? [value, -value] : [];
  });
  return [...new Set(found)];
}

/** Where `x == 2` holds for a variable of one entry: each place, and all of them at once. */
function comparedPlaces(terms: Terms, sides: readonly TermId[]): Record<string, number>[] {
  const found: Record<string, number>[] = [];
  for (const id of needed(terms, sides)) {
    const term = terms.all[id];
    if (term.kind !== 'apply' || (term.op !== 'eq' && term.op !== 'ne')) continue;
    for (const [one, other] of [term.args, [...term.args].reverse()]) {
      const [variable, exact] = [terms.all[one], terms.exact[other]];
      if (variable.kind !== 'variable' || sizeOf(variable.shape) !== 1 || !exact) continue;
      found.push({ [variable.name]: Number(exact.num) / Number(exact.den) });
    }
  }
  return found.length > 1
    ? [...found, Object.assign({}, ...found) as Record<string, number>]
    : found;
}
