import {
  columnTex,
  gradient,
  num,
  number,
  par,
  plus,
  pointTex,
  query,
  rowTex,
  template,
  tex,
  tidy,
  value,
} from '../../../src/exercises/author.ts';

interface Draw {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
  readonly p: readonly [number, number];
  /** The step, in tenths. */
  readonly tenths: readonly [number, number];
}

const f = ({ a, b, c, d }: Draw) => `${a}*x^2 + ${b}*x*y + ${c}*y^2 + ${d}*x`;
const at = ({ p: [x, y] }: Draw) => ({ x, y });
const valueAt = (draw: Draw) => value(f(draw), at(draw));

function grad(draw: Draw): readonly [number, number] {
  const [gx = NaN, gy = NaN] = gradient(f(draw), ['x', 'y'], at(draw));
  return [gx, gy];
}

const step = ({ tenths: [h, k] }: Draw): readonly [number, number] => [h / 10, k / 10];
const moved = ({ p, tenths }: Draw): readonly [number, number] => [
  (10 * p[0] + tenths[0]) / 10,
  (10 * p[1] + tenths[1]) / 10,
];
/** Without the noise of the last binary digits. */
const clean = (x: number) => Number(x.toFixed(6)) + 0;
const exact = (draw: Draw) => clean(value(f(draw), { x: moved(draw)[0], y: moved(draw)[1] }));
/** The change that the row promises, with the entries of the step as given. */
const change = (draw: Draw, [h, k] = step(draw)) => clean(grad(draw)[0] * h + grad(draw)[1] * k);
const estimate = (draw: Draw) => clean(valueAt(draw) + change(draw));

