/** The course: its lessons in order, what each needs, and which can be read already. */
export interface Lesson {
  /** The folder in content/ and the address. */
  readonly id: string;
  readonly number: number;
  readonly title: string;
  /** The title where there is little room. */
  readonly short: string;
  /** One line that says what the lesson is for. */
  readonly deck: string;
  /** Numbers of the lessons to read before. */
  readonly needs: readonly number[];
  readonly ready: boolean;
}

export const lessons: readonly Lesson[] = [
  {
    id: '01-univariate',
    number: 1,
    title: 'One variable, re-read',
    short: 'One variable',
    deck: 'A derivative is the number that makes the best straight-line promise near a point.',
    needs: [],
    ready: false,
  },
  {
    id: '02-partials-gradient',
    number: 2,
    title: 'Partials and the gradient',
    short: 'Gradient',
    deck: 'Freeze all inputs but one; then put the slopes in a row and read off every direction.',
    needs: [1],
    ready: false,
  },
  {
    id: '03-jacobian',
    number: 3,
    title: 'The Jacobian',
    short: 'Jacobian',
    deck: 'A map bends the plane. Close to one point a small matrix says how.',
    needs: [2],
    ready: false,
  },
  {
    id: '04-matrix-gradients',
    number: 4,
    title: 'Matrix gradients',
    short: 'Matrix gradients',
    deck: 'Slopes with respect to whole matrices, found by moving one trace around.',
    needs: [3],
    ready: false,
  },
  {
    id: '05-chain-rule',
    number: 5,
    title: 'The chain rule',
    short: 'Chain rule',
    deck: 'Composing maps multiplies their matrices, and the order of multiplying decides the cost.',
    needs: [3, 4],
    ready: false,
  },
  {
    id: '06-backprop-dag',
    number: 6,
    title: 'Backprop on a DAG',
    short: 'Backprop',
    deck: 'Every use of a value sends back a share of the blame; the shares add up.',
    needs: [5],
    ready: false,
  },
  {
    id: '07-forward-vs-reverse',
    number: 7,
    title: 'Forward and reverse',
    short: 'Two modes',
    deck: 'Columns one at a time or rows one at a time: why training runs backward.',
    needs: [6],
    ready: false,
  },
  {
    id: '08-hessian-taylor',
    number: 8,
    title: 'Hessian and Taylor',
    short: 'Hessian',
    deck: 'Curvature as a matrix: bowls, saddles, and how far a straight line can be trusted.',
    needs: [2],
    ready: false,
  },
  {
    id: '09-gradient-descent',
    number: 9,
    title: 'Gradient descent',
    short: 'Descent',
    deck: 'Walk downhill by the slope alone, and see what the step size and the curvature make of it.',
    needs: [8],
    ready: true,
  },
  {
    id: '10-where-this-lands',
    number: 10,
    title: 'Where this lands',
    short: 'Where it lands',
    deck: 'Regression, mixtures, networks: the places that read this language every day.',
    needs: [7, 9],
    ready: false,
  },
  {
    id: '11-cheat-sheet',
    number: 11,
    title: 'Cheat sheet',
    short: 'Cheat sheet',
    deck: 'The whole course on one page, every line of it alive.',
    needs: [10],
    ready: false,
  },
];

/** The address of a lesson within the site. */
export function lessonPath({ id }: Lesson): string {
  return `/lessons/${id}/`;
}

/** 9 → "09", as lessons are numbered everywhere. */
export function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
