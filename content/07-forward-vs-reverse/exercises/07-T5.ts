import { choice, query, template } from '../../../src/exercises/author.ts';

type Way = 'forward' | 'reverse' | 'second' | 'each';
type Task = 'loss' | 'curve' | 'direction' | 'hv';

interface Draw {
  readonly task: Task;
  /** The large number of the task, as a power of ten or a round number. */
  readonly size: number;
  readonly story: number;
  readonly order: readonly Way[];
}

const WAYS: Readonly<Record<Way, string>> = {
  forward: 'One forward sweep.',
  reverse: 'One reverse sweep.',
  second: 'One sweep of forward over reverse: the gradient program, run on dual numbers.',
  each: 'No single sweep does it: it takes one for each input.',
};
const RIGHT: Readonly<Record<Task, Way>> = {
  loss: 'reverse',
  curve: 'forward',
  direction: 'forward',
  hv: 'second',
};

const big = (size: number) => (size >= 1e5 ? `10^{${Math.round(Math.log10(size))}}` : String(size));

const PROMPTS: Readonly<Record<Task, readonly ((n: string) => string)[]>> = {
  loss: [
    (n) =>
      `A network has $${n}$ weights. You want the gradient of its loss with respect to all of them.`,
    (n) =>
      `A picture of $${n}$ pixels goes in, the score of one class comes out. You want to know how much each pixel matters to the score.`,
  ],
  curve: [
    (n) =>
      `A curve $\\mathbf f(t)$ runs through a space of $${n}$ dimensions. You want its velocity at one $t$.`,
    (n) =>
      `A simulation computes $${n}$ values from a single parameter. You want to know how fast each value changes with it.`,
  ],
  direction: [
    (n) =>
      `A loss depends on $${n}$ weights. You want its slope along one direction $\\mathbf v$ that is given.`,
    (n) =>
      `All $${n}$ inputs of a cost function move at given speeds, the entries of $\\mathbf v$. You want to know how fast the cost changes.`,
  ],
  hv: [
    (n) =>
      `A loss depends on $${n}$ weights. You want $H\\mathbf v$, its Hessian times one direction that is given.`,
    (n) =>
      `The weights of a loss, $${n}$ of them, move at given speeds, the entries of $\\mathbf v$. You want the speed of every entry of its gradient.`,
  ],
};

const sizes: Readonly<Record<Task, readonly number[]>> = {
  loss: [1e5, 1e6, 1e8, 1e9],
  curve: [100, 500, 1000, 2000],
  direction: [1e5, 1e6, 1e8],
  hv: [1e5, 1e6, 1e8],
};

const COUNTS: Readonly<Record<Task, (n: string) => string>> = {
  loss: (n) => `There are $${n}$ inputs and one output: $J$ is a single row`,
  curve: (n) => `There is one input and there are $${n}$ outputs: $J$ is a single column`,
  direction: (n) =>
    `There are $${n}$ inputs and one output, but one direction of the inputs is fixed`,
  hv: (n) =>
    `$H\\mathbf v$ is the speed of the gradient along $\\mathbf v$, so it is the JVP of a map with $${n}$ inputs and $${n}$ outputs: the gradient`,
};
const WHY: Readonly<Record<Task, string>> = {
  loss: 'One seed at the output, $\\bar L = 1$, and one way back brings every entry of the row: one reverse sweep',
  curve: 'Let the only input move at speed 1: one forward sweep brings every entry of the column',
  direction:
    'Seed the inputs with $\\mathbf v$: one forward sweep returns $\\nabla f\\,\\mathbf v$, a single number, and stores nothing for a way back',
  hv: 'The gradient is itself a program, a run and a way back. On dual numbers with the seed $\\mathbf v$ it returns $H\\mathbf v$ beside the gradient, at a few times its cost: forward over reverse',
};

const only = (tasks: readonly Task[], way: Way) => (d: Draw) =>
  tasks.includes(d.task) ? [way] : undefined;

