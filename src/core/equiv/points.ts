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
/** Up to so many combinations of constants are tried all; of more, so many at random. */
const ALL_COMBINATIONS = 64;
const SOME_COMBINATIONS = 16;

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

/** Points at special places and near them. */
export function* specialPoints(
  terms: Terms,
  sides: readonly TermId[],
  variables: readonly Variable[],
  places: Places,
  rng: Rng,
): Generator<SamplePoint> {
  const all = [...places, ...comparedPlaces(terms, sides)];
  const drawers = variables.map((v) => [v, drawer(v, all.length * NEAR.length, rng)] as const);
  let i = 0;
  for (const place of all) {
    for (const offset of NEAR) {
      const values = drawers.map(([v, draw]) => {
        const given = Object.hasOwn(place, v.name) && !v.fixed;
        if (!given) return [v.name, draw(i)] as const;
        const value = pack([{ name: v.name, node: 0, shape: v.shape }], place);
        return [v.name, value.map((x) => x + offset * (Math.abs(x) || 1))] as const;
      });
      i++;
      yield { values: new Map(values), generic: false };
    }
  }
}

/**
 * Points near the constants that the texts name: whatever is hidden in a narrow place must name the place. Every
 * combination for the entries when these are few, otherwise random ones.
 */
export function* constantPoints(
  terms: Terms,
  sides: readonly TermId[],
  variables: readonly Variable[],
  rng: Rng,
): Generator<SamplePoint> {
  const constants = constantsOf(terms, sides);
  const choices = variables.map((v) =>
    v.fixed || (v.structure && v.structure !== 'positive')
      ? []
      : constants.filter((c) => c >= v.lo && c <= v.hi),
  );
  const entries = variables.flatMap(({ shape }, k) =>
    choices[k].length > 0 ? new Array<number>(sizeOf(shape)).fill(choices[k].length) : [],
  );
  if (entries.length === 0) return;
  const combinations = entries.reduce((product, n) => product * n, 1);
  const all = combinations <= ALL_COMBINATIONS;
  const count = all ? Math.min(ALL_COMBINATIONS, 2 * combinations) : SOME_COMBINATIONS;
  const drawers = variables.map((v) => drawer(v, count, rng));
  for (let i = 0; i < count; i++) {
    let code = all ? i : rng.below(2 ** 31);
    // Not at the constants themselves, where a kink or a jump may sit.
    const offset = (i % 2 === 0 ? 1 : -1) * 10 ** -rng.uniform(2, 9);
    const values = variables.map((v, k) => {
      const drawn = drawers[k](i);
      const own = choices[k];
      if (own.length === 0) return [v.name, drawn] as const;
      const near = drawn.map((x) => {
        const c = own[code % own.length] + offset;
        code = all ? Math.floor(code / own.length) : rng.below(2 ** 31);
        return c >= v.lo && c <= v.hi ? c : x;
      });
      return [v.name, near] as const;
    });
    yield { values: new Map(values), generic: false };
  }
}

/** Constant fractions in the texts, and their negatives. */
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
