import { formatNumber } from '../../../ui/format.ts';
import type { Point } from '../state.ts';
import { gradientShare } from './gradientShare.ts';
import { along, between } from './points.ts';
import type { StepQuestion } from './stepQuestion.ts';

/** Where somebody lands who makes a mistake, and what to say to it. */
export interface Slip {
  readonly at: Point;
  readonly say: string;
  /** The direction gives it away, at any length. */
  readonly anyLength?: true;
}

/** A way of thinking that leads elsewhere. */
export interface Mistake {
  readonly id: string;
  readonly title: string;
  readonly slips: (question: StepQuestion) => readonly Slip[];
}

/** Methods that divide each coordinate by the size of the slopes it has seen. */
const BY_SIZE = new Set(['adam', 'adamW', 'rmsprop', 'adagrad']);

const steepest = ({ from, gradient, eta }: StepQuestion, times = 1): Point =>
  along(from, -times * (Number.isFinite(eta) ? eta : 1), gradient);

const hasVelocity = ({ beta }: StepQuestion): boolean => beta > 0;

const unforeseen: Mistake = {
  id: 'unforeseen',
  title: 'right but for the noise',
  slips: ({ quiet }) =>
    quiet
      ? [
          {
            at: quiet,
            say: 'That is where it would land without the noise: nobody could do better.',
          },
        ]
      : [],
};

const uphill: Mistake = {
  id: 'uphill',
  title: 'uphill',
  slips: (question) => [
    {
      at: steepest(question, -1),
      say: 'That goes uphill, along +∇f. Descent takes the gradient away: x − η∇f.',
      anyLength: true,
    },
  ],
};

const wholeGradient: Mistake = {
  id: 'wholeGradient',
  title: 'a whole gradient',
  slips: ({ from, gradient, eta }) =>
    Number.isFinite(eta)
      ? [
          {
            at: along(from, -1, gradient),
            say: `That is a whole gradient. It has to be multiplied by the step size, η = ${formatNumber(eta)}.`,
          },
        ]
      : [],
};

const momentumLeftOut: Mistake = {
  id: 'momentumLeftOut',
  title: 'momentum left out',
  slips(question) {
    if (!hasVelocity(question)) return [];
    const share = gradientShare(question.optimiser, question.beta) ?? 1;
    const say = `That is the step from rest, by the gradient alone. The velocity of the steps before is still in it, times β = ${formatNumber(question.beta)}.`;
    return [1, share].map((times) => ({ at: steepest(question, times), say }));
  },
};

const onlyMomentum: Mistake = {
  id: 'onlyMomentum',
  title: 'momentum alone',
  slips: ({ from, memory }) =>
    memory
      ? [
          {
            at: along(from, 1, memory),
            say: 'That is the momentum alone. The gradient at this point pulls too: −η∇f comes on top of it.',
          },
        ]
      : [],
};

const otherConvention: Mistake = {
  id: 'otherConvention',
  title: 'the step of another convention',
  slips(question) {
    if (!hasVelocity(question)) return [];
    const { from, to, eta, beta, optimiser } = question;
    const step = between(from, to);
    if (optimiser === 'heavyBallAveraged') {
      return [
        {
          at: along(from, 1 / (1 - beta), step),
          say: `That is the step of the convention v ← βv + g. Here the velocity is a mean, βm + (1 − β)g, so the step has ${formatNumber(1 - beta)} of that length.`,
        },
      ];
    }
    return [
      {
        at: along(from, 1 - beta, step),
        say: `That is the step of the averaged convention, βm + (1 − β)g. Here the gradient counts in full, so the step is 1/(1 − β) = ${formatNumber(1 / (1 - beta))} times as long.`,
      },
      {
        at: along(from, eta, step),
        say: 'That has η in it twice: in the velocity and again in the step. It comes once.',
      },
    ];
  },
};

const plainStep: Mistake = {
  id: 'plainStep',
  title: 'the step of gradient descent',
  slips: (question) =>
    BY_SIZE.has(question.optimiser)
      ? [
          {
            at: steepest(question),
            say: `That is the step of gradient descent, −η∇f. ${question.title} divides each coordinate by the size of the slopes it has seen: think of η = ${formatNumber(question.eta)} times the sign of the slope.`,
          },
        ]
      : [],
};

