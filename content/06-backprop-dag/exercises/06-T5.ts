import {
  num,
  number,
  query,
  slope,
  template,
  type Sketch,
  type SketchLine,
} from '../../../src/exercises/author.ts';

interface Edge {
  readonly from: string;
  readonly to: string;
  readonly label: number;
}

interface Draw {
  /** A stem before the diamond, or a diamond with a bridge. */
  readonly shape: 'stem' | 'bridge';
  readonly labels: readonly [number, number, number, number, number];
}

const SHAPES = {
  stem: ['xa', 'ab', 'ac', 'bL', 'cL'],
  bridge: ['xa', 'xb', 'ab', 'aL', 'bL'],
} as const;
type Places = Readonly<Record<string, readonly [number, number]>>;
const PLACES: Readonly<Record<Draw['shape'], Places>> = {
  stem: { x: [0, 0], a: [2, 0], b: [4, 1.2], c: [4, -1.2], L: [6, 0] },
  bridge: { x: [0, 0], a: [3, 1.4], b: [3, -1.4], L: [6, 0] },
};

const edgesOf = ({ shape, labels }: Draw): readonly Edge[] =>
  SHAPES[shape].map((pair, k) => ({
    from: pair.charAt(0),
    to: pair.charAt(1),
    label: labels[k] ?? NaN,
  }));

/** Every way from a node to the loss, edge by edge. */
const waysFrom = (d: Draw, node: string): readonly (readonly Edge[])[] =>
  node === 'L'
    ? [[]]
    : edgesOf(d)
        .filter(({ from }) => from === node)
        .flatMap((edge) => waysFrom(d, edge.to).map((way) => [edge, ...way]));

const add = (list: readonly number[]): number => list.reduce((all, one) => all + one, 0);
const multiply = (list: readonly number[]): number => list.reduce((all, one) => all * one, 1);
const labelsOf = (way: readonly Edge[]): readonly number[] => way.map(({ label }) => label);
const products = (d: Draw): readonly number[] =>
  waysFrom(d, 'x').map((way) => multiply(labelsOf(way)));
const adjoint = (d: Draw, node: string): number =>
  add(waysFrom(d, node).map((way) => multiply(labelsOf(way))));
const loss = (name: string): string => (name === 'L' ? '\\mathcal L' : name);
const wayTex = (way: readonly Edge[]): string =>
  `x${way.map(({ to }) => `\\to ${loss(to)}`).join('')}`;
const waysTex = (d: Draw): string =>
  waysFrom(d, 'x')
    .map((way) => `$${wayTex(way)}$`)
    .join(', ');

const count = (d: Draw): string => (waysFrom(d, 'x').length === 2 ? 'two' : 'three');

/** A program with just these labels: every line is linear. */
const program = (d: Draw): string =>
  [...new Set(edgesOf(d).map(({ to }) => to))]
    .sort((one, other) => (one === 'L' ? 1 : other === 'L' ? -1 : one < other ? -1 : 1))
    .map((node) => {
      const into = edgesOf(d).filter(({ to }) => to === node);
      return `${node} = ${into.map(({ from, label }) => (label === 1 ? from : `${label}*${from}`)).join(' + ')}`;
    })
    .join('; ');

function sketchOf(d: Draw): Sketch {
  const places = PLACES[d.shape];
  const arrows = edgesOf(d).flatMap(({ from, to, label }): SketchLine[] => {
    const [[x0, y0], [x1, y1]] = [places[from] ?? [0, 0], places[to] ?? [0, 0]];
    const along = (t: number) => [x0 + t * (x1 - x0), y0 + t * (y1 - y0)] as const;
    // A label is drawn right above its point; where the edge rises, that place is to the left of the edge.
    const [mx, my] = along(0.5);
    const beside: readonly [number, number] = y1 > y0 ? [mx - 0.45, my + 0.08] : [mx, my];
    return [
      { points: [along(0.06), along(0.92)], look: 'arrow' },
      { points: [beside], look: 'faint', label: String(label) },
    ];
  });
  // Names stand outside: the input's on the left, the loss's on the right, above and below the others.
  const nodes = Object.entries(places).flatMap(([name, [x, y]]): SketchLine[] => {
    const [dx, dy] =
      name === 'x' ? [-0.6, -0.27] : name === 'L' ? [0.1, -0.27] : [-0.25, y < 0 ? -0.62 : 0.1];
    return [
      { points: [[x, y]], look: 'dots' },
      { points: [[x + dx, y + dy]], look: 'faint', label: name },
    ];
  });
  return {
    x: [-0.7, 6.7],
    y: [-2.1, 2],
    lines: [...arrows, ...nodes],
    alt: `A graph with the edges ${edgesOf(d)
      .map(({ from, to, label }) => `${from} to ${to} with the label ${label}`)
      .join(', ')}.`,
  };
}

