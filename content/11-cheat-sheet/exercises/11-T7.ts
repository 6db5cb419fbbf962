import { num, query, template, type Item } from '../../../src/exercises/author.ts';

/** What is wanted of a map of n numbers to m. */
type Want = 'jacobian' | 'gradient' | 'push' | 'weights';
type Way = 'n-forward' | 'm-backward' | 'one-forward' | 'one-backward';

interface Draw {
  readonly want: Want;
  readonly n: number;
  readonly m: number;
  readonly order: readonly Way[];
}

const asked = ({ want }: Draw) =>
  ({
    jacobian: 'the whole Jacobian of the readings',
    gradient: 'the gradient of $\\ell$, the sum of the squares of the readings, by the parameters',
    push: 'how fast all readings change when the parameters move along one given direction $\\mathbf v$',
    weights:
      'how a weighted sum $\\mathbf u^{\\top}\\mathbf r$ of the readings, with given weights, reacts to each of the parameters',
  })[want];

const sweeps = (count: number, way: 'forward' | 'backward') =>
  `${num(count)} ${way} ${count === 1 ? 'sweep' : 'sweeps'}`;
const text = ({ n, m }: Draw, way: Way) =>
  ({
    'n-forward': sweeps(n, 'forward'),
    'm-backward': sweeps(m, 'backward'),
    'one-forward': sweeps(1, 'forward'),
    'one-backward': sweeps(1, 'backward'),
  })[way];

/** The ways that give what is wanted, each with the number of its sweeps. */
const ways = ({ want, n, m }: Draw): readonly (readonly [Way, number])[] =>
  ({
    jacobian: [
      ['n-forward', n],
      ['m-backward', m],
    ] as const,
    // A number after the readings: one output.
    gradient: [
      ['n-forward', n],
      ['one-backward', 1],
    ] as const,
    push: [
      ['one-forward', 1],
      ['m-backward', m],
    ] as const,
    weights: [
      ['n-forward', n],
      ['one-backward', 1],
    ] as const,
  })[want];
const cheapest = (d: Draw) => {
  const [first, ...rest] = ways(d);
  return rest.reduce((best, way) => (way[1] < best[1] ? way : best), first ?? ['n-forward', d.n]);
};
const closed = ({ want, n, m }: Draw): Way =>
  want === 'jacobian'
    ? n < m
      ? 'n-forward'
      : 'm-backward'
    : want === 'push'
      ? 'one-forward'
      : 'one-backward';

const shape = ({ want, n, m }: Draw) =>
  ({
    jacobian: `${m}\\times${n}`,
    gradient: `1\\times${n}`,
    push: `${m}\\times1`,
    weights: `1\\times${n}`,
  })[want];
/** Rows and columns of the thing itself, in a sentence. */
const counting = (d: Draw) =>
  ({
    jacobian: `The Jacobian has ${d.n} columns and ${d.m} rows: ${d.n} forward sweeps, one for each column, or ${d.m} backward sweeps, one for each row.`,
    gradient: `$\\ell$ is one output, and its gradient is one row: one backward sweep has all of it. Forward it would take ${d.n} sweeps, one for each parameter.`,
    push: 'It is $J\\,\\mathbf v$, a JVP: one direction of the inputs, one forward sweep with the seed $\\mathbf v$.',
    weights:
      'It is $\\mathbf u^{\\top}J$, a VJP: one weighting of the outputs, one backward sweep with the seed $\\mathbf u$.',
  })[d.want];

const endsInOne = ({ want }: Draw) => want === 'gradient' || want === 'weights';

/** The wrong way that costs more but works, and the one that does not give all. */
const dear = (d: Draw) => ways(d).find(([way]) => way !== cheapest(d)[0])?.[0];

