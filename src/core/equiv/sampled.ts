import { sizeOf } from '../ir/types.ts';
import { matrix, type Matrix } from '../num/matrix.ts';
import { createRng } from '../num/rng.ts';
import type { BoundedArray } from './bounded.ts';
import { EPS } from './bounded.ts';
import { boundedProgram } from './boundedProgram.ts';
import { Evidence } from './evidence.ts';
import { constantPoints, genericPoints, specialPoints, type SamplePoint } from './points.ts';
import { Reach } from './reach.ts';
import type { TermId, Terms } from './terms.ts';
import type { Variable } from './variables.ts';
import type { Counterexample, EquivalenceOptions } from './verdict.ts';

export interface SampledOutcome {
  readonly says: 'equal' | 'unequal' | 'undecided';
  readonly counterexample?: Counterexample;
  readonly skipped: number;
  readonly oneSided: number;
  readonly resolution?: number;
  /** Points at which both have a value but rounding hides whether it is one. */
  readonly blurred: number;
  readonly note: string;
}

/** Fewer points than these, for any entry, are no evidence. */
const FEWEST = 8;
/** So many points with one side undefined may be accidents at the edge of a domain. */
const TOLERATED = 3;
/** How often the number of points is drawn again when too few of them tell anything. */
const ROUNDS = 4;

/** Compares values at points of the domain, within the bounds of rounding that `boundedProgram` propagates. */
export function compareSampled(
  terms: Terms,
  sides: readonly [TermId, TermId],
  variables: readonly Variable[],
  seed: number,
  { points, places = [], tolerance = 0 }: EquivalenceOptions & { readonly points: number },
): SampledOutcome {
  const rng = createRng(seed);
  const program = boundedProgram(terms, sides);
  const [answer, truth] = sides.map(program.valueOf);
  const evidence = new Evidence(answer.v.length, tolerance);
  const reach = new Reach(terms, sides, variables, program);
  let oneSided = 0;

  const differs = (point: SamplePoint): boolean => {
    const { values, generic } = point;
    for (const { name, structure } of variables) {
      const input = program.input(name);
      const value = values.get(name);
      if (!input || !value) continue;
      input.v.set(value);
      // Weights that were normalised sum to 1 up to rounding only.
      if (structure === 'probability') value.forEach((x, k) => (input.e[k] = EPS * x));
    }
    program.run();
    reach.watch(point);
    const found = evidence.look(answer, truth);
    if (found === 'one-sided' && generic) oneSided++;
    return found === 'different';
  };
  const unequal = (point: SamplePoint): SampledOutcome => ({
    says: 'unequal',
    counterexample: counterexample(point),
    oneSided,
    skipped: evidence.skipped,
    blurred: evidence.blurred(),
    note: '',
  });

  for (let round = 0; round < ROUNDS && (round === 0 || evidence.least() < points / 2); round++) {
    for (const point of genericPoints(variables, points, rng))
      if (differs(point)) return unequal(point);
    if (round > 0) continue;
    for (const point of specialPoints(terms, sides, variables, places, rng)) {
      if (differs(point)) return unequal(point);
    }
    for (const point of constantPoints(terms, sides, variables, rng)) {
      if (differs(point)) return unequal(point);
    }
  }
  for (const point of reach.points(rng)) if (differs(point)) return unequal(point);
  const counts = { oneSided, skipped: evidence.skipped, blurred: evidence.blurred() };
  if (oneSided > TOLERATED) {
    const note = `Only one of the two has a value at ${oneSided} points of the domain.`;
    return { says: 'unequal', ...counts, note };
  }
  if (evidence.least() < FEWEST) {
    const note =
      counts.blurred >= FEWEST
        ? 'Rounding hides too much to tell whether they are equal.'
        : 'Both have a value at too few points of the domain to tell whether they are equal.';
    return { says: 'undecided', ...counts, note };
  }
  return { says: 'equal', ...counts, resolution: evidence.resolution(), note: '' };

  function counterexample({ values }: SamplePoint): Counterexample {
    const used = variables.filter(({ name }) => program.input(name));
    const of = ({ rows, cols }: { rows: number; cols: number }, { v }: BoundedArray): Matrix =>
      matrix(rows, cols, v.slice());
    return {
      point: Object.fromEntries(
        used.map(({ name, shape }) => [
          name,
          matrix(shape.rows, shape.cols, values.get(name) ?? new Float64Array(sizeOf(shape))),
        ]),
      ),
      answer: of(terms.all[sides[0]].shape, answer),
      truth: of(terms.all[sides[1]].shape, truth),
    };
  }
}
