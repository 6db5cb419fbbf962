import {
  columnTex,
  gradient,
  num,
  par,
  pointTex,
  query,
  rowTex,
  template,
  tex,
  tidy,
  value,
  vector,
} from '../../../src/exercises/author.ts';

interface Draw {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly at: readonly [number, number];
  readonly eta: number;
}

const f = ({ a, b, c }: Draw) => `${a}*x^2 + ${b}*x*y + ${c}*y^2`;

/** Short decimals stay short: 2 − 0.1·7 is 1.3. */
const clean = (x: number) => Number(x.toFixed(10)) + 0;

const gradientAt = (d: Draw, [x, y]: readonly [number, number]) => {
  const [gx = 0, gy = 0] = gradient(f(d), ['x', 'y'], { x, y });
  return [clean(gx), clean(gy)] as const;
};

/** From the start against so many times a gradient. */
const moved = ({ at: [x, y] }: Draw, [gx, gy]: readonly [number, number], times: number) =>
  [clean(x - times * gx), clean(y - times * gy)] as const;

const next = (d: Draw) => moved(d, gradientAt(d, d.at), d.eta);
const heightAt = (d: Draw, [x, y]: readonly [number, number]) => value(f(d), { x, y });

/** A picture with the minimum in its middle that these points are in, four wide and three high as the figure is. */
const around = (points: readonly (readonly [number, number])[]) => {
  const most = Math.max(...points.flatMap(([x, y]) => [Math.abs(x), (4 / 3) * Math.abs(y)]));
  const [w, h] = [1.25 * most, 0.9375 * most].map((size) => Number(size.toFixed(2)));
  return [-(w ?? 1), w, -(h ?? 1), h].join(',');
};

