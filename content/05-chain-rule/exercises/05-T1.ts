import {
  jacobian,
  gradientTexts,
  matrix,
  matrixTex,
  num,
  par,
  pointTex,
  query,
  row,
  template,
  tex,
  type Answer,
} from '../../../src/exercises/author.ts';

type Outer = 'square' | 'product' | 'difference';

interface Draw {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  /** One outer output, which makes a row, or two, which make a square matrix. */
  readonly outer: readonly Outer[];
  readonly x: number;
  readonly y: number;
}

/** `3*`, or nothing for 1. */
const by = (c: number): string => (c === 1 ? '' : `${c}*`);

type Rows = readonly (readonly number[])[];

/** The outer outputs as texts in the two numbers between the machines. */
const OUTER: Readonly<Record<Outer, (c: number, u: string, v: string) => string>> = {
  square: (c, u, v) => `${u}^2 + ${by(c)}${v}`,
  product: (_, u, v) => `${u}*${v}`,
  difference: (c, u, v) => `${u} - ${by(c)}${v}^2`,
};

/** Their slopes along u and v by hand: the second way to the truth. */
const SLOPES: Readonly<Record<Outer, (c: number, u: number, v: number) => readonly number[]>> = {
  square: (c, u) => [2 * u, c],
  product: (_, u, v) => [v, u],
  difference: (c, _, v) => [1, -2 * c * v],
};

const innerOf = ({ a, b }: Draw): readonly [string, string] => [`${by(a)}x*y`, `x + ${by(b)}y`];
const between = ({ a, b, x, y }: Draw): readonly [number, number] => [a * x * y, x + b * y];
const outerAt = ({ outer, c }: Draw, u: number, v: number): Rows =>
  outer.map((kind) => SLOPES[kind](c, u, v));
const innerAt = ({ a, b, x, y }: Draw): Rows => [
  [a * y, a * x],
  [1, b],
];
const times = (left: Rows, right: Rows): Rows =>
  left.map((one) =>
    (right[0] ?? []).map((_, j) =>
      one.reduce((sum, entry, k) => sum + entry * (right[k]?.[j] ?? 0), 0),
    ),
  );
const flat = (rows: Rows): Answer => rows.flat().map((entry) => String(entry + 0));

const isRow = ({ outer }: Draw): boolean => outer.length === 1;
const outerTex = (d: Draw): string => {
  const parts = d.outer.map((kind) => tex(OUTER[kind](d.c, 'u', 'v'), ['u', 'v']));
  return isRow(d) ? (parts[0] ?? '') : `\\begin{pmatrix}${parts.join(' \\\\ ')}\\end{pmatrix}`;
};
/** One output of the composite, in x and y. */
const composite = (d: Draw, kind: Outer): string =>
  OUTER[kind](d.c, `(${innerOf(d)[0]})`, `(${innerOf(d)[1]})`);
const F = (d: Draw): string => (isRow(d) ? 'f' : '\\mathbf f');
/** The composite has a bold letter where its values are columns. */
const whole = (d: Draw): string => (isRow(d) ? 'F' : '\\mathbf F');
const J = (d: Draw): string => `J_{${F(d)}}`;

