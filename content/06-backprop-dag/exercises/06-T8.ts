import { number, parts, query, template } from '../../../src/exercises/author.ts';

interface Draw {
  readonly L: number;
  /** Megabytes of one layer’s value. */
  readonly m: number;
}

const stored = (L: number, k: number): number => k + L / k;
/** The best number of equal segments, by trying all that divide L. */
const best = (L: number): number =>
  Array.from({ length: L }, (_, at) => at + 1)
    .filter((k) => L % k === 0)
    .reduce((found, k) => (stored(L, k) < stored(L, found) ? k : found), 1);

export default template<Draw>({
  id: '06-T8',
  version: 1,
  title: 'How many checkpoints?',
  skills: ['cost', 'backpropagation'],
  draw: (random) => ({ L: random.pick([16, 36, 64, 100, 144]), m: random.int(3, 9) }),
  prompt: ({ L, m }) =>
    `A network has $${L}$ equal layers, and the value that a layer computes takes $${m}$ MB. You cut the network into $k$ equal segments and keep one value, a checkpoint, for each. On the way back one segment at a time is run again, and meanwhile the values of all its layers are kept as well. Which $k$ needs the least memory, and how much is stored then at the worst moment?`,
  answer: ({ L, m }) =>
    parts(
      { title: 'The best number of segments.', asked: number(best(L), { label: 'k=' }) },
      {
        title: 'What is stored at the worst moment, in MB.',
        asked: number(stored(L, best(L)) * m),
      },
    ),
  // k + L/k is at least 2√L, and equal to it for k = √L.
  check: ({ L, m }) => [String(Math.sqrt(L)), String(2 * Math.sqrt(L) * m)],
  misconceptions: [
    {
      id: 'HALVED',
      short: 'half the number taken for the best',
      answer: ({ L }) => [String(L / 2), ''],
      say: ({ L }) =>
        `Half is no special number here: with $k = ${L / 2}$ segments of two layers you keep $${L / 2} + 2 = ${stored(L, L / 2)}$ values. Try a few smaller $k$ and compare $k + ${L}/k$.`,
    },
    {
      id: 'TWO_SEGMENTS',
      short: 'two halves taken for the best',
      answer: () => ['2', ''],
      say: ({ L }) =>
        `Two segments are long: $2 + ${L / 2} = ${stored(L, 2)}$ values. More checkpoints make the segments shorter; look for where $k + ${L}/k$ is lowest.`,
    },
    {
      id: 'NOTHING_SAVED',
      short: 'one segment, or one for each layer, taken for the best',
      answer: ({ L }) => [String(L), ''],
      made: ({ L }, [typed = '']) => Number(typed) === 1 || Number(typed) === L,
      say: ({ L }) =>
        `With one segment all its $${L}$ values are kept, and with $${L}$ segments there are $${L}$ checkpoints: either way $1 + ${L}$ values. Look in between for the lowest $k + ${L}/k$.`,
    },
    {
      id: 'SEGMENT_FORGOTTEN',
      short: 'only the checkpoints counted',
      answer: ({ L, m }) => ['', String(Math.sqrt(L) * m)],
      say: ({ L }) =>
        `Those are the $k$ checkpoints alone, or the $${L}/k$ values of one segment alone. At the worst moment both are stored: add them.`,
    },
    {
      id: 'UNIT_FORGOTTEN',
      short: 'values counted instead of their size',
      answer: ({ L }) => ['', String(2 * Math.sqrt(L))],
      say: ({ m }) => `That is the number of values. Each of them takes $${m}$ MB: multiply.`,
    },
    {
      id: 'NO_CHECKPOINTS',
      short: 'everything kept, as without checkpoints',
      answer: ({ L, m }) => ['', String(L * m)],
      say: ({ L }) =>
        `That is what all $${L}$ layers take without checkpoints. With them only the $k$ checkpoints and the values of one segment are there at a time.`,
    },
  ],
  hints: ({ L }) => [
    `With $k$ segments there are $k$ checkpoints, and the values of one segment. How many layers has a segment?`,
    `So $k + ${L}/k$ values are stored. As a function of $k$ this has the slope $1 - ${L}/k^2$. Where is it zero?`,
    `At $k = \\sqrt{${L}} = ${Math.sqrt(L)}$. Put it into $k + ${L}/k$, and multiply by the size of a value.`,
  ],
  solution: ({ L, m }) => {
    const k = Math.sqrt(L);
    return [
      `With $k$ segments one stores $k$ checkpoints and the $${L}/k$ values of one segment. The slope of $k + ${L}/k$ is $1 - ${L}/k^2$, negative for small $k$ and positive for large, and zero at $k = \\sqrt{${L}} = ${k}$. Then`,
      `$$k + \\frac{${L}}{k} = ${k} + ${L / k} = ${2 * k}$$`,
      `values are stored, $${2 * k}\\cdot ${m} = ${2 * k * m}$ MB instead of about $${L * m}$. A check with neighbours: $k = ${k - 1}$ would give $${(k - 1 + L / (k - 1)).toFixed(2)}$ values and $k = ${k + 1}$ would give $${(k + 1 + L / (k + 1)).toFixed(2)}$, both more than $${2 * k}$.`,
    ].join('\n\n');
  },
  figure: ({ L }) => ({
    widget: 'modes',
    // The figure is no deeper than 100 layers.
    query: query({
      look: 'memory',
      layer: 'tanh(w*h + b)',
      depth: Math.min(L, 100),
      // Not the best one: that is to be found.
      k: 2,
    }),
    caption: `What has to be stored, against the depth${L > 100 ? ', for 100 layers, as many as the figure takes' : ''}. Guess the best $k$ below the picture, then move $k$ and watch what is stored.`,
  }),
  cases: [
    { seed: '1', typed: ['12', '216'], expect: 'correct' },
    { seed: '1', typed: ['sqrt(144)', '24*9'], expect: 'correct' },
    { seed: '1', typed: ['72', '666'], expect: 'HALVED' },
    { seed: '1', typed: ['2', '666'], expect: 'TWO_SEGMENTS' },
    { seed: '1', typed: ['144', '216'], expect: 'NOTHING_SAVED' },
    { seed: '1', typed: ['12', '108'], expect: 'SEGMENT_FORGOTTEN' },
    { seed: '1', typed: ['12', '24'], expect: 'UNIT_FORGOTTEN' },
    { seed: '1', typed: ['12', '1296'], expect: 'NO_CHECKPOINTS' },
    { seed: '1', typed: ['12', '200'], expect: 'partly' },
    { seed: '1', typed: ['12', ''], expect: 'unreadable' },
  ],
});
