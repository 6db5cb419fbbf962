import { PRIME } from '../num/modular.ts';
import { sizeOf } from '../ir/types.ts';
import { createRng } from '../num/rng.ts';
import { degrees } from './degrees.ts';
import { drawResidues, MOST_SIGNS } from './drawResidues.ts';
import { evaluateModulo, unknowns } from './residues.ts';
import type { TermId, Terms } from './terms.ts';
import type { Variable } from './variables.ts';

/** What arithmetic modulo p says. 'unequal' is said of rational functions only. */
export interface ExactOutcome {
  readonly says: 'equal' | 'unequal' | 'nothing';
  /** Whether functions beyond the rational ones stand in either side, taken as unknowns. */
  readonly unknowns: boolean;
  readonly falseAcceptBound: number;
}

const TRIALS = 3;
/** A point where a denominator vanishes is drawn again so often; then it vanishes everywhere. */
const REDRAWS = 4;
/** Weaker bounds than this are no proof. */
const WEAKEST = 1e-12;

/**
 * Compares modulo p = 2^61 − 1 at random points (Schwartz 1980, Zippel 1979). Two rational functions that differ,
 * with N/D as their difference and deg N ≤ d, agree at a point with probability at most d/p, so in all trials with
 * at most (d/p)^trials; d is bounded by `degrees`. This holds for functions with rational coefficients that p does
 * not divide; whoever multiplies by 2^61 − 1 itself is caught by the values in doubles, which confirm.
 *
 * With unknowns in place of other functions, agreement still proves equality wherever both are defined, and
 * disagreement proves nothing. For m unknowns, the m² pairs of arguments that might meet by chance enter the bound.
 */
export function compareExactly(
  terms: Terms,
  sides: readonly [TermId, TermId],
  variables: readonly Variable[],
  seed: number,
): ExactOutcome {
  const free = unknowns(terms, sides);
  const nothing: ExactOutcome = { says: 'nothing', unknowns: free.length > 0, falseAcceptBound: 1 };
  const signs = signPlaces(variables);
  if (signs.total > MOST_SIGNS) return nothing;
  const patterns = 2 ** signs.total;
  const perPattern = Math.max(1, Math.ceil(TRIALS / patterns));
  const falseAcceptBound = bound(terms, sides, free, perPattern);
  if (falseAcceptBound > WEAKEST) return nothing;
  const rng = createRng(seed);
  for (let pattern = 0; pattern < patterns; pattern++) {
    for (let trial = 0; trial < perPattern; trial++) {
      const values = draw(pattern);
      if (!values) return nothing;
      const [answer, truth] = values;
      if (answer.some((x, k) => x !== truth[k])) {
        return { ...nothing, says: free.length > 0 ? 'nothing' : 'unequal' };
      }
    }
  }
  return { says: 'equal', unknowns: free.length > 0, falseAcceptBound };

  function draw(pattern: number): (readonly bigint[])[] | null {
    for (let attempt = 0; attempt < REDRAWS; attempt++) {
      const point = new Map(
        variables.map((v) => [v.name, drawResidues(v, rng, pattern, signs.at.get(v.name) ?? 0)]),
      );
      const values = evaluateModulo(terms, sides, (name) => point.get(name) ?? [], rng);
      if (values) return values;
    }
    return null;
  }
}

function bound(
  terms: Terms,
  sides: readonly [TermId, TermId],
  free: readonly TermId[],
  trials: number,
): number {
  const of = degrees(terms, sides);
  const [a, t] = sides.map((id) => of.get(id) ?? { top: 0, bottom: 0 });
  const d = Math.max(a.top + t.bottom, t.top + a.bottom);
  const arguments_ = free.flatMap((id) => {
    const term = terms.all[id];
    return term.kind === 'apply' ? term.args.map((arg) => of.get(arg)) : [];
  });
  const deepest = Math.max(0, ...arguments_.map((x) => (x ? x.top + x.bottom : 0)));
  const entries = free.reduce((total, id) => total + sizeOf(terms.all[id].shape), 0);
  return Math.min(1, (d + entries ** 2 * 2 * deepest) / Number(PRIME)) ** trials;
}

/** Where the bits of each variable of signs begin. */
function signPlaces(variables: readonly Variable[]): { at: Map<string, number>; total: number } {
  const at = new Map<string, number>();
  let total = 0;
  for (const { name, shape, structure, fixed } of variables) {
    if (structure !== 'signs' || fixed) continue;
    at.set(name, total);
    total += sizeOf(shape);
  }
  return { at, total };
}
