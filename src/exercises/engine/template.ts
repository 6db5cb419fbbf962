import type { Answer, Asked, Prose, Sketch } from './asked.ts';
import type { Random } from './random.ts';
import type { SkillId } from './skills.ts';

/** A typical wrong answer. */
export interface Misconception<D> {
  /** In the style of the course: `TRANSPOSE`, `FACTOR2`. The same name means the same mistake everywhere. */
  readonly id: string;
  /** For tables of results, after “what was misunderstood”: `rows and columns exchanged`. */
  readonly short: string;
  /**
   * What whoever makes it answers, derived from the draw and from the truth; undefined in a variant in which it does not
   * show. A draw in which it equals the truth or another mistake is rejected.
   */
  readonly answer: (draw: D, truth: Answer) => Answer | undefined;
  /** Whether an answer is this mistake, where that is more than being equal to `answer`. */
  readonly made?: (draw: D, typed: Answer) => boolean;
  /** What you did, why it fails, what to look at. */
  readonly say: (draw: D) => Prose;
}

/** A picture of this variant: a widget in its state. */
export interface VariantFigure {
  readonly widget: string;
  /** As in a link to its lab. */
  readonly query: string;
  readonly caption: Prose;
}

/** A case of the published table: tests and documentation of the grading in one. */
export interface Case {
  readonly seed: string;
  readonly typed: Answer;
  /** A verdict, or the id of a mistake. */
  readonly expect: string;
}

/** One kind of exercise: everything that its variants have in common. `D` is what is drawn for one of them. */
export interface Template<D = unknown> {
  /** `03-T5`, as its file is called. */
  readonly id: string;
  /** Grows when a seed no longer gives the numbers it gave. */
  readonly version: number;
  readonly title: string;
  readonly skills: readonly [SkillId, ...SkillId[]];
  readonly draw: (random: Random) => D;
  /** Rejects what is degenerate. Collisions of mistakes are rejected without being named here. */
  readonly accept?: (draw: D) => boolean;
  readonly prompt: (draw: D) => Prose;
  /** A picture that belongs to the question. */
  readonly sketch?: (draw: D) => Sketch;
  readonly answer: (draw: D) => Asked;
  /** The truth once more, by another way than `answer`: a closed form. The tests compare both on every seed. */
  readonly check?: (draw: D) => Answer;
  /** In the order in which they are looked for. */
  readonly misconceptions: readonly Misconception<D>[];
  /** Three rungs or more, each closer; the worked solution is the last. */
  readonly hints: (draw: D) => readonly Prose[];
  /** Worked, with the numbers of this variant. */
  readonly solution: (draw: D) => Prose;
  readonly figure?: (draw: D) => VariantFigure;
  readonly cases: readonly Case[];
}

/** A template whose draws nobody outside needs to know. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- the draw is the template's own business
export type AnyTemplate = Template<any>;

/** What is wrong with a template, in a sentence for its author. Readers never meet it: the tests do. */
export class TemplateFault extends Error {}