export default template<Draw>({
  id: '09-T1',
  version: 1,
  title: 'One step of gradient descent',
  skills: ['descent', 'gradient'],
  draw: (random) => ({
    a: random.int(1, 3),
    b: random.nonzero(-2, 2),
    c: random.int(1, 4),
    at: [random.nonzero(-3, 3), random.nonzero(-3, 3)],
    eta: random.pick([0.05, 0.1, 0.2]),
  }),
  // A bowl, a slope in both directions, and a step that goes down.
  accept: (d) =>
    4 * d.a * d.c > d.b ** 2 &&
    gradientAt(d, d.at).every((g) => g !== 0) &&
    heightAt(d, next(d)) < heightAt(d, d.at),
  prompt: (d) =>
    `Let $f(x,y) = ${tex(f(d))}$. Take one step of gradient descent from $(x_0,y_0) = ${pointTex(d.at)}$ with step size $\\eta = ${num(d.eta)}$. Where does it lead?`,
  answer: (d) => vector(next(d), { label: '\\mathbf x_1=' }),
  check: ({ a, b, c, at: [x, y], eta }) => [
    String(x - eta * (2 * a * x + b * y)),
    String(y - eta * (b * x + 2 * c * y)),
  ],
  misconceptions: [
    {
      id: 'UPHILL',
      short: 'the step taken along the gradient, uphill',
      answer: (d) => moved(d, gradientAt(d, d.at), -d.eta).map(String),
      say: (d) =>
        `You added $\\eta\\nabla f$. The gradient points uphill, and your point is at height $${num(clean(heightAt(d, moved(d, gradientAt(d, d.at), -d.eta))))}$ where the start is at $${num(heightAt(d, d.at))}$. Subtract it instead.`,
    },
    {
      id: 'ETA_OMITTED',
      short: 'the step size left out',
      answer: (d) => moved(d, gradientAt(d, d.at), 1).map(String),
      say: (d) =>
        `You subtracted the whole gradient $${rowTex(gradientAt(d, d.at))}$. The step size says how much of it to take: $${num(d.eta)}$ times each entry.`,
    },
    {
      id: 'GRADIENT_AT_NEW_POINT',
      short: 'the gradient taken at the new point',
      answer: (d) => moved(d, gradientAt(d, next(d)), d.eta).map(String),
      say: (d) =>
        `You went from $${pointTex(d.at)}$ with the gradient of another point, the one the step leads to. At the time of the step nobody has been there: the slope that counts is $\\nabla f${pointTex(d.at)} = ${rowTex(gradientAt(d, d.at))}$.`,
    },
    {
      id: 'MIXED_TERM_DROPPED',
      short: 'the mixed term left out of the gradient',
      answer: (d) => moved(d, [2 * d.a * d.at[0], 2 * d.c * d.at[1]], d.eta).map(String),
      say: (d) =>
        `The step is right, the gradient is not: $${tex(`${d.b}*x*y`)}$ has a slope in $x$ and one in $y$, namely $${tex(`${d.b}*y`)}$ and $${tex(`${d.b}*x`)}$. Both entries of the gradient need their part of it.`,
    },
    {
      id: 'STEP_NOT_POINT',
      short: 'the move instead of the point it leads to',
      answer: (d) => gradientAt(d, d.at).map((g) => String(clean(-d.eta * g))),
      say: (d) =>
        `That is the move $-\\eta\\nabla f^{\\top}$. It starts at $${pointTex(d.at)}$: add it to the start to get the new point.`,
    },
  ],
  hints: (d) => {
    const [gx, gy] = gradientAt(d, d.at);
    return [
      `The step is $\\mathbf x_1 = \\mathbf x_0 - \\eta\\,\\nabla f(\\mathbf x_0)^{\\top}$. Begin with the two partial derivatives of $${tex(f(d))}$.`,
      `$\\nabla f = [\\,${tex(`${2 * d.a}*x + ${d.b}*y`)},\\ ${tex(`${d.b}*x + ${2 * d.c}*y`)}\\,]$. Put in $${pointTex(d.at)}$, the point where you stand.`,
      `There $\\nabla f = ${rowTex([gx, gy])}$. Times $\\eta = ${num(d.eta)}$ this is $${rowTex([clean(d.eta * gx), clean(d.eta * gy)])}$; subtract it from the start, entry by entry.`,
    ];
  },
  solution: (d) => {
    const [gx, gy] = gradientAt(d, d.at);
    const [x, y] = d.at;
    const there = next(d);
    const slopeLoss = d.eta * (gx ** 2 + gy ** 2);
    return [
      `The gradient is $\\nabla f = [\\,${tex(`${2 * d.a}*x + ${d.b}*y`)},\\ ${tex(`${d.b}*x + ${2 * d.c}*y`)}\\,]$, and at $${pointTex(d.at)}$ it is $${rowTex([gx, gy])}$. Against it, by $\\eta = ${num(d.eta)}$:`,
      `$$\\mathbf x_1 = ${columnTex(d.at)} - ${num(d.eta)}\\,${columnTex([gx, gy])} = ${columnTex([`${num(x)}-${num(d.eta)}\\cdot${par(gx)}`, `${num(y)}-${num(d.eta)}\\cdot${par(gy)}`])} = ${columnTex(there)}.$$`,
      `A check: $f$ was $${num(heightAt(d, d.at))}$ and is now $${num(clean(heightAt(d, there)))}$, so it went down. By the slope alone it would have lost $\\eta\\lVert\\nabla f\\rVert^2 = ${num(clean(slopeLoss))}$; the curvature took back $${num(clean(slopeLoss - heightAt(d, d.at) + heightAt(d, there)))}$ of it.`,
    ].join('\n\n');
  },
  figure: (d) => ({
    widget: 'descent',
    query: query({
      f: tidy(f(d)),
      at: d.at.join(','),
      eta: d.eta,
      steps: 40,
      step: 1,
      view: around([d.at, next(d)]),
    }),
    caption: `The first step from $${pointTex(d.at)}$: it leaves its level line at a right angle and ends at $${pointTex(next(d))}$.`,
  }),
  cases: [
    { seed: '1', typed: ['1.8', '0.2'], expect: 'correct' },
    { seed: '1', typed: ['9/5', '1/5'], expect: 'correct' },
    { seed: '1', typed: ['1,8', '0,20'], expect: 'correct' },
    { seed: '1', typed: ['2.2', '-6.2'], expect: 'UPHILL' },
    { seed: '1', typed: ['1', '13'], expect: 'ETA_OMITTED' },
    { seed: '1', typed: ['1.24', '-3.6'], expect: 'GRADIENT_AT_NEW_POINT' },
    { seed: '1', typed: ['-0.2', '3.2'], expect: 'STEP_NOT_POINT' },
    { seed: '1', typed: ['1.2', '0.6'], expect: 'MIXED_TERM_DROPPED' },
    { seed: '1', typed: ['0.2', '1.8'], expect: 'SWAPPED' },
    { seed: '1', typed: ['1.8', '0.3'], expect: 'partly' },
    { seed: '1', typed: ['1.8', ''], expect: 'unreadable' },
  ],
});
