import { order, query, template } from '../../../src/exercises/author.ts';

const STEPS = ['move', 'inverse', 'trace', 'rotate', 'read'] as const;
type Step = (typeof STEPS)[number];

/** The trace may be put around df before or after the rule for the inverse is used in it. */
const BEFORE: readonly (readonly [Step, Step])[] = [
  ['move', 'inverse'],
  ['move', 'trace'],
  ['inverse', 'rotate'],
  ['trace', 'rotate'],
  ['rotate', 'read'],
];

/** f is l X⁻¹ r for a row l and a column r, TeX. */
interface Form {
  readonly row: string;
  readonly column: string;
  /** Their transposes, a column and a row. */
  readonly rowT: string;
  readonly columnT: string;
  readonly X: string;
  /** The product under the trace for the shuffler of the lab. */
  readonly tiles: string;
}

const form = (a: string, b: string, X: string): Form => ({
  row: `\\mathbf ${a}^{\\top}`,
  column: `\\mathbf ${b}`,
  rowT: `\\mathbf ${a}`,
  columnT: `\\mathbf ${b}^{\\top}`,
  X,
  tiles: `-${a}'*inv(${X})*d${X}*inv(${X})*${b}`,
});
const FORMS = [form('a', 'b', 'X'), form('u', 'v', 'A'), form('y', 'y', 'W'), form('c', 'z', 'B')];

interface Draw {
  readonly form: Form;
  readonly shown: readonly Step[];
}

const isRight = (steps: readonly string[]) =>
  BEFORE.every(([first, second]) => steps.indexOf(first) < steps.indexOf(second));
/** Whether one step was put before another. */
const isBefore = (typed: readonly string[], early: Step, late: Step) =>
  typed.indexOf(early) < typed.indexOf(late);

const texts = ({ X }: Form): Readonly<Record<Step, string>> => ({
  move: `Take the differential: $\\mathrm df$, with $${X}$ as the only letter that moves.`,
  inverse: `Replace $\\mathrm d(${X}^{-1})$ by $-${X}^{-1}\\,\\mathrm d${X}\\,${X}^{-1}$.`,
  trace: `Put a trace around $\\mathrm df$, as a number is its own trace.`,
  rotate: `Move factors from the end of the trace to its front, until $\\mathrm d${X}$ stands last.`,
  read: `Transpose what stands before $\\mathrm d${X}$.`,
});