const signOnly: Mistake = {
  id: 'signOnly',
  title: 'the sign alone',
  slips: ({ from, gradient: [a, b], eta, optimiser, title }) =>
    BY_SIZE.has(optimiser)
      ? [
          {
            at: along(from, -eta, [Math.sign(a), Math.sign(b)]),
            say: `That is η times the sign of each slope, which Adam takes from rest. By now ${title} divides by what it remembers of earlier slopes, and they were not all as large as this one.`,
          },
        ]
      : [],
};

const toMinimum: Mistake = {
  id: 'toMinimum',
  title: 'straight to the minimum',
  slips: ({ minimum }) =>
    minimum
      ? [
          {
            at: minimum,
            say: 'That heads straight for the minimum. A step knows only the slope where it stands, and −∇f stands at right angles to the contour, which need not point there.',
            anyLength: true,
          },
        ]
      : [],
};

const alongContour: Mistake = {
  id: 'alongContour',
  title: 'along the contour',
  slips({ from, gradient: [a, b] }) {
    const say =
      'That goes along the contour, where f does not change. The gradient stands at right angles to it.';
    return [-1, 1].map((side) => ({ at: along(from, side, [-b, a]), say, anyLength: true }));
  },
};

const swapped: Mistake = {
  id: 'swapped',
  title: 'coordinates swapped',
  slips({ from, to }) {
    const [u, v] = between(from, to);
    return [
      {
        at: along(from, 1, [v, u]),
        say: 'The coordinates are swapped: the slope in x moves x, the slope in y moves y.',
      },
    ];
  },
};

const mirrored: Mistake = {
  id: 'mirrored',
  title: 'a sign',
  slips({ from, to }) {
    const [u, v] = between(from, to);
    const wrong = (axis: string): string =>
      `The sign of the move in ${axis} is wrong; the rest is right.`;
    return [
      { at: along(from, 1, [-u, v]), say: wrong('x') },
      { at: along(from, 1, [u, -v]), say: wrong('y') },
      {
        at: along(from, 1, [-u, -v]),
        say: 'That is the step turned round: both signs are wrong.',
      },
    ];
  },
};

const repeated: Mistake = {
  id: 'repeated',
  title: 'the last step again',
  slips: ({ from, last }) =>
    last
      ? [
          {
            at: along(from, 1, last),
            say: 'That repeats the last step. The slope is another one here, and so is the step.',
          },
        ]
      : [],
};

const notMovedBack: Mistake = {
  id: 'notMovedBack',
  title: 'out of the set',
  slips: ({ constraint, free }) =>
    constraint && free
      ? [
          {
            at: free,
            say: `That is the step before it is moved back: the path may not leave the ${constraint.kind}.`,
          },
        ]
      : [],
};

const stays: Mistake = {
  id: 'stays',
  title: 'no step at all',
  slips: ({ from }) => [
    { at: from, say: 'That is where the run stands now: your guess has not moved.' },
  ],
};

const downhill: Mistake = {
  id: 'downhill',
  title: 'along −∇f',
  slips: (question) => [
    {
      at: steepest(question),
      say: `That follows −∇f. ${whyTurned(question)}`,
      anyLength: true,
    },
  ],
};

/** Why the step of a method is not along −∇f. */
function whyTurned(question: StepQuestion): string {
  const { title, optimiser, noise, constraint } = question;
  if (hasVelocity(question))
    return `${title} adds the velocity of the steps before, which turns it.`;
  if (BY_SIZE.has(optimiser))
    return `${title} scales each coordinate by itself, which turns it towards a diagonal.`;
  if (optimiser === 'newton' || optimiser === 'dampedNewton')
    return `${title} multiplies by the inverse of the Hessian, which turns it.`;
  if (constraint) return `The step is moved back into the ${constraint.kind}, which turns it.`;
  if (noise > 0) return 'The noise in the gradient turns it.';
  return `${title} learns from the slopes before, which turns it.`;
}

/** Every one that is known; of two that lead to the same place the earlier one is named. */
export const mistakes: readonly Mistake[] = [
  unforeseen,
  stays,
  uphill,
  wholeGradient,
  momentumLeftOut,
  onlyMomentum,
  otherConvention,
  plainStep,
  signOnly,
  notMovedBack,
  toMinimum,
  alongContour,
  swapped,
  mirrored,
  repeated,
  downhill,
];