export default template<Draw>({
  id: '02-T5',
  version: 1,
  title: 'An estimate from a value and a row',
  skills: ['linear-model', 'gradient'],
  draw: (random) => {
    const tenth = () => random.sign() * random.int(1, 2);
    return {
      a: random.nonzero(-3, 3),
      b: random.nonzero(-3, 3),
      c: random.nonzero(-3, 3),
      d: random.nonzero(-4, 4),
      p: [random.int(-2, 2), random.int(-2, 2)],
      tenths: [tenth(), tenth()],
    };
  },
  accept: (draw) => valueAt(draw) !== 0 && grad(draw).every((g) => g !== 0 && Math.abs(g) <= 12),
  prompt: (draw) =>
    `For $f(x,y) = ${tex(f(draw))}$ and $\\mathbf p = ${pointTex(draw.p)}$ you know $f(\\mathbf p) = ${num(valueAt(draw))}$ and $\\nabla f(\\mathbf p) = ${rowTex(grad(draw))}$. Estimate $f(\\mathbf p+\\mathbf h)$ from these two alone, for $\\mathbf h = ${columnTex(step(draw))}$. Do not round.`,
  answer: (draw) => number(String(estimate(draw)), { label: 'f(\\mathbf p+\\mathbf h)\\approx' }),
  check: ({ a, b, c, d, p: [x, y], tenths: [h, k] }) => [
    `(${10 * (a * x * x + b * x * y + c * y * y + d * x) + (2 * a * x + b * y + d) * h + (b * x + 2 * c * y) * k})/10`,
  ],
  misconceptions: [
    {
      id: 'VALUE_DROPPED',
      short: 'the change instead of the new value',
      answer: (draw) => [String(change(draw))],
      say: (draw) =>
        `That is the change $\\nabla f\\,\\mathbf h$. The estimate begins where you stand, at $f(\\mathbf p) = ${num(valueAt(draw))}$: add it.`,
    },
    {
      id: 'EXACT_VALUE',
      short: 'the exact value instead of the estimate',
      answer: (draw) => [String(exact(draw))],
      say: (draw) =>
        `That is the true value of $f$ at $${pointTex(moved(draw))}$. The question is for the estimate, from the value and the row at $\\mathbf p$ alone. The two differ by $${num(clean(Math.abs(exact(draw) - estimate(draw))))}$, the remainder.`,
    },
    {
      id: 'STEP_IGNORED',
      short: 'the slopes not multiplied by the step',
      answer: (draw) => [String(valueAt(draw) + grad(draw)[0] + grad(draw)[1])],
      say: (draw) =>
        `You added the slopes as they are, as if $\\mathbf h$ were $(1,\\,1)$. Each of them has to be multiplied by its own small move first: $${num(grad(draw)[0])}$ by $${num(step(draw)[0])}$, and $${num(grad(draw)[1])}$ by $${num(step(draw)[1])}$.`,
    },
    {
      id: 'SIGN_OF_STEP',
      short: 'the sign of a move ignored',
      answer: (draw) =>
        draw.tenths.every((h) => h > 0)
          ? undefined
          : [
              String(
                clean(
                  valueAt(draw) + change(draw, [Math.abs(step(draw)[0]), Math.abs(step(draw)[1])]),
                ),
              ),
            ],
      say: (draw) =>
        `You took both moves as positive. The step is $(${num(step(draw)[0])},\\,${num(step(draw)[1])})$, and a negative move turns the sign of its product: going back down a rising slope is a fall, going back up a falling one is a rise.`,
    },
    {
      id: 'CROSSED',
      short: 'first entry taken with second',
      answer: (draw) => {
        const [h, k] = step(draw);
        return draw.tenths[0] === draw.tenths[1]
          ? undefined
          : [String(clean(valueAt(draw) + change(draw, [k, h])))];
      },
      say: (draw) =>
        `The entries are crossed. The slope along $x$, $${num(grad(draw)[0])}$, goes with the move along $x$, $${num(step(draw)[0])}$, and the slope along $y$ with the move along $y$.`,
    },
  ],
  hints: (draw) => [
    `Begin with the value where you stand, $f(\\mathbf p) = ${num(valueAt(draw))}$, and add the change that the row promises, $\\nabla f(\\mathbf p)\\,\\mathbf h$.`,
    `Row times column: $${num(grad(draw)[0])}\\cdot${par(step(draw)[0])} ${plus(grad(draw)[1])}\\cdot${par(step(draw)[1])}$.${[...grad(draw), ...draw.tenths].some((k) => k < 0) ? ' Mind the signs: a negative slope times a negative move is a rise.' : ''}`,
    `The change comes to $${num(change(draw))}$. Add it to $f(\\mathbf p) = ${num(valueAt(draw))}$.`,
  ],
  solution: (draw) => {
    const [gx, gy] = grad(draw);
    const [h, k] = step(draw);
    const [first, second] = [clean(gx * h), clean(gy * k)];
    return [
      `Value plus slope times move, for each input:`,
      `$$\\begin{aligned} f(\\mathbf p) + \\nabla f\\,\\mathbf h &= ${num(valueAt(draw))} ${plus(gx)}\\cdot${par(h)} ${plus(gy)}\\cdot${par(k)} \\\\ &= ${num(valueAt(draw))} ${plus(first)} ${plus(second)} = ${num(estimate(draw))}. \\end{aligned}$$`,
      `A check: the true value is $f${pointTex(moved(draw))} = ${num(exact(draw))}$. The estimate misses it by $${num(clean(Math.abs(exact(draw) - estimate(draw))))}$; for a quadratic like this, half the step would leave a quarter of that.`,
    ].join('\n\n');
  },
  figure: (draw) => {
    const [x, y] = draw.p;
    const [h, k] = step(draw);
    return {
      widget: 'gradient',
      query: query({
        f: tidy(f(draw), ['x', 'y']),
        at: `${x},${y}`,
        look: 'space',
        pane: 'error',
        h: Math.hypot(h, k),
        angle: (Math.atan2(k, h) * 180) / Math.PI,
        view: `${x - 1.5},${x + 1.5},${y - 1.25},${y + 1.25}`,
      }),
      caption: `The surface and its tangent plane at $${pointTex(draw.p)}$. The plane gives the estimate, the surface the true value; the chart has how far they are apart.`,
    };
  },
  cases: [
    { seed: '1', typed: ['-3.6'], expect: 'correct' },
    { seed: '1', typed: ['−3,6'], expect: 'correct' },
    { seed: '1', typed: ['-0.6'], expect: 'VALUE_DROPPED' },
    { seed: '1', typed: ['-3.8'], expect: 'EXACT_VALUE' },
    { seed: '1', typed: ['-6'], expect: 'STEP_IGNORED' },
    { seed: '2', typed: ['-13.9'], expect: 'SIGN_OF_STEP' },
    { seed: '2', typed: ['-9.8'], expect: 'CROSSED' },
    { seed: '1', typed: ['1'], expect: 'wrong' },
    { seed: '1', typed: ['f(p)'], expect: 'unreadable' },
  ],
});
