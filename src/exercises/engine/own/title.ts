import type { OwnAsk, OwnExercise } from '../own.ts';

const WHAT: Readonly<Record<OwnAsk, string>> = {
  value: 'Value',
  derivative: 'Derivative',
  gradient: 'Gradient',
  jacobian: 'Jacobian',
  hessian: 'Hessian',
};

/** Of a function, and of a point: a list has no room for more, and a title at most 120 characters. */
const MOST = 48;

/** A title for those who wrote none, so that lists tell their exercises apart: `Gradient of x^2 + y at x=1, y=2`. */
export function suggestedTitle({ ask, of, at }: OwnExercise): string {
  const line = of.replace(/\s+/g, ' ').trim();
  if (line === '') return 'An exercise';
  const point = at.replace(/\s+/g, ' ').trim();
  return `${WHAT[ask]} of ${cut(line)}${point === '' ? '' : ` at ${cut(point)}`}`;
}

const cut = (text: string): string => (text.length > MOST ? `${text.slice(0, MOST - 2)} …` : text);

/** The title of an exercise: its author's, or one of its function. */
export const titleOfOwn = (own: OwnExercise): string => own.title.trim() || suggestedTitle(own);