export default template<Draw>({
  id: '11-T7',
  version: 1,
  title: 'Forward or backward?',
  skills: ['modes', 'cost'],
  draw: (random) => {
    const [small, large] = [random.int(2, 9), random.pick([40, 100, 300, 1000])];
    const tall = random.sign() > 0;
    return {
      want: random.pick<Want>(['jacobian', 'jacobian', 'gradient', 'push', 'weights']),
      n: tall ? small : large,
      m: tall ? large : small,
      order: random.shuffle(['n-forward', 'm-backward', 'one-forward', 'one-backward'] as const),
    };
  },
  prompt: (d) =>
    `A simulation turns ${d.n} parameters into ${d.m} readings $\\mathbf r$. You want ${asked(d)}. Which sweeps give it with the least work? (A sweep costs about the same in either direction.)`,
  answer: (d) => ({
    kind: 'choice',
    choices: d.order.map((id): Item => ({ id, text: text(d, id) })),
    truth: cheapest(d)[0],
  }),
  check: (d) => [closed(d)],
  misconceptions: [
    {
      id: 'ORDER',
      short: 'the product begun at the expensive end',
      answer: (d) => {
        const other = dear(d);
        return other && [other];
      },
      say: (d) =>
        `That would give what is wanted, but from the expensive end. ${counting(d)} The fewer seeds, the fewer sweeps. Kind: ORDER.`,
    },
    {
      id: 'HYPOTHESIS',
      short: 'one sweep taken for the whole Jacobian',
      answer: (d) => (d.want === 'jacobian' ? ['one-backward'] : undefined),
      say: ({ m }) =>
        `One backward sweep is enough for *one* output. Here there are ${m} readings, and one sweep gives one mixture of their rows. Kind: HYPOTHESIS.`,
    },
    {
      id: 'HYPOTHESIS',
      short: 'one sweep taken for the whole Jacobian',
      answer: (d) => (d.want === 'jacobian' ? ['one-forward'] : undefined),
      say: ({ n }) =>
        `One forward sweep follows *one* direction of the ${n} inputs. It gives one mixture of the columns. Kind: HYPOTHESIS.`,
    },
    {
      id: 'HYPOTHESIS',
      short: 'the readings counted where one number is asked for',
      answer: (d) => (d.want === 'gradient' || d.want === 'weights' ? ['m-backward'] : undefined),
      say: ({ m, want }) =>
        `You counted the ${m} readings. ${want === 'gradient' ? '$\\ell$ comes after them and is one number' : 'They are weighed into one number'}, and one backward sweep from that number is enough. Kind: HYPOTHESIS.`,
    },
    {
      id: 'TRANSPOSE',
      short: 'columns taken for rows',
      answer: (d) =>
        ({
          jacobian: undefined,
          gradient: ['one-forward'],
          weights: ['one-forward'],
          push: ['one-backward'],
        })[d.want],
      say: (d) =>
        d.want === 'push'
          ? 'A backward sweep takes weights of the outputs and mixes rows. Here a direction of the inputs is given, a column from the right: it travels forward. Kind: TRANSPOSE.'
          : `One forward sweep moves the parameters along one direction and mixes columns. Asked is a row, with an entry for each of the ${d.n} parameters. Kind: TRANSPOSE.`,
    },
    {
      id: 'MISSING_INNER',
      short: 'one input after the other where a direction is given',
      answer: (d) => (d.want === 'push' ? ['n-forward'] : undefined),
      say: ({ n }) =>
        `That gives all ${n} columns of $J$, one after the other, to be mixed afterwards. The seed of a forward sweep may be any direction: start with $\\mathbf v$ itself, and the mixing is done on the way. Kind: MISSING_INNER.`,
    },
  ],
  hints: (d) => [
    'Lesson 07: one sweep for each seed. Forward sweeps give columns of $J$ or mixtures of them, backward sweeps rows.',
    `What is wanted has the shape $${shape(d)}$, and $J$ is $${d.m}\\times${d.n}$.`,
    `Is it all of $J$, a mixture of its columns ($J\\,\\mathbf v$), or a mixture of its rows ($\\mathbf u^{\\top}J$)?`,
  ],
  solution: (d) =>
    [
      `${counting(d)}`,
      `So: ${text(d, cheapest(d)[0])}. A check by the shape: what is wanted is $${shape(d)}$.`,
    ].join('\n\n'),
  figure: (d) => ({
    widget: 'modes',
    query: query({ n: d.want === 'push' ? 1 : d.n, m: endsInOne(d) ? 1 : d.m }),
    caption:
      d.want === 'push'
        ? `Along one direction it is a map of one number to ${d.m}: one forward sweep has it all.`
        : endsInOne(d)
          ? `With one number at the end it is a map of ${d.n} numbers to one: one backward sweep has it all.`
          : `A map of ${d.n} numbers to ${d.m}: how many sweeps the whole Jacobian takes in either mode.`,
  }),
  cases: [
    { seed: '3', typed: ['n-forward'], expect: 'correct' },
    { seed: '3', typed: ['m-backward'], expect: 'ORDER' },
    { seed: '3', typed: ['one-backward'], expect: 'HYPOTHESIS' },
    { seed: '3', typed: [''], expect: 'unreadable' },
    { seed: '5', typed: ['one-backward'], expect: 'TRANSPOSE' },
    { seed: '5', typed: ['n-forward'], expect: 'MISSING_INNER' },
  ],
});