export default template<Draw>({
  id: '07-T5',
  version: 1,
  title: 'Choose the mode',
  skills: ['modes', 'cost'],
  draw: (random) => {
    const task = random.pick<Task>(['loss', 'curve', 'direction', 'hv']);
    return {
      task,
      size: random.pick(sizes[task]),
      story: random.int(0, 1),
      order: random.shuffle<Way>(['forward', 'reverse', 'second', 'each']),
    };
  },
  prompt: (d) =>
    `${PROMPTS[d.task][d.story]?.(big(d.size)) ?? ''} What gets it with the least work, and stores the least?`,
  answer: (d) => choice(Object.fromEntries(d.order.map((way) => [way, WAYS[way]])), RIGHT[d.task]),
  misconceptions: [
    {
      id: 'REVERSE_ALWAYS',
      short: 'reverse mode taken to win always',
      answer: only(['curve', 'direction'], 'reverse'),
      say: (d) =>
        d.task === 'curve'
          ? `One reverse sweep is seeded at one output and brings one row of $J$, here a single number. With $${big(d.size)}$ outputs that makes $${big(d.size)}$ reverse sweeps, while the only input needs one forward sweep.`
          : `It would do: a reverse sweep brings the whole gradient, and you multiply it by $\\mathbf v$. But one number is asked for, and the way back has to store values for $${big(d.size)}$ slopes that are then added up. The direction is known before you start.`,
    },
    {
      id: 'FORWARD_FOR_GRADIENT',
      short: 'one forward sweep taken for a gradient',
      answer: only(['loss'], 'forward'),
      say: (d) =>
        `One forward sweep follows one direction of the inputs and tells the slope along it. For $${big(d.size)}$ separate slopes that would be $${big(d.size)}$ sweeps.`,
    },
    {
      id: 'ONE_PER_INPUT',
      short: 'a sweep for each input',
      answer: only(['loss', 'curve', 'direction'], 'each'),
      say: (d) =>
        ({
          loss: `That is the count for forward mode. In reverse mode the seeds are at the outputs, and there is a single one: every input gets its adjoint in passing.`,
          curve: `You counted right, and there is only one input: a single forward sweep is all.`,
          direction: `A sweep for each input would be needed to have all slopes apart. Here their mixture with the weights $\\mathbf v$ is asked for, and the seed of a forward sweep may be any direction.`,
          hv: '',
        })[d.task],
    },
    {
      id: 'SECOND_ORDER',
      short: 'a second derivative taken where a first is asked for',
      answer: only(['loss', 'curve', 'direction'], 'second'),
      say: () =>
        'Forward over reverse differentiates twice: it tells how fast a gradient changes. Here a first derivative is asked for, and one plain sweep brings it.',
    },
    {
      id: 'FIRST_ORDER_ONLY',
      short: 'the gradient taken for H v',
      answer: only(['hv'], 'reverse'),
      say: () =>
        'One reverse sweep is the gradient at one point. $H\\mathbf v$ says how fast this gradient changes along $\\mathbf v$, so the reverse sweep has to be differentiated once more.',
    },
    {
      id: 'SLOPE_FOR_CURVATURE',
      short: 'the slope along v taken for H v',
      answer: only(['hv'], 'forward'),
      say: () =>
        'One forward sweep of the loss gives $\\nabla f\\,\\mathbf v$, a single number and a first derivative. The forward sweep is the right idea, but the program to push $\\mathbf v$ through is that of the gradient.',
    },
    {
      id: 'HESSIAN_BUILT',
      short: 'the Hessian built column by column',
      answer: only(['hv'], 'each'),
      say: (d) =>
        `That would build all of $H$, $${big(d.size ** 2)}$ entries, a column for each input. A product with one direction mixes the columns without having them, as every JVP does.`,
    },
  ],
  hints: (d) => [
    d.task === 'hv'
      ? `What is asked for is itself a speed, that of the gradient along $\\mathbf v$. Its inputs are the $${big(d.size)}$ weights. How many outputs has the gradient?`
      : `Count inputs and outputs, or the directions that are asked for. ${COUNTS[d.task](big(d.size))}.`,
    'A forward sweep is seeded at the inputs and brings $J\\mathbf v$; a reverse sweep is seeded at the outputs and brings $\\mathbf u^{\\top}J$. Which needs one seed only?',
    d.task === 'hv'
      ? 'A speed along $\\mathbf v$ is a JVP. Of which map is it here? That map is a program as well.'
      : `${{ loss: 'All slopes are wanted separately, of one number', curve: 'One input moves, and all outputs follow', direction: 'One direction of the inputs is all that matters' }[d.task]}. Where would you put the one seed?`,
  ],
  solution: (d) => `${COUNTS[d.task](big(d.size))}.\n\n${WHY[d.task]}.`,
  figure: (d) =>
    d.task === 'hv'
      ? {
          widget: 'dag',
          query: 's=rosenbrock&mode=second&d.x=1&d.y=-1&step=9',
          caption:
            'Forward over reverse, on a function of two variables: the tangents of the adjoints at the inputs are $H\\mathbf v$.',
        }
      : {
          widget: 'modes',
          query: query(d.task === 'curve' ? { n: 1, m: d.size } : { n: d.size, m: 1 }),
          caption:
            d.task === 'direction'
              ? 'For the whole gradient reverse mode wins by far. For the slope along one direction, though, a single forward sweep is enough.'
              : 'The map of the question, with its numbers in and out. Answer the question under it, and bars compare the sweeps.',
        },
  cases: [
    { seed: '3', typed: ['second'], expect: 'correct' },
    { seed: '3', typed: ['reverse'], expect: 'FIRST_ORDER_ONLY' },
    { seed: '3', typed: ['forward'], expect: 'SLOPE_FOR_CURVATURE' },
    { seed: '3', typed: ['each'], expect: 'HESSIAN_BUILT' },
    { seed: '5', typed: ['reverse'], expect: 'REVERSE_ALWAYS' },
    { seed: '5', typed: ['each'], expect: 'ONE_PER_INPUT' },
    { seed: '5', typed: ['forward'], expect: 'correct' },
    { seed: '11', typed: ['forward'], expect: 'FORWARD_FOR_GRADIENT' },
    { seed: '11', typed: ['second'], expect: 'SECOND_ORDER' },
    { seed: '11', typed: ['reverse'], expect: 'correct' },
    { seed: '3', typed: [''], expect: 'unreadable' },
  ],
});
