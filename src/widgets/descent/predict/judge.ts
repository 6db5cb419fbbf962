import { projection } from '../../../core/optim/constraint.ts';
import { formatNumber } from '../../../ui/format.ts';
import type { Point } from '../state.ts';
import { mistakes, type Slip } from './mistakes.ts';
import { apart, between, size, turn } from './points.ts';
import type { StepQuestion } from './stepQuestion.ts';

/** What is made of a guess. */
export interface Verdict {
  readonly grade: 'exact' | 'close' | 'off';
  /** From the guess to where the step lands. */
  readonly distance: number;
  /** The same in lengths of the step. */
  readonly lengths: number;
  /** 0 to 100. */
  readonly points: number;
  /** Of a mistake, or `length`, `direction`, `exact`, `close`. */
  readonly id: string;
  /** What the guess looks like, in a sentence. */
  readonly say: string;
}

/** Parts of the step's length within which a guess is exact, or close. */
export const EXACT = 0.02;
export const CLOSE = 0.15;
/** The rule in words, for whoever plays. */
export const RULE =
  'Within 2 % of the step’s length a guess is exact and scores 100. From there the score falls in proportion to the distance, to 0 at a whole step’s length. Steps shorter than two pixels count as two pixels long.';

/** Degrees within which two directions are the same. */
const SAME = 8;
/** How near a place has to be, in parts of its own step, of the true one, and in pixels. */
const NEAR = { own: 0.08, step: 0.03, pixels: 1.2 };
/** Pixels that the length of a step counts at least. */
const SHORTEST = 2;

/** Judges a guess of where the next step lands. */
export function judge(question: StepQuestion, guess: Point): Verdict {
  const { from, to } = question;
  const unit = Math.max(apart(from, to), SHORTEST * question.pixel);
  const distance = apart(guess, to);
  const lengths = distance / unit;
  const exact = lengths <= EXACT;
  const points = exact ? 100 : Math.round(100 * Math.max(0, 1 - lengths));
  const measured = { distance, lengths, points };
  if (exact) return { ...measured, grade: 'exact', id: 'exact', say: 'Exact.' };
  const grade = lengths <= CLOSE ? 'close' : 'off';
  const meant = placeOf(question, guess, unit);
  if (meant) return { ...measured, grade, ...meant };
  if (grade === 'close') {
    return { ...measured, grade, id: 'close', say: `Close. ${shapeOf(question, guess)}` };
  }
  const turned = Math.abs(turn(between(from, to), between(from, guess)));
  if (turned <= SAME) return { ...measured, grade, id: 'length', say: shapeOf(question, guess) };
  const way = directionOf(question, guess);
  if (way) return { ...measured, grade, ...way };
  return { ...measured, grade, id: 'direction', say: shapeOf(question, guess) };
}

interface Named {
  readonly id: string;
  readonly say: string;
}

/** All that could be meant, with what becomes of it in the box or the disc. */
function* slipsOf(question: StepQuestion): Generator<Slip & { readonly id: string }> {
  const project = question.constraint && projection(question.constraint);
  for (const { id, slips } of mistakes) {
    for (const slip of slips(question)) {
      if (!slip.at.every(Number.isFinite)) continue;
      yield { ...slip, id };
      if (!project || id === 'notMovedBack') continue;
      const [x, y] = project(Float64Array.from(slip.at));
      if (x !== slip.at[0] || y !== slip.at[1]) yield { id, say: slip.say, at: [x, y] };
    }
  }
}

/** The mistake whose place the guess is at: nearest first, and plainly nearer than the truth. */
function placeOf(question: StepQuestion, guess: Point, unit: number): Named | null {
  const { from, to, pixel } = question;
  let best: (Named & { readonly off: number }) | null = null;
  for (const { id, say, at } of slipsOf(question)) {
    const near = Math.max(NEAR.own * apart(from, at), NEAR.step * unit, NEAR.pixels * pixel);
    const off = apart(guess, at);
    if (off > near || off > 0.5 * apart(guess, to)) continue;
    if (apart(at, to) <= Math.max(near, 0.1 * unit)) continue;
    if (!best || off < best.off * 0.999) best = { id, say, off };
  }
  return best && { id: best.id, say: best.say };
}

/** The mistake whose direction the guess has, where the true step has another. */
function directionOf(question: StepQuestion, guess: Point): Named | null {
  const { from, to } = question;
  let best: (Named & { readonly off: number }) | null = null;
  for (const { id, say, at, anyLength } of slipsOf(question)) {
    const way = between(from, at);
    const off = Math.abs(turn(way, between(from, guess)));
    // A NaN is no direction at all.
    if (!anyLength || !(off <= SAME)) continue;
    if (!(Math.abs(turn(way, between(from, to))) > 2 * SAME)) continue;
    if (!best || off < best.off - 0.5) best = { id, say, off };
  }
  return best && { id: best.id, say: best.say };
}

/** Too long or too short, and turned by how much. */
function shapeOf({ from, to }: StepQuestion, guess: Point): string {
  const [step, guessed] = [between(from, to), between(from, guess)];
  if (size(step) === 0) return 'The step moves nothing at all here.';
  const ratio = size(guessed) / size(step);
  const angle = turn(step, guessed);
  const straight = !(Math.abs(angle) > SAME);
  const long =
    Math.abs(ratio - 1) < 0.02
      ? 'the length is right'
      : ratio > 1
        ? `it is too long, ${formatNumber(ratio, 3)} times the true length`
        : `it is too short, ${formatNumber(ratio, 3)} of the true length`;
  if (straight)
    return `The direction is right${ratio > 0.98 && ratio < 1.02 ? ', and' : ', but'} ${long}.`;
  const side = angle > 0 ? 'anticlockwise' : 'clockwise';
  return `The direction is ${formatNumber(Math.abs(angle), 2)}° too far ${side}; ${long}.`;
}
