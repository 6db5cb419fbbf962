import { matrix, transpose, type Matrix } from '../../core/num/matrix.ts';
import {
  agreesWhenSymmetric,
  answerIs,
  byOccurrence,
  byPart,
  close,
  factorOf,
  isPlainSquare,
  rightInAnotherOrder,
  sumOf,
  type ProposalCase,
} from './proposalCase.ts';

/** A mistake that is often made: whether it explains what was seen, and what to think about. It does not tell the answer. */
export interface ProposalMistake {
  readonly id: string;
  /** The sentence where the mistake explains the formula at all places, else null. */
  readonly explains: (found: ProposalCase) => string | null;
}

const LAYOUT = {
  number: '',
  row: 'A number by a column vector is a row in this course (numerator layout).',
  shape: 'The derivative of a number by a matrix has the shape of the matrix, index for index.',
  jacobian: 'Outputs go down, inputs go across.',
  vecjacobian: 'Outputs go down, inputs go across, both column by column.',
} as const;

/** Numbers that stand for a forgotten or doubled constant. */
function factorWords(c: number): string {
  const size = Math.abs(c);
  const short = Number(size.toPrecision(4));
  if (Math.abs(size - 2) < 1e-9) return 'twice';
  if (Math.abs(size - 0.5) < 1e-9) return 'half';
  return `${short} times`;
}

const WHERE_FROM =
  'Look where a 2 comes from: a square, or two places at which the variable stands.';

const onDiagonal = (
  m: Matrix,
  keep: (onIt: boolean, x: number, mirrored: number) => number,
): Matrix => {
  const turned = transpose(m);
  const at = (k: number): boolean => k % (m.rows + 1) === 0;
  return matrix(
    m.rows,
    m.cols,
    m.data.map((x, k) => keep(at(k), x, turned.data[k])),
  );
};

/** Derivative of the number with all entries independent, at the same place. */
const independent = ({ problem }: ProposalCase) => problem.f.derivative;

/** What is often got wrong. The first that explains all places is told. */
export const PROPOSAL_MISTAKES: readonly ProposalMistake[] = [
  {
    id: 'inverse',
    explains: (found) => {
      const { problem, formula } = found;
      const own = problem.names.find(({ name }) => name === problem.by);
      const inverts = /inv\s*\(/.test(formula) && /inv|det/.test(problem.text.formula);
      if (!own || !isPlainSquare(own) || problem.constrained || !inverts) return null;
      return agreesWhenSymmetric(found, ({ name }) => name === problem.by)
        ? `Right only where ${problem.by} is symmetric. Is an inverse to be transposed?`
        : null;
    },
  },
  {
    id: 'transposed',
    explains: (found) =>
      answerIs(found, transpose)
        ? `Right numbers, transposed. ${LAYOUT[found.problem.kind]}`.trim()
        : null,
  },
  {
    id: 'sign',
    explains: (found) =>
      factorOf(found, (t) => t) === -1
        ? 'Right up to the sign. Is there a minus in front of the variable, or an inverse?'
        : null,
  },
  {
    id: 'independent',
    explains: (found) => {
      const { problem } = found;
      if (!problem.constrained) return null;
      return answerIs(found, (_, place) => independent(found)(problem.by, place))
        ? `Right for independent entries. Here ${problem.by}[i,j] and ${problem.by}[j,i] are one number: at how many places does it stand?`
        : null;
    },
  },
  {
    id: 'diagonal',
    explains: (found) =>
      found.problem.constrained &&
      answerIs(found, (truth) => onDiagonal(truth, (onIt, x) => (onIt ? 2 * x : x)))
        ? 'The diagonal is counted twice. How many places does an entry of the diagonal have?'
        : null,
  },
  {
    id: 'constrained',
    explains: (found) => {
      const { problem } = found;
      if (problem.constrained || problem.kind !== 'shape') return null;
      return answerIs(found, (truth) =>
        truth.rows === truth.cols ? onDiagonal(truth, (onIt, x, y) => (onIt ? x : x + y)) : null,
      )
        ? `This moves ${problem.by}[i,j] and ${problem.by}[j,i] together. Here all entries are independent.`
        : null;
    },
  },
  {
    id: 'factor',
    explains: (found) => {
      const c = factorOf(found, (t) => t);
      if (c === null) return null;
      return `This is ${c < 0 ? 'minus ' : ''}${factorWords(c)} the right one. ${WHERE_FROM}`;
    },
  },
  {
    id: 'factorTransposed',
    explains: (found) => {
      const c = factorOf(found, transpose);
      if (c === null) return null;
      return `This is ${c < 0 ? 'minus ' : ''}${factorWords(c)} the right one, and transposed. ${LAYOUT[found.problem.kind]} ${WHERE_FROM}`;
    },
  },
  {
    id: 'symmetric',
    explains: (found) => {
      if (!agreesWhenSymmetric(found, isPlainSquare)) return null;
      const which = found.problem.names.filter(isPlainSquare).map(({ name }) => name);
      const all = which.length > 1 ? `${which.join(' and ')} are` : `${which.join('')} is`;
      return `Right only where ${all} symmetric, which nothing here says. Write down the term of each place at which ${found.problem.by} stands, before you collect them.`;
    },
  },
  {
    id: 'occurrence',
    explains: (found) => {
      const parts = byOccurrence(found);
      if (parts.length < 2 || parts.length > 5) return null;
      for (let mask = 1; mask < 2 ** parts.length - 1; mask++) {
        const some = parts.filter((_, k) => (mask >> k) & 1);
        const sum = answerIs(found, (_, place) => sumOf(some.map((part) => part(place))));
        const turned = answerIs(found, (_, place) =>
          transpose(sumOf(some.map((part) => part(place)))),
        );
        if (sum || turned) {
          const also = turned && !sum ? ' It is transposed too.' : '';
          return `${found.problem.by} stands at ${parts.length} places, and this has the term of ${some.length === 1 ? 'one' : String(some.length)} of them: the product rule gives one term for each.${also}`;
        }
      }
      return null;
    },
  },
  {
    id: 'chain',
    explains: (found) => {
      for (const { text, at } of byPart(found)) {
        const plain = answerIs(found, (_, place) => at(place));
        if (plain || answerIs(found, (_, place) => transpose(at(place)))) {
          return `This is the derivative by ${text}${plain ? '' : ', transposed'}. The chain goes on from there to ${found.problem.by}.`;
        }
      }
      return null;
    },
  },
  {
    id: 'order',
    explains: (found) =>
      rightInAnotherOrder(found)
        ? `The right factors in another order, or without a transpose. Products do not commute: write down each shape, and let them fit to ${found.problem.shape.rows} × ${found.problem.shape.cols}.`
        : null,
  },
  {
    id: 'inverseSquare',
    explains: ({ problem, formula }) =>
      /inv/.test(problem.text.formula) && INVERSE_SQUARED.test(formula)
        ? `d(${problem.by}⁻¹) is not −${problem.by}⁻² d${problem.by}: the change stands between two inverses, and does not commute with them.`
        : null,
  },
  {
    id: 'zero',
    explains: ({ verdict }) =>
      verdict &&
      verdict.comparisons.every(({ answer }) => close(answer, matrix(answer.rows, answer.cols)))
        ? 'This is 0 everywhere, and the function does change.'
        : null,
  },
];

const INVERSE_SQUARED =
  /inv\(\s*(\w+)\s*\)'?\s*(\^\s*2|\*\s*inv\(\s*\1\s*\))|inv\(\s*(\w+)\s*(\^\s*2|\*\s*\3)\s*\)/;
