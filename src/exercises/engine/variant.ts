import type { Answer, Asked, Prose, Sketch } from './asked.ts';
import { formParts, faultsIn, truthOfAsked, type FormPart } from './kinds/all.ts';
import { randomOf } from './random.ts';
import { TemplateFault, type AnyTemplate, type VariantFigure } from './template.ts';
import type { Mistake } from './mistake.ts';
import { isSame } from './sameAnswer.ts';
import { typicalMistakes } from './typical.ts';

/** One exercise with its numbers. */
export interface Variant {
  readonly template: AnyTemplate;
  readonly seed: string;
  readonly asked: Asked;
  readonly truth: Answer;
  /** Those that the author knows, then those that are typical of the kind of answer. */
  readonly mistakes: readonly Mistake[];
  /** How many of `mistakes` are the author's. */
  readonly own: number;
  readonly prompt: Prose;
  readonly sketch: Sketch | null;
  readonly hints: readonly Prose[];
  readonly solution: Prose;
  readonly figure: VariantFigure | null;
  /** The truth by the author's other way, where there is one. */
  readonly check: Answer | null;
  /** How many draws were rejected before this one. */
  readonly rejected: number;
}

/** What a page shows of a variant. */
export interface Posed {
  readonly template: string;
  readonly version: number;
  readonly seed: string;
  readonly title: string;
  readonly skills: readonly string[];
  readonly prompt: Prose;
  readonly sketch: Sketch | null;
  readonly parts: readonly FormPart[];
  readonly hints: readonly Prose[];
  readonly solution: Prose;
  readonly figure: VariantFigure | null;
}

const MOST_DRAWS = 300;

/**
 * The variant of a template that belongs to a seed: the first of its draws that is not degenerate and in which no known
 * wrong answer equals the truth or another. The same seed gives the same numbers everywhere.
 *
 * @throws TemplateFault when there is none, or when an answer of the author's cannot be read.
 */
export function variantOf(template: AnyTemplate, seed: string): Variant {
  const random = randomOf(`${template.id} ${template.version} ${seed}`);
  for (let rejected = 0; rejected < MOST_DRAWS; rejected++) {
    const draw: unknown = template.draw(random);
    if (template.accept && !template.accept(draw)) continue;
    const asked = template.answer(draw);
    const truth = truthOfAsked(asked);
    const fault = faultsIn(asked, truth)[0]?.fault;
    if (fault) {
      throw new TemplateFault(
        `${template.id}, seed ${seed}: the truth (${truth.join('; ')}) cannot be read: ${fault.message}`,
      );
    }
    const own = template.misconceptions.flatMap(({ id, short, answer, made, say }): Mistake[] => {
      const wrong = answer(draw, truth);
      if (wrong === undefined) return [];
      return [
        {
          id,
          short,
          answer: wrong.map(String),
          ...(made && { made: (typed: Answer) => made(draw, typed) }),
          say: say(draw),
        },
      ];
    });
    if (collide(asked, truth, own)) continue;
    return {
      template,
      seed,
      asked,
      truth,
      mistakes: [...own, ...typicalMistakes(asked, truth, own)],
      own: own.length,
      prompt: template.prompt(draw),
      sketch: template.sketch?.(draw) ?? null,
      hints: template.hints(draw),
      solution: template.solution(draw),
      figure: template.figure?.(draw) ?? null,
      check: template.check?.(draw) ?? null,
      rejected,
    };
  }
  throw new TemplateFault(
    `${template.id}, seed ${seed}: ${MOST_DRAWS} draws were rejected, all there were.`,
  );
}

export const pose = (variant: Variant): Posed => ({
  template: variant.template.id,
  version: variant.template.version,
  seed: variant.seed,
  title: variant.template.title,
  skills: variant.template.skills,
  prompt: variant.prompt,
  sketch: variant.sketch,
  parts: formParts(variant.asked),
  hints: variant.hints,
  solution: variant.solution,
  figure: variant.figure,
});

/** Whether a wrong answer equals the truth or another wrong answer. */
function collide(asked: Asked, truth: Answer, mistakes: readonly Mistake[]): boolean {
  return mistakes.some(({ answer, made }, at) => {
    const whole = filled(answer, truth);
    if (isSame(asked, whole, 'truth') || made?.(truth)) return true;
    return mistakes.slice(0, at).some((other) => {
      const parts = formParts(asked).filter(
        (part) => isGiven(part, answer) && isGiven(part, other.answer),
      );
      if (parts.length === 0) return false;
      if (other.made) return other.made(whole);
      return isSame(asked, whole, filled(other.answer, whole));
    });
  });
}

/** An answer with its empty fields taken from another: a mistake in one part says nothing of the others. */
export const filled = (answer: Answer, rest: Answer): Answer =>
  rest.map((text, field) => (answer[field] ?? '') || text);

const isGiven = ({ first, fields }: FormPart, answer: Answer): boolean =>
  Array.from({ length: fields }, (_, k) => answer[first + k] ?? '').some((text) => text !== '');
