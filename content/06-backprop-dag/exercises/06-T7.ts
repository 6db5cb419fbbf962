import {
  gradient,
  num,
  par,
  query,
  template,
  vector,
  type Answer,
} from '../../../src/exercises/author.ts';

interface Draw {
  readonly w: number;
  readonly x: number;
  readonly b: number;
  readonly y: number;
  /** In a third of the variants the gate is shut, and everything is 0. */
  readonly shut: boolean;
}

const zOf = ({ w, x, b }: Draw): number => w * x + b;
const aOf = (d: Draw): number => Math.max(0, zOf(d));
/** What a signal at z pays: the weight gets x times it, the bias the signal, the input w times it. */
const pays = ({ w, x }: Draw, signal: number): Answer =>
  [signal * x, signal, signal * w].map((entry) => String(entry + 0));
const LOSS = '1/2*(relu(w*x + b) - y)^2';

export default template<Draw>({
  id: '06-T7',
  version: 1,
  title: 'A neuron with relu',
  skills: ['backpropagation'],
  draw: (random) => {
    const entry = () => random.sign() * random.pick([0.5, 1, 2]);
    return { w: entry(), x: entry(), b: entry(), y: entry(), shut: random.int(1, 3) === 1 };
  },
  accept: (d) =>
    zOf(d) !== 0 && zOf(d) < 0 === d.shut && aOf(d) !== d.y && !(d.w === 1 && d.x === 1),
  prompt: (d) =>
    `A neuron computes $z = w\\,x + b$ and $a = \\operatorname{relu}(z)$, which is $z$ where $z > 0$ and 0 elsewhere. Its loss is $\\mathcal L = \\tfrac12(a-y)^2$. With $w = ${num(d.w)}$, $x = ${num(d.x)}$, $b = ${num(d.b)}$ and the target $y = ${num(d.y)}$: what are the adjoints of the weight, the bias and the input?`,
  answer: ({ w, x, b, y }) =>
    vector(gradient(LOSS, ['w', 'b', 'x'], { w, x, b, y }), {
      label: '(\\bar w,\\,\\bar b,\\,\\bar x)=',
    }),
  check: (d) => pays(d, zOf(d) > 0 ? aOf(d) - d.y : 0),
  misconceptions: [
    {
      id: 'GATE_IGNORED',
      short: 'the slope of relu left out',
      answer: (d) => (d.shut ? pays(d, aOf(d) - d.y) : undefined),
      say: (d) =>
        `The gate is shut: $z = ${num(zOf(d))}$ is negative, and there relu has the slope 0. However large the error $a - y = ${num(aOf(d) - d.y)}$ is, nothing goes back, and all three adjoints are 0.`,
    },
    {
      id: 'RELU_MISSING',
      short: 'relu left out altogether',
      answer: (d) => (d.shut ? pays(d, zOf(d) - d.y) : undefined),
      say: (d) =>
        `You computed as if there were no relu, with the error $z - y$. But $z = ${num(zOf(d))}$ is negative: so $a = 0$, and nothing goes back through the gate.`,
    },
    {
      id: 'ERROR_SIGN',
      short: 'the sign of the error turned round',
      answer: (d) => (d.shut ? undefined : pays(d, d.y - aOf(d))),
      say: (d) =>
        `A sign: the slope of $\\tfrac12(a-y)^2$ along $a$ is $a - y = ${num(aOf(d) - d.y)}$, not $y - a$. An output that is too ${aOf(d) > d.y ? 'large' : 'small'} makes the loss ${aOf(d) > d.y ? 'rise' : 'fall'} with $a$.`,
    },
    {
      id: 'OUTPUT_NOT_ERROR',
      short: 'the output sent back instead of the error',
      answer: (d) => (d.shut ? undefined : pays(d, aOf(d))),
      say: (d) =>
        `You sent back the output $a = ${num(aOf(d))}$. What goes back is the slope of the loss along $a$, which is the error $a - y = ${num(aOf(d) - d.y)}$.`,
    },
    {
      id: 'LABELS_SWAPPED',
      short: 'each factor paid with itself',
      answer: (d) => {
        if (d.shut) return undefined;
        const signal = aOf(d) - d.y;
        return [signal * d.w, signal, signal * d.x].map(String);
      },
      say: (d) =>
        `In the product $w\\,x$ each factor gets the other one: the label on the edge from $w$ is $x = ${num(d.x)}$, that on the edge from $x$ is $w = ${num(d.w)}$.`,
    },
    {
      id: 'LABELS_MISSING',
      short: 'the local derivatives left out',
      answer: (d) => (d.shut ? undefined : pays({ ...d, w: 1, x: 1 }, aOf(d) - d.y)),
      say: (d) =>
        `You sent $\\bar z = ${num(aOf(d) - d.y)}$ on unchanged. The bias gets just that, but the edge from $w$ has the label $x$, and the edge from $x$ has the label $w$: multiply.`,
    },
  ],
  hints: (d) => [
    `Forward first: what are $z = w\\,x + b$ and $a$? Is the gate of relu open, that is, $z > 0$?`,
    `$z = ${num(d.w)}\\cdot ${par(d.x)} + ${par(d.b)} = ${num(zOf(d))}$. Where the gate is open, relu has the slope 1 and hands on the error, $\\bar z = a - y$. Where it is shut, its slope is 0.`,
    zOf(d) > 0
      ? `Here $\\bar z = ${num(aOf(d))} - ${par(d.y)} = ${num(aOf(d) - d.y)}$. The line $z = w\\,x + b$ pays $\\bar z\\,x$ to $w$, $\\bar z$ to $b$ and $\\bar z\\,w$ to $x$.`
      : `Here $z < 0$, so $\\bar z = 0$. And what does a line with the adjoint 0 pay?`,
  ],
  solution: (d) => {
    const [z, a] = [zOf(d), aOf(d)];
    const head = `Forward: $z = ${num(d.w)}\\cdot ${par(d.x)} + ${par(d.b)} = ${num(z)}$, so $a = ${num(a)}$, and the error is $\\bar a = a - y = ${num(a)} - ${par(d.y)} = ${num(a - d.y)}$.`;
    if (z < 0)
      return `${head}\n\nBut $z < 0$: the gate is shut, its slope is 0, and $\\bar z = 0$. So nothing is paid,\n\n$$(\\bar w,\\,\\bar b,\\,\\bar x) = (0,\\,0,\\,0).$$\n\nA check: a small change of $w$, $b$ or $x$ leaves $z$ negative and $a$ at 0, so the loss stays where it is.`;
    const s = a - d.y;
    return `${head}\n\nThe gate is open, so $\\bar z = ${num(s)}$, and the line $z = w\\,x + b$ pays\n\n$$\\bar w = \\bar z\\,x = ${num(s)}\\cdot ${par(d.x)} = ${num(s * d.x)},\\quad \\bar b = \\bar z = ${num(s)},\\quad \\bar x = \\bar z\\,w = ${num(s)}\\cdot ${par(d.w)} = ${num(s * d.w)}.$$\n\nA check of the signs: the output is too ${s > 0 ? 'large' : 'small'}, so a larger bias makes the loss ${s > 0 ? 'rise' : 'fall'}.`;
  },
  figure: (d) => ({
    widget: 'dag',
    query: query({
      f: 'z = w*x + b; a = relu(z); L = 1/2*(a - y)^2',
      'p.w': d.w,
      'p.x': d.x,
      'p.b': d.b,
      'p.y': d.y,
      step: 3,
    }),
    caption: `The neuron after its forward run; the gate is ${zOf(d) > 0 ? 'open' : 'shut'}. Step on, and follow the error back.`,
  }),
  cases: [
    { seed: '1', typed: ['-4', '4', '-8'], expect: 'correct' },
    { seed: '1', typed: ['4*(-1)', '4.0', '-16/2'], expect: 'correct' },
    { seed: '1', typed: ['4', '-4', '8'], expect: 'ERROR_SIGN' },
    { seed: '1', typed: ['-3', '3', '-6'], expect: 'OUTPUT_NOT_ERROR' },
    { seed: '1', typed: ['-8', '4', '-4'], expect: 'LABELS_SWAPPED' },
    { seed: '1', typed: ['4', '4', '4'], expect: 'LABELS_MISSING' },
    { seed: '1', typed: ['-4', '4', '8'], expect: 'partly' },
    { seed: '1', typed: ['-4', '4', ''], expect: 'unreadable' },
    { seed: '2', typed: ['0', '0', '0'], expect: 'correct' },
    { seed: '2', typed: ['-1', '-0,5', '1'], expect: 'GATE_IGNORED' },
    { seed: '2', typed: ['-8', '-4', '8'], expect: 'RELU_MISSING' },
  ],
});
