import { sameShape, sizeOf, transposed } from '../ir/types.ts';
import { printShape } from '../lang/declarations.ts';
import { success, type Result } from '../lang/fault.ts';
import { build } from './build.ts';
import { compareExactly, type ExactOutcome } from './exact.ts';
import { hash } from './hash.ts';
import { read } from './read.ts';
import { compareSampled, type SampledOutcome } from './sampled.ts';
import { Terms, type TermId } from './terms.ts';
import { variablesOf, type Variable } from './variables.ts';
import type { EquivalenceOptions, Verdict } from './verdict.ts';
import { workOf } from './work.ts';

/** What one comparison of two terms of the same shape says. */
type Outcome = Omit<Verdict, 'shape' | 'answerShape' | 'truthShape'>;

/**
 * Is the answer equal to the truth, wherever the author's domain says that it matters? Rational functions and
 * matrices are compared exactly, everything else at points; see `README.md` of this room for what that means.
 *
 * @returns a verdict, or the faults of an answer that cannot be read.
 * @throws when the truth or an option makes no sense.
 */
export function equivalent(
  answer: string,
  truth: string,
  options: EquivalenceOptions = {},
): Result<Verdict> {
  const sides = read(answer, truth, options);
  if (!sides.ok) return sides;
  const { names } = sides.value;
  const terms = new Terms();
  const a = build(terms, sides.value.answer);
  const t = build(terms, sides.value.truth);
  const [answerShape, truthShape] = [terms.all[a].shape, terms.all[t].shape];
  const shapes = { answerShape, truthShape };
  const variables = variablesOf(names, options.domain);
  // Points that depend on the answer cannot be known to whoever writes it.
  const seed = hash([answer, truth, options.question ?? ''].join('\0'));
  const compare = (one: TermId): Outcome => comparison(terms, [one, t], variables, seed, options);

  const same = sameShape(answerShape, truthShape) ? compare(a) : undefined;
  const decided = same && (same.equal || same.undecided || sizeOf(answerShape) === 1);
  if (decided) return success({ ...same, ...shapes, shape: 'same' });
  if (sameShape(transposed(answerShape), truthShape)) {
    const turned = compare(terms.apply('transpose', [a]));
    if (turned.equal) {
      return success({
        ...(same ?? turned),
        ...shapes,
        ...(options.layout === 'free' ? turned : { equal: false }),
        shape: 'transposed',
        note: same ? 'Transposed, it is equal.' : `Transposed, it is equal: ${dimensions()}.`,
      });
    }
  }
  return success(
    same
      ? { ...same, ...shapes, shape: 'same' }
      : {
          ...DIFFERENT,
          ...shapes,
          shape: 'different',
          note: `The shapes differ: ${dimensions()}.`,
        },
  );

  function dimensions(): string {
    return `it is ${printShape(answerShape)}, and ${printShape(truthShape)} is wanted`;
  }
}

const DIFFERENT: Outcome = {
  equal: false,
  undecided: false,
  method: 'exact',
  skipped: 0,
  oneSided: 0,
  note: '',
};

/** Beyond this work an evaluation modulo p takes too long, and values decide. */
const MOST_EXACT_WORK = 1e6;
const UNTRIED: ExactOutcome = { says: 'nothing', unknowns: false, falseAcceptBound: 1 };

/** Large matrices are tried at fewer points, so that no answer takes minutes. */
const MOST_WORK = 1e7;
const FEWEST_POINTS = 12;

/** Points that are sampled when the author names no number. */
const POINTS = 48;

/** Points that confirm what arithmetic modulo p accepts. */
const CONFIRMING = 8;

function comparison(
  terms: Terms,
  sides: readonly [TermId, TermId],
  variables: readonly Variable[],
  seed: number,
  options: EquivalenceOptions,
): Outcome {
  const work = workOf(terms, sides);
  const exact: ExactOutcome =
    work > MOST_EXACT_WORK ? UNTRIED : compareExactly(terms, sides, variables, seed);
  // Rational functions have a value almost everywhere; others may be defined in different places.
  const confirms = exact.says === 'equal' && !exact.unknowns;
  const wanted = confirms ? CONFIRMING : (options.points ?? POINTS);
  const points = Math.min(wanted, Math.max(FEWEST_POINTS, Math.floor(MOST_WORK / work)));
  const sampled = compareSampled(terms, sides, variables, seed, { ...options, points });
  const { skipped, oneSided, counterexample, resolution } = sampled;
  const found = { skipped, oneSided, ...(counterexample && { counterexample }) };

  if (exact.says === 'equal' && accepts(sampled, exact.unknowns)) {
    return {
      equal: true,
      undecided: false,
      method: 'exact',
      falseAcceptBound: exact.falseAcceptBound,
      skipped,
      oneSided,
      note: oneSided > 0 ? 'One of the two has no value at some points.' : '',
    };
  }
  if (exact.says === 'unequal' && options.tolerance === undefined) {
    const note = counterexample || sampled.note !== '' ? sampled.note : TOO_CLOSE;
    return { equal: false, undecided: false, method: 'exact', ...found, note };
  }
  return {
    equal: sampled.says === 'equal',
    undecided: sampled.says === 'undecided',
    method: 'sampled',
    ...found,
    ...(resolution !== undefined && { resolution }),
    note: sampled.note,
  };
}

const TOO_CLOSE = 'They differ by less than ordinary numbers show.';

/** Agreement modulo p stands unless values contradict it, or no point shows that both sides are defined. */
function accepts({ says, counterexample, blurred }: SampledOutcome, unknowns: boolean): boolean {
  if (!unknowns) return counterexample === undefined;
  return says === 'equal' || (says === 'undecided' && blurred >= CONFIRMING);
}
