import { num, number, parts, query, template } from '../../../src/exercises/author.ts';

interface Draw {
  /** From the input on. */
  readonly widths: readonly number[];
}

const layers = ({ widths }: Draw) =>
  widths.slice(1).map((out, k) => ({ into: widths[k] ?? 0, out }));
/** P: the multiplications in the products W x of one forward run. */
const products = (d: Draw) => layers(d).reduce((sum, { into, out }) => sum + into * out, 0);
const sum = (d: Draw) =>
  layers(d)
    .map(({ into, out }) => `${into}\\cdot${out}`)
    .join(' + ');
const arrows = ({ widths }: Draw) => widths.join('\\to');

export default template<Draw>({
  id: '07-T7',
  version: 1,
  title: 'What value and gradient of a dense network cost',
  skills: ['cost', 'backpropagation', 'modes'],
  draw: (random) => ({
    widths: Array.from({ length: random.int(3, 4) }, () => 10 * random.int(1, 6)),
  }),
  prompt: (d) =>
    `A dense network $${arrows(d)}$ (the numbers are the widths, from the input to the output) is run on one example, then swept backwards for the gradient with respect to all weights and to the input. How many multiplications does that take? Count only those in products of a matrix with a vector, or of a column with a row. (Type the numbers without spaces or commas, as in \`12000\`.)`,
  answer: (d) =>
    parts(
      { title: 'In the backward sweep alone.', asked: number(2 * products(d)) },
      { title: 'In value and gradient together.', asked: number(3 * products(d)) },
    ),
  // Layer by layer: the adjoint handed on, and the gradient of the weights.
  check: (d) => {
    const backward = layers(d).reduce((all, { into, out }) => {
      const adjoint = into * out;
      const weights = out * into;
      return all + adjoint + weights;
    }, 0);
    return [`${backward}`, `${backward + products(d)}`];
  },
  misconceptions: [
    {
      id: 'SAME_AS_FORWARD',
      short: 'the way back counted like the forward run',
      answer: (d) => [String(products(d)), String(2 * products(d))],
      say: (d) =>
        `You counted $${products(d)}$ for the way back, as much as the forward run. It has two tasks at each layer, each as large as the forward product: hand the adjoint on, $\\boldsymbol\\delta^{\\top}W$, and make the gradient of the weights, $\\boldsymbol\\delta\\,\\mathbf x^{\\top}$.`,
    },
    {
      id: 'BACKWARD_FREE',
      short: 'the way back taken to be free',
      answer: (d) => ['0', String(products(d))],
      say: (d) =>
        `The products of the forward run do not serve twice. At the layer $${arrows({ widths: d.widths.slice(0, 2) })}$ alone the gradient of the weights has $${(d.widths[0] ?? 0) * (d.widths[1] ?? 0)}$ entries, and each takes a multiplication.`,
    },
    {
      id: 'FORWARD_OMITTED',
      short: 'the forward run left out of the total',
      answer: (d) => ['', String(2 * products(d))],
      say: (d) =>
        `That is the way back alone. It cannot begin before the forward run is over, and the run's $${products(d)}$ multiplications belong to the total.`,
    },
    {
      id: 'WORST_BOUND',
      short: 'the bound of five taken for the count',
      answer: (d) => [String(4 * products(d)), String(5 * products(d))],
      say: () =>
        'Five times the value is a bound that holds for programs of every kind. Here you can count: for each multiplication of the forward run the way back does two.',
    },
    {
      id: 'INPUT_ADJOINT_OMITTED',
      short: 'the adjoint of the input left out',
      answer: (d) => {
        const { into, out } = layers(d)[0] ?? { into: 0, out: 0 };
        return [String(2 * products(d) - into * out), String(3 * products(d) - into * out)];
      },
      say: (d) =>
        `You left out the last product of the way back, through the first layer to the input. For training it may be skipped; here the gradient with respect to the input is asked for too, and that takes another $${(d.widths[0] ?? 0) * (d.widths[1] ?? 0)}$.`,
    },
    {
      id: 'ONE_SWEEP_PER_WEIGHT',
      short: 'a run for each weight',
      answer: (d) => ['', String(products(d) * (products(d) + 1))],
      say: (d) =>
        `That is a run for each of the $${products(d)}$ weights, as difference quotients would need. One reverse sweep serves all weights at once.`,
    },
  ],
  hints: (d) => [
    `First one forward run: a layer from $p$ to $q$ units multiplies a $q\\times p$ matrix with a column, $p\\,q$ multiplications. Over all layers that makes $${sum(d)}$.`,
    'The way back at one layer: which product hands the adjoint on to the layer before? It is a row times the same matrix, so count its multiplications.',
    `And the gradient of the weights is $\\boldsymbol\\delta\\,\\mathbf x^{\\top}$, a column times a row: one multiplication for each weight. So each layer costs its forward number twice, and the forward run took $${products(d)}$.`,
  ],
  solution: (d) => {
    const P = products(d);
    return [
      `Forward: $P = ${sum(d)} = ${num(P)}$ multiplications.`,
      `Backward, at each layer, $\\boldsymbol\\delta^{\\top}W$ for the adjoint takes as many as $W\\mathbf x$, and $\\boldsymbol\\delta\\,\\mathbf x^{\\top}$ for the gradient of the weights takes as many again: $2P = ${num(2 * P)}$.`,
      `Together $P + 2P = 3P = ${num(3 * P)}$: as much as three forward runs, however many weights there are.`,
    ].join('\n\n');
  },
  figure: (d) => {
    const names = ['W', 'V', 'U'].slice(0, d.widths.length - 1);
    const small = d.widths.map((width) => Math.max(2, Math.min(3, Math.round(width / 20))));
    const shapes = names.map((name, k) => `${name}: ${small[k + 1] ?? 2}x${small[k] ?? 2}`);
    const lines = names.map((name, k) => `h${k + 1} = ${name}*${k === 0 ? 'x' : `h${k}`}`);
    return {
      widget: 'dag',
      query: query({
        f: [`x: ${small[0] ?? 2}`, ...shapes, ...lines, `L = 1/2*sum(h${names.length}.^2)`].join(
          '; ',
        ),
        step: 40,
      }),
      caption:
        'The same layers with two or three units each. On the way back each product $W\\mathbf x$ sends out two adjoints, one to the weights and one to the column: two products for one.',
    };
  },
  cases: [
    { seed: '3', typed: ['1600', '2400'], expect: 'correct' },
    { seed: '3', typed: ['1600.0', '2400.0'], expect: 'correct' },
    { seed: '3', typed: ['2*(1600)/2', '2*(2400)/2'], expect: 'correct' },
    { seed: '3', typed: ['800', '1600'], expect: 'SAME_AS_FORWARD' },
    { seed: '3', typed: ['0', '800'], expect: 'BACKWARD_FREE' },
    { seed: '3', typed: ['1600', '1600'], expect: 'FORWARD_OMITTED' },
    { seed: '3', typed: ['3200', '4000'], expect: 'WORST_BOUND' },
    { seed: '3', typed: ['1400', '2200'], expect: 'INPUT_ADJOINT_OMITTED' },
    { seed: '3', typed: ['1600', '640800'], expect: 'ONE_SWEEP_PER_WEIGHT' },
    { seed: '3', typed: ['97', '97'], expect: 'wrong' },
    { seed: '3', typed: ['', '2400'], expect: 'unreadable' },
  ],
});
