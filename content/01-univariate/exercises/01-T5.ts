import { order, template, type Answer } from '../../../src/exercises/author.ts';

interface Draw {
  /** The two factors. */
  readonly names: readonly [f: string, g: string];
  /** The order in which the steps are shown. */
  readonly shown: readonly string[];
}

const RIGHT = ['expand', 'multiply', 'collect', 'rest', 'read'] as const;
type Step = (typeof RIGHT)[number];

const PAIRS: readonly (readonly [string, string])[] = [
  ['f', 'g'],
  ['u', 'v'],
  ['p', 'q'],
  ['f', 'u'],
];

const expanded = (name: string) => `${name}(x+h) = ${name} + ${name}'h + o(h)`;

const textOf = (step: Step, [f, g]: Draw['names']): string =>
  ({
    expand: `Write down both promises: $${expanded(f)}$ and $${expanded(g)}$.`,
    multiply: `Multiply the two right-hand sides out, term by term: nine products.`,
    collect: `Collect by powers of $h$: the value $${f}${g}$, then $(${f}'${g} + ${f}${g}')\\,h$, then all the rest.`,
    rest: `Show that the rest, such as $${f}'${g}'h^2$ and $${f}\\cdot o(h)$, divided by $h$ tends to 0.`,
    read: `Read off the number in front of $h$: $(${f}${g})' = ${f}'${g} + ${f}${g}'$.`,
  })[step];

/** Whether one step stands before another. */
const precedes = (typed: Answer, first: Step, second: Step): boolean =>
  typed.indexOf(first) < typed.indexOf(second);

export default template<Draw>({
  id: '01-T5',
  version: 1,
  title: 'The proof of the product rule, step by step',
  skills: ['proof', 'little-o'],
  draw: (random) => ({ names: random.pick(PAIRS), shown: random.shuffle(RIGHT) }),
  accept: ({ shown }) => shown.some((id, at) => id !== RIGHT[at]),
  prompt: ({ names: [f, g] }) =>
    `Let $${f}$ and $${g}$ be differentiable at $x$. Put the steps of the proof of the product rule for $${f}${g}$ in order. ($${f}$, $${f}'$, $${g}$, $${g}'$ without an argument are taken at $x$.)`,
  answer: ({ names, shown }) =>
    order(
      shown.map((id) => ({ id, text: textOf(id as Step, names) })),
      RIGHT,
    ),
  misconceptions: [
    {
      id: 'NOT_EXPANDED',
      short: 'multiplied before there is anything to multiply',
      answer: () => ['multiply', 'expand', 'collect', 'rest', 'read'],
      made: (_, typed) => precedes(typed, 'multiply', 'expand'),
      say: ({ names: [f, g] }) =>
        `You multiply before the factors are written as promises. All that is known of $${f}$ and $${g}$ is that they are differentiable, and that means exactly $${expanded(f)}$, and the same for $${g}$. Start from there.`,
    },
    {
      id: 'COLLECTED_TOO_EARLY',
      short: 'sorted before it was multiplied out',
      answer: () => ['expand', 'collect', 'multiply', 'rest', 'read'],
      made: (_, typed) => precedes(typed, 'collect', 'multiply'),
      say: ({ names: [f, g] }) =>
        `You collect before there is anything to collect. A term such as $${f}'${g}\\,h$ comes into being when the two lines are multiplied out; only then can the products be sorted by powers of $h$.`,
    },
    {
      id: 'LIMIT_TOO_EARLY',
      short: 'the limit taken before collecting',
      answer: () => ['expand', 'multiply', 'rest', 'collect', 'read'],
      made: (_, typed) => precedes(typed, 'rest', 'collect'),
      say: ({ names: [f, g] }) =>
        `You let $h\\to0$ before the terms are sorted. Until you have collected, it is not settled what the rest is: $${f}'${g}\\,h$ and $${f}${g}'h$ are not $o(h)$ and must be set apart from $${f}'${g}'h^2$ first.`,
    },
    {
      id: 'READ_TOO_EARLY',
      short: 'the coefficient read off before the rest is known to be o(h)',
      answer: () => ['expand', 'multiply', 'collect', 'read', 'rest'],
      made: (_, typed) => precedes(typed, 'read', 'rest'),
      say: () =>
        'You read off the slope before the rest is known to be $o(h)$. The number in front of $h$ is the derivative only if what follows it, divided by $h$, tends to 0: look at that first, then conclude.',
    },
  ],
  hints: ({ names: [f, g] }) => [
    `What is known at the start? Only what “differentiable” means for $${f}$ and for $${g}$. A proof begins by writing that down.`,
    `Then form the product $${f}(x+h)\\,${g}(x+h)$ out of the two lines, and sort what comes out by powers of $h$.`,
    `What is $o(h)$? Each term of the rest has to be divided by $h$. Only when all of them tend to 0 may the coefficient of $h$ be called the derivative: that comes last.`,
  ],
  solution: ({ names: [f, g] }) =>
    [
      `Start from what is given, $${expanded(f)}$ and $${expanded(g)}$. Multiply, and collect:`,
      `$$${f}(x+h)\\,${g}(x+h) = ${f}${g} + (${f}'${g} + ${f}${g}')\\,h + \\underbrace{${f}'${g}'h^2 + \\dots}_{\\text{rest}}$$`,
      `In the rest every term is $h^2$ times a number, or an $o(h)$ times something bounded; divided by $h$ each tends to 0, so the rest is $o(h)$.`,
      `The product is now written as value plus number times $h$ plus $o(h)$. Such a number is unique, so it is the derivative: $(${f}${g})' = ${f}'${g} + ${f}${g}'$. The order is: expand, multiply, collect, rest, read off.`,
    ].join('\n\n'),
  cases: [
    { seed: '1', typed: ['expand', 'multiply', 'collect', 'rest', 'read'], expect: 'correct' },
    {
      seed: '1',
      typed: ['multiply', 'expand', 'collect', 'rest', 'read'],
      expect: 'NOT_EXPANDED',
    },
    {
      seed: '1',
      typed: ['expand', 'multiply', 'rest', 'collect', 'read'],
      expect: 'LIMIT_TOO_EARLY',
    },
    {
      seed: '1',
      typed: ['rest', 'expand', 'multiply', 'collect', 'read'],
      expect: 'LIMIT_TOO_EARLY',
    },
    {
      seed: '1',
      typed: ['expand', 'multiply', 'collect', 'read', 'rest'],
      expect: 'READ_TOO_EARLY',
    },
    {
      seed: '2',
      typed: ['expand', 'collect', 'multiply', 'rest', 'read'],
      expect: 'COLLECTED_TOO_EARLY',
    },
    { seed: '2', typed: ['expand', 'multiply', 'collect', 'rest', ''], expect: 'unreadable' },
  ],
});
