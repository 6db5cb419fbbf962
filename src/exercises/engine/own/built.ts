import { complete } from '../../../core/num/complete.ts';
import type { Answer, Asked, AskedCells, Prose } from '../asked.ts';
import { faultsIn, likenessOf } from '../kinds/all.ts';
import { isAlike } from '../likeness.ts';
import { isSame } from '../sameAnswer.ts';
import { isScalar } from '../../../core/ir/types.ts';
import { checkDefined } from './domain.ts';
import type { Given } from './given.ts';
import { ownMistakes } from './mistakes/all.ts';
import { refuse } from './ownFault.ts';
import { answerOf, declarationsOf, problemOf, variablesOf, type Problem } from './problem.ts';
import { promptOf } from './prompt.ts';
import type { Values } from './substitute.ts';
import { hintsOf } from './hints.ts';
import { solutionOf } from './solution.ts';
import { answerTex, plainPrompt } from './words.ts';

/** An own exercise with the numbers of one seed, ready to be posed. */
export interface Built {
  readonly asked: Asked;
  readonly mistakes: readonly {
    readonly id: string;
    readonly answer: Answer;
    readonly say: Prose;
  }[];
  readonly prompt: Prose;
  readonly hints: readonly Prose[];
  readonly solution: Prose;
}

/** Each is compared with every mistake at many points: more would keep a reader waiting. */
const MOST_EXPRESSIONS = 12;

/** @throws OwnSignal when these numbers make no exercise. */
export function builtOf(given: Given, values: Values): Built {
  const problem = problemOf(given, values);
  checkDefined(problem);
  const truth = answerOf(problem, problem.truth);
  if (!truth) {
    const whole = { start: 0, end: given.of.length };
    return refuse(
      'of',
      whole,
      'The answer is too long to be typed.',
      'Ask for less of it, or take a shorter function.',
      'too-long',
    );
  }
  if (problem.free.length > 0 && truth.length > MOST_EXPRESSIONS) {
    const span = { start: 0, end: given.own.by.length };
    return refuse(
      'by',
      span,
      `This answer has ${truth.length} expressions to type.`,
      `Ask for it at a point, or by fewer variables: ${MOST_EXPRESSIONS} expressions at most.`,
      'too-large',
    );
  }
  const asked = askedOf(problem, truth);
  const fault = faultsIn(asked, truth)[0]?.fault;
  if (fault || !isDecided(asked, truth)) {
    const whole = { start: 0, end: given.of.length };
    const why = fault ? fault.message : 'its values cannot be told apart from others.';
    return refuse(
      'of',
      whole,
      `This answer cannot be judged: ${why}`,
      'Take a simpler function, or a point.',
      'domain',
    );
  }
  const prompt = given.own.prompt.trim() === '' ? plainPrompt(problem) : promptOf(given, values);
  return {
    asked,
    mistakes: mistakesOf(problem, asked, truth),
    prompt,
    hints: hintsOf(problem),
    solution: solutionOf(problem),
  };
}

function askedOf(problem: Problem, truth: Answer): Asked {
  const { graph, free, given, truth: node } = problem;
  const { rows, cols } = graph.shape(node);
  const label = `${answerTex(problem)}=`;
  if (free.some(({ shape }) => !isScalar(shape))) {
    const [text = ''] = truth;
    return { kind: 'matrix expression', truth: text, declarations: declarationsOf(problem), label };
  }
  if (free.length > 0 && rows * cols === 1) {
    return { kind: 'expression', truth: truth[0] ?? '', variables: variablesOf(problem), label };
  }
  const { decimals } = given.own;
  return {
    kind: 'cells',
    looks: looksOf(rows, cols),
    rows,
    cols,
    truth,
    label,
    ...(free.length > 0 && { variables: variablesOf(problem) }),
    ...(free.length === 0 && decimals !== null && { decimals }),
  };
}

function looksOf(rows: number, cols: number): AskedCells['looks'] {
  if (rows === 1) return cols === 1 ? 'number' : 'row';
  return cols === 1 ? 'vector' : 'matrix';
}

/** Every mistake that can be answered here, differs from the truth and differs from those before it. */
function mistakesOf(problem: Problem, asked: Asked, truth: Answer): Built['mistakes'] {
  const found: { id: string; answer: Answer; say: Prose }[] = [];
  for (const { id, find } of ownMistakes) {
    for (const { node, at, say } of find(problem)) {
      const answer = answerOf(problem, node, at);
      if (answer === undefined || answer.length !== truth.length) continue;
      if (faultsIn(asked, answer).length > 0 || isSame(asked, answer, 'truth')) continue;
      if (found.some((other) => isSame(asked, answer, other.answer))) continue;
      found.push({ id, answer, say });
    }
  }
  return found;
}

/** Whether there are points enough to tell it from others: of those, it must equal itself. */
const isDecided = (asked: Asked, truth: Answer): boolean =>
  complete(likenessOf(asked, truth, 'truth')).every(isAlike);