export default template<Draw>({
  id: '04-T6',
  version: 1,
  title: 'Steps to the derivative of an inverse',
  skills: ['proof', 'matrix-identities'],
  draw: (random) => ({ form: random.pick(FORMS), shown: random.shuffle(STEPS) }),
  accept: ({ shown }) => !isRight(shown),
  prompt: ({ form: { row, rowT, column, X } }) =>
    `You want $\\partial f/\\partial ${X}$ for $f=${row}${X}^{-1}${column}$, where $${X}$ is an invertible matrix and ${rowT === column ? `$${column}$ a fixed column` : `$${rowT}$, $${column}$ are fixed columns`}. Put the five steps in order.`,
  answer: (d) =>
    order(
      d.shown.map((id) => ({ id, text: texts(d.form)[id] })),
      STEPS,
      BEFORE,
    ),
  misconceptions: [
    {
      id: 'TRACE_BEFORE_DIFFERENTIAL',
      short: 'the trace put before there is a differential',
      answer: () => ['trace', 'inverse', 'move', 'rotate', 'read'],
      made: (_, typed) => isBefore(typed, 'trace', 'move'),
      say: ({ form: { X } }) =>
        `The trace goes around $\\mathrm df$, and in your order there is no $\\mathrm df$ yet. The trace is there to let $\\mathrm d${X}$ come to the end, so take the differential first.`,
    },
    {
      id: 'INVERSE_BEFORE_DIFFERENTIAL',
      short: 'the rule for the inverse used before there is a differential',
      answer: () => ['inverse', 'move', 'rotate', 'trace', 'read'],
      made: (_, typed) => isBefore(typed, 'inverse', 'move'),
      say: ({ form: { X } }) =>
        `The rule for the inverse is a rule about the move of $${X}^{-1}$. There is nothing to replace until $\\mathrm d(${X}^{-1})$ stands in a formula: take the differential first.`,
    },
    {
      id: 'READ_TOO_EARLY',
      short: 'read off before the move stands last',
      answer: () => ['move', 'inverse', 'read', 'trace', 'rotate'],
      made: (_, typed) => typed.at(-1) !== 'read',
      say: ({ form: { X } }) =>
        `Reading off is the last step. It needs $\\operatorname{tr}(M^{\\top}\\,\\mathrm d${X})$, with $\\mathrm d${X}$ at the end; before the rotation there are factors on both sides of it.`,
    },
    {
      id: 'ROTATE_TOO_EARLY',
      short: 'rotated before there is a trace with the move in it',
      answer: () => ['move', 'rotate', 'inverse', 'trace', 'read'],
      made: (_, typed) =>
        isBefore(typed, 'rotate', 'trace') || isBefore(typed, 'rotate', 'inverse'),
      say: ({ form: { X } }) =>
        `Rotating needs two things first. There has to be a trace, because without one a product changes when its last factor is moved to the front. And $\\mathrm d${X}$ has to be visible: before the rule for the inverse it is hidden in $\\mathrm d(${X}^{-1})$.`,
    },
  ],
  hints: ({ form: { row, column, X } }) => [
    `The aim is the form $\\mathrm df=\\operatorname{tr}(M^{\\top}\\,\\mathrm d${X})$, in which $M$ is the derivative. Which step gives a $\\mathrm df$ at all, and which one is possible only once this form is reached?`,
    `The first step gives $\\mathrm df=${row}\\,\\mathrm d(${X}^{-1})\\,${column}$. In it stands the differential of an inverse: which step deals with that?`,
    `After the rule for the inverse, $\\mathrm df=-${row}${X}^{-1}\\,\\mathrm d${X}\\,${X}^{-1}${column}$. There are factors behind $\\mathrm d${X}$, and they may go to the front only inside a trace.`,
  ],
  solution: ({ form: { row, column, rowT, columnT, X } }) =>
    [
      '$$\\begin{aligned}',
      `\\mathrm df&=${row}\\,\\mathrm d(${X}^{-1})\\,${column}\\\\`,
      `&=-${row}${X}^{-1}\\,\\mathrm d${X}\\,${X}^{-1}${column}\\\\`,
      `&=\\operatorname{tr}(-${row}${X}^{-1}\\,\\mathrm d${X}\\,${X}^{-1}${column})\\\\`,
      `&=\\operatorname{tr}(-${X}^{-1}${column}\\,${row}${X}^{-1}\\,\\mathrm d${X})`,
      '\\end{aligned}$$\n\n',
      `These are the differential, the rule for the inverse, the trace and the rotation; the second and the third may change places. The last step transposes what stands before the move: $\\partial f/\\partial ${X}=-${X}^{-\\top}${rowT}\\,${columnT}${X}^{-\\top}$, a matrix of the shape of $${X}$, as it must be.`,
    ].join(''),
  figure: ({ form: { X, tiles } }) => ({
    widget: 'matrix-calculus',
    query: query({ look: 'shuffle', tiles }),
    caption: `The product after the rule for the inverse. Rotate the factors until $\\mathrm d${X}$ stands last, then read off $M$.`,
  }),
  cases: [
    { seed: '1', typed: ['move', 'inverse', 'trace', 'rotate', 'read'], expect: 'correct' },
    { seed: '1', typed: ['move', 'trace', 'inverse', 'rotate', 'read'], expect: 'correct' },
    {
      seed: '1',
      typed: ['trace', 'move', 'inverse', 'rotate', 'read'],
      expect: 'TRACE_BEFORE_DIFFERENTIAL',
    },
    {
      seed: '1',
      typed: ['trace', 'inverse', 'move', 'read', 'rotate'],
      expect: 'TRACE_BEFORE_DIFFERENTIAL',
    },
    {
      seed: '1',
      typed: ['inverse', 'move', 'trace', 'rotate', 'read'],
      expect: 'INVERSE_BEFORE_DIFFERENTIAL',
    },
    { seed: '1', typed: ['move', 'trace', 'read', 'inverse', 'rotate'], expect: 'READ_TOO_EARLY' },
    {
      seed: '1',
      typed: ['move', 'inverse', 'rotate', 'trace', 'read'],
      expect: 'ROTATE_TOO_EARLY',
    },
    {
      seed: '1',
      typed: ['move', 'trace', 'rotate', 'inverse', 'read'],
      expect: 'ROTATE_TOO_EARLY',
    },
    { seed: '1', typed: ['move', 'move', 'trace', 'rotate', 'read'], expect: 'unreadable' },
  ],
});