export default template<Draw>({
  id: '06-T5',
  version: 1,
  title: 'The sum over the ways',
  skills: ['backpropagation'],
  draw: (random) => {
    const label = () => random.int(1, 5);
    return {
      shape: random.pick<Draw['shape']>(['stem', 'bridge']),
      labels: [label(), label(), label(), label(), label()],
    };
  },
  // The edges out of x must matter, and two ways of the same product would hide which one is missing.
  accept: (d) => (d.labels[0] ?? 1) > 1 && new Set(products(d)).size === products(d).length,
  prompt: (d) =>
    `The edges of a graph carry their local derivatives as labels: ${edgesOf(d)
      .map(({ from, to, label }) => `$${from}\\to ${loss(to)}$: $${label}$`)
      .join(', ')}. What is the adjoint $\\bar x$?`,
  sketch: sketchOf,
  answer: (d) => number(slope(program(d), 'x', { x: 1 }), { label: '\\bar x=' }),
  check: (d) => [String(add(products(d)))],
  misconceptions: [
    {
      id: 'LABELS_ADDED',
      short: 'labels added along a way instead of multiplied',
      answer: (d) => [String(add(waysFrom(d, 'x').map((way) => add(labelsOf(way)))))],
      say: (d) =>
        `You added the labels along the ways. A change is scaled by each edge in turn, so along a way they multiply: $${wayTex(waysFrom(d, 'x')[0] ?? [])}$ carries $${labelsOf(waysFrom(d, 'x')[0] ?? []).join('\\cdot ')}$.`,
    },
    {
      id: 'WAYS_MULTIPLIED',
      short: 'ways multiplied instead of added',
      answer: (d) => [String(multiply(products(d)))],
      say: (d) =>
        `You multiplied what the ways carry, ${products(d)
          .map((one) => `$${one}$`)
          .join(', ')}. What arrives by different ways is added.`,
    },
    {
      id: 'ALL_LABELS',
      short: 'all labels of the graph multiplied',
      answer: (d) => [String(multiply([...d.labels]))],
      say: () =>
        `You multiplied all five labels. No way uses all of them: multiply along each way by itself, and add the results.`,
    },
    {
      id: 'STOPPED_EARLY',
      short: 'the adjoint of a node before the input',
      answer: (d) => [String(adjoint(d, 'a'))],
      say: (d) =>
        `That is $\\bar a$. ${d.shape === 'stem' ? `There is one edge more to go, $x\\to a$ with the label $${d.labels[0]}$.` : `Two edges leave $x$: $x\\to a$ has the label $${d.labels[0]}$, and $x\\to b$ has $${d.labels[1]}$.`}`,
    },
    {
      id: 'ONE_PATH',
      short: 'only some of the ways counted',
      answer: (d) => [String(products(d)[0] ?? NaN)],
      made: (d, [typed = '']) => {
        const all = products(d);
        return Array.from({ length: 2 ** all.length - 2 }, (_, k) =>
          add(all.filter((__, i) => (((k + 1) >> i) & 1) === 1)),
        ).includes(Number(typed));
      },
      say: (d) =>
        `Not all the ways are in this. From $x$ to $\\mathcal L$ there are ${count(d)}: ${waysTex(d)}.`,
    },
  ],
  hints: (d) => [
    `Which ways are there from $x$ to $\\mathcal L$? Follow the arrows, and list them all.`,
    `There are ${count(d)}: ${waysTex(d)}. Multiply the labels along each way.`,
    `The products are ${waysFrom(d, 'x')
      .map((way) => `$${labelsOf(way).join('\\cdot ')}$`)
      .join(', ')}. Add across the ways.`,
  ],
  solution: (d) => {
    const ways = waysFrom(d, 'x').map(
      (way) =>
        `$${wayTex(way)}$ carries $${labelsOf(way).join('\\cdot ')} = ${multiply(labelsOf(way))}$`,
    );
    const fromX = edgesOf(d).filter(({ from }) => from === 'x');
    return [
      `${ways.join('; ')}. Together`,
      `$$\\bar x = ${products(d).join(' + ')} = ${num(add(products(d)))}.$$`,
      `Or backward, each edge once: ${[...new Set(fromX.map(({ to }) => to))]
        .map((node) => `$\\bar ${node} = ${adjoint(d, node)}$`)
        .join(', ')}, so $\\bar x = ${fromX
        .map(({ to, label }) => `${label}\\cdot ${adjoint(d, to)}`)
        .join(' + ')} = ${num(add(products(d)))}$.`,
    ].join('\n\n');
  },
  figure: (d) => ({
    widget: 'dag',
    query: query({ f: program(d), 'p.x': 1, look: 'paths', node: 'x' }),
    caption:
      'The graph, and all ways from $x$ to the loss. Pick a way to see its product: the products add up to $\\bar x$.',
  }),
  cases: [
    { seed: '2', typed: ['109'], expect: 'correct' },
    { seed: '2', typed: ['5*5*3 + 5*5 + 3*3'], expect: 'correct' },
    { seed: '2', typed: ['29'], expect: 'LABELS_ADDED' },
    { seed: '2', typed: ['16875'], expect: 'WAYS_MULTIPLIED' },
    { seed: '2', typed: ['20'], expect: 'STOPPED_EARLY' },
    { seed: '2', typed: ['75'], expect: 'ONE_PATH' },
    { seed: '2', typed: [''], expect: 'unreadable' },
  ],
});