export default template<Draw>({
  id: '05-T1',
  version: 1,
  title: 'Two machines in a line',
  skills: ['chain-rule', 'jacobian'],
  draw: (random) => ({
    a: random.int(1, 3),
    b: random.int(1, 3),
    c: random.int(1, 3),
    outer: random.some<Outer>(['square', 'product', 'difference'], random.int(1, 2)),
    x: random.nonzero(-2, 2),
    y: random.nonzero(-2, 2),
  }),
  prompt: (d) => {
    const [u, v] = innerOf(d);
    return `Let $\\mathbf g(x,y) = \\begin{pmatrix}${tex(u)} \\\\ ${tex(v)}\\end{pmatrix}$ and $${F(d)}(u,v) = ${outerTex(d)}$. Compute the Jacobian of $${whole(d)} = ${F(d)}\\circ\\mathbf g$ at $(x,y) = ${pointTex([d.x, d.y])}$.`;
  },
  answer: (d) => {
    const all = d.outer.map((kind) => composite(d, kind));
    const rows = jacobian(isRow(d) ? (all[0] ?? '') : `(${all.join(', ')})`, ['x', 'y'], {
      x: d.x,
      y: d.y,
    });
    const label = `J_{${whole(d)}}(${num(d.x)},${num(d.y)})=`;
    return isRow(d) ? row(rows[0] ?? [], { label }) : matrix(rows, { label });
  },
  check: (d) => flat(times(outerAt(d, ...between(d)), innerAt(d))),
  misconceptions: [
    {
      id: 'EVAL_POINT',
      short: 'the outer Jacobian taken at the wrong point',
      answer: (d) => flat(times(outerAt(d, d.x, d.y), innerAt(d))),
      say: (d) =>
        `You took $${J(d)}$ at $${pointTex([d.x, d.y])}$. But $${F(d)}$ never sees that point: it is handed $\\mathbf g${pointTex([d.x, d.y])} = ${pointTex(between(d))}$, and its slopes are wanted there.`,
    },
    {
      id: 'INNER_MISSING',
      short: 'the inner Jacobian left out',
      answer: (d) => flat(outerAt(d, ...between(d))),
      say: (d) =>
        `That is $${J(d)}$ alone, at the right place. It tells how $${whole(d)}$ answers to $u$ and $v$; how these answer to $x$ and $y$ is still missing: multiply by $J_{\\mathbf g}$ on the right.`,
    },
    {
      id: 'WRONG_ORDER',
      short: 'the factors of the chain in the wrong order',
      answer: (d) => {
        const outer = outerAt(d, ...between(d));
        if (!isRow(d)) return flat(times(innerAt(d), outer));
        // A row does not fit on the right of a square matrix: stood up as a column it does.
        return flat(
          times(
            innerAt(d),
            (outer[0] ?? []).map((entry) => [entry]),
          ),
        );
      },
      say: (d) =>
        isRow(d)
          ? `You put $J_{\\mathbf g}$ on the left and stood $J_f$ up as a column. A step meets $\\mathbf g$ first, so $J_{\\mathbf g}$ stands rightmost: row times matrix, $J_f\\,J_{\\mathbf g}$.`
          : `You multiplied $J_{\\mathbf g}\\,J_{\\mathbf f}$. A step stands on the right and meets $\\mathbf g$ first, so the product is $J_{\\mathbf f}\\,J_{\\mathbf g}$; with square matrices the other order fits too, but in it $\\mathbf f$ would act first.`,
    },
    {
      id: 'SUM_NOT_PRODUCT',
      short: 'slopes added along a route instead of multiplied',
      answer: (d) => {
        const [outer, inner] = [outerAt(d, ...between(d)), innerAt(d)];
        if (!isRow(d))
          return flat(outer.map((one, i) => one.map((s, j) => s + (inner[i]?.[j] ?? 0))));
        const alongF = times(outer, [[1], [1]])[0]?.[0] ?? 0;
        return flat(times([[1, 1]], inner).map((one) => one.map((s) => alongF + s)));
      },
      say: (d) =>
        `You added the slopes of the two machines. A step is scaled by one and then by the other, so along a route slopes multiply; only different routes, by way of $u$ and by way of $v$, are added. That is what the matrix product $${J(d)}\\,J_{\\mathbf g}$ does.`,
    },
    {
      id: 'ONE_ROUTE',
      short: 'only one of several routes counted',
      answer: (d) =>
        flat(
          times(
            outerAt(d, ...between(d)).map(([fu = 0]) => [fu, 0]),
            innerAt(d),
          ),
        ),
      say: (d) =>
        `Those are the routes by way of $u$ only. $x$ and $y$ stand in $v = ${tex(innerOf(d)[1])}$ as well: add the routes through $v$.`,
    },
    {
      id: 'FIRST_ROUTE_LOST',
      short: 'only one of several routes counted',
      answer: (d) =>
        flat(
          times(
            outerAt(d, ...between(d)).map(([, fv = 0]) => [0, fv]),
            innerAt(d),
          ),
        ),
      say: (d) =>
        `Those are the routes by way of $v$ only. $x$ and $y$ stand in $u = ${tex(innerOf(d)[0])}$ as well: add the routes through $u$.`,
    },
    {
      id: 'INNER_AT_VALUE',
      short: 'the inner Jacobian taken at the wrong point',
      answer: (d) => {
        const [x, y] = between(d);
        return flat(times(outerAt(d, x, y), innerAt({ ...d, x, y })));
      },
      say: (d) =>
        `You took both Jacobians at $${pointTex(between(d))}$. That is right for $${J(d)}$ only: $\\mathbf g$ is the machine that meets $${pointTex([d.x, d.y])}$ itself, so $J_{\\mathbf g}$ is taken there.`,
    },
  ],
  hints: (d) => [
    `Name the stages and begin with values: what is $\\mathbf g${pointTex([d.x, d.y])}$?`,
    `It is $(u,v) = ${pointTex(between(d))}$, and there, not at $${pointTex([d.x, d.y])}$, you need ${isRow(d) ? 'the row' : 'the matrix'} $${J(d)} = ${matrixTex(d.outer.map((kind) => gradientTexts(OUTER[kind](d.c, 'u', 'v'), ['u', 'v']).map((one) => tex(one))))}$.`,
    `$J_{\\mathbf g} = ${matrixTex(innerOf(d).map((one) => gradientTexts(one, ['x', 'y']).map((text) => tex(text))))}$ at $${pointTex([d.x, d.y])}$. The outer Jacobian stands on the left: multiply $${J(d)}\\,J_{\\mathbf g}$.`,
  ],
  solution: (d) => {
    const [outer, inner] = [outerAt(d, ...between(d)), innerAt(d)];
    const result = times(outer, inner);
    const first = composite(d, d.outer[0] ?? 'product');
    const [byX = ''] = gradientTexts(first, ['x', 'y']);
    const [[f1 = 0, f2 = 0] = []] = outer;
    const [[g11 = 0] = [], [g21 = 0] = []] = inner;
    return [
      `First the value between the two machines: $\\mathbf g${pointTex([d.x, d.y])} = ${pointTex(between(d))}$. The Jacobians are $${J(d)} = ${matrixTex(outer)}$ there and $J_{\\mathbf g} = ${matrixTex(inner)}$ at $${pointTex([d.x, d.y])}$. The outer one stands on the left, so`,
      `$$J_{${whole(d)}} = ${J(d)}\\,J_{\\mathbf g} = ${matrixTex(outer)}${matrixTex(inner)} = ${matrixTex(result)}.$$`,
      `The first entry, for instance, is $${num(f1)}\\cdot ${par(g11)} + ${par(f2)}\\cdot ${par(g21)} = ${num(result[0]?.[0] ?? 0)}$.`,
      `A check without the rule: ${isRow(d) ? '' : 'the first output is '}$F${isRow(d) ? '' : '_1'} = ${tex(first)}$, its slope along $x$ is $${tex(byX)}$, and at $${pointTex([d.x, d.y])}$ this is $${num(result[0]?.[0] ?? 0)}$.`,
    ].join('\n\n');
  },
  figure: (d) => {
    const outer = d.outer.map((kind) => OUTER[kind](d.c, 'g[1]', 'g[2]'));
    const f = `g = (${innerOf(d).join(', ')}); f = (${outer.join(', ')})`;
    return {
      widget: 'chain',
      query: query({ f, at: `${d.x},${d.y}`, h: '0.1,0', u: isRow(d) ? '1' : '1,0' }),
      caption: `The two machines at $${pointTex([d.x, d.y])}$, with a step pushed through them. Note the point at which each matrix is taken; $u$ and $v$ are called $g_1$ and $g_2$ here.`,
    };
  },
  cases: [
    { seed: '1', typed: ['4', '10'], expect: 'correct' },
    { seed: '1', typed: ['1*(-2)+6', '-2+6*2'], expect: 'correct' },
    { seed: '1', typed: ['0', '2'], expect: 'EVAL_POINT' },
    { seed: '1', typed: ['1', '6'], expect: 'INNER_MISSING' },
    { seed: '1', typed: ['-14', '13'], expect: 'WRONG_ORDER' },
    { seed: '1', typed: ['6', '7'], expect: 'SUM_NOT_PRODUCT' },
    { seed: '1', typed: ['-2', '-2'], expect: 'ONE_ROUTE' },
    { seed: '1', typed: ['4', 'y'], expect: 'unreadable' },
    { seed: '2', typed: ['0', '-14', '-16', '15'], expect: 'WRONG_ORDER' },
  ],
});
