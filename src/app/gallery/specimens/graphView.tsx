import { useMemo, useState } from 'react';
import { cardSize } from '../../../plot/graph/card.ts';
import type {
  GraphCell,
  GraphEdge,
  GraphLayout,
  GraphNode,
  GraphPile,
} from '../../../plot/graph/graph.ts';
import { GraphView } from '../../../plot/graph/GraphView.tsx';
import type { Specimen } from '../specimen.ts';

export const graphView: Specimen = {
  id: 'graphView',
  title: 'Graph',
  group: 'Pictures',
  purpose:
    'A program as a graph: values and adjoints in the nodes, contributions on their way along the edges. Dragged, zoomed and chosen by hand.',
  states: [
    { name: 'In the middle of a backward sweep', wide: true, Show: () => <Backward /> },
    { name: 'Arrays, a kink, a node without use', wide: true, Show: () => <Arrays /> },
    { name: 'Downwards, with parallel edges', Show: () => <Downwards /> },
    { name: 'A thousand nodes', wide: true, Show: () => <Large /> },
  ],
};

type Place = readonly [x: number, y: number, w: number, h: number];

const value = (text: string): GraphCell => ({ kind: 'number', concept: 'output', text });
const adjoint = (text: string, partial = false): GraphCell =>
  text === ''
    ? { kind: 'empty', concept: 'gradient' }
    : { kind: 'number', concept: 'gradient', text, partial };

const node = (
  name: string,
  formula: string,
  cells: readonly GraphCell[],
  state: GraphNode['state'] = 'done',
): GraphNode => ({
  name,
  label: { base: name.slice(0, 1), sub: name.slice(1) },
  formula,
  cells,
  state,
});

type Wire = readonly [
  from: number,
  to: number,
  label: string,
  state: GraphEdge['state'],
  at?: readonly [number, number],
];

const wire = ([from, to, label, state]: Wire): GraphEdge => ({
  from,
  to,
  label,
  state,
  heading: state === 'idle' ? 'user' : 'argument',
  concept: 'gradient',
});

/** A layout of straight routes; labels stand where they are told to, or in the middle. */
function laidOut(
  places: readonly Place[],
  wires: readonly Wire[],
  direction: GraphLayout['direction'],
): GraphLayout {
  const along = direction === 'across' ? 0 : 1;
  return {
    width: Math.max(...places.map(([x, , w]) => x + w / 2)),
    height: Math.max(...places.map(([, y, , h]) => y + h / 2)),
    direction,
    boxes: Float64Array.from(places.flat()),
    routes: wires.map(([from, to]) => {
      const [a, b] = [places[from].slice(0, 2), places[to].slice(0, 2)];
      a[along] += places[from][2 + along] / 2;
      b[along] -= places[to][2 + along] / 2;
      return Float64Array.of(...a, ...b);
    }),
    labels: Float64Array.from(
      wires.flatMap(([from, to, , , at]) => {
        const [a, b] = [places[from], places[to]];
        return at ?? [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
      }),
    ),
  };
}

const PROGRAM: readonly GraphNode[] = [
  node('x', '', [value('0.60'), adjoint('')], 'plain'),
  node('y', '', [value('1.40'), adjoint('')], 'plain'),
  node('a', 'x + y', [value('2.00'), adjoint('2.68', true)], 'active'),
  node('b', 'a·x', [value('1.20'), adjoint('2.80')]),
  node('c', 'a·y', [value('2.80'), adjoint('1.20')]),
  node('d', 'b·c', [value('3.36'), adjoint('1.00')]),
  node('L', 'd + a', [value('5.36'), adjoint('1.00')]),
];
const PROGRAM_WIRES: readonly Wire[] = [
  [0, 2, '1', 'idle'],
  [1, 2, '1', 'idle', [118, 236]],
  [2, 3, 'x = 0.6', 'paid', [324, 84]],
  [0, 3, 'a = 2', 'idle', [234, 131]],
  [2, 4, 'y = 1.4', 'flowing', [247, 214]],
  [1, 4, 'a = 2', 'idle', [200, 309]],
  [3, 5, 'c = 2.8', 'paid', [486, 196]],
  [4, 5, 'b = 1.2', 'paid', [490, 296]],
  [5, 6, '1', 'paid'],
  [2, 6, '1', 'paid', [446, 10]],
];
const PROGRAM_LAYOUT = laidOut(
  [
    [45, 127],
    [45, 316],
    [208, 27],
    [362, 163],
    [362, 316],
    [528, 244],
    [684, 27],
  ].map(([x, y]): Place => [x, y, 88, 52]),
  PROGRAM_WIRES,
  'across',
);
const PROGRAM_PILE: GraphPile = {
  node: 2,
  symbol: 'ā',
  parts: [
    { label: 'L 1.00', share: 1 / 2.68 },
    { label: 'b 1.68', share: 1.68 / 2.68 },
    { label: 'c ?', share: null },
  ],
};
const PROGRAM_EDGES = PROGRAM_WIRES.map(wire);

function Backward() {
  const [selected, setSelected] = useState<number | null>(4);
  return (
    <GraphView
      layout={PROGRAM_LAYOUT}
      nodes={PROGRAM}
      edges={PROGRAM_EDGES}
      pile={PROGRAM_PILE}
      selected={selected}
      onSelect={setSelected}
      follow={2}
      label="A program as a graph"
      words="The adjoint of a is being filled: L and b have paid, c is on its way."
      height={430}
    />
  );
}

const heat = (
  concept: GraphCell['concept'],
  rows: number,
  cols: number,
  entry: (i: number) => number,
  partial = false,
): GraphCell => ({
  kind: 'heat',
  concept,
  rows,
  cols,
  data: Float64Array.from({ length: rows * cols }, (_, i) => entry(i)),
  reach: 1,
  partial,
});

const ARRAYS: readonly GraphNode[] = [
  node('W', '', [
    heat('output', 3, 2, (i) => [0.8, -0.4, 0.1, 0.9, -1, 0][i]),
    heat('gradient', 3, 2, (i) => [0.3, -0.6, -0.2, 0.4, 0, 0][i], true),
  ]),
  node('x', '', [
    heat('output', 2, 1, (i) => [0.5, -0.7][i]),
    heat('gradient', 2, 1, (i) => [NaN, 0.4][i]),
  ]),
  node('X1', '', [
    heat('output', 30, 12, (i) => Math.sin(0.31 * i) * Math.cos(0.05 * i)),
    adjoint(''),
  ]),
  node(
    'z',
    'W x',
    [
      heat('output', 3, 1, (i) => [0.68, -0.58, -0.5][i]),
      heat('gradient', 3, 1, (i) => 0.4 - 0.4 * i),
    ],
    'active',
  ),
  {
    ...node('r', 'relu(z)', [value('0.68'), adjoint('1.00')]),
    mark: '∠',
    markTitle: 'z₃ stands at the kink of relu',
  },
  {
    ...node('theta12', 'softmax(r) + ‖z‖² of a long formula', [value('−0.0123456'), adjoint('1')]),
    label: { base: 'θ', sub: '12' },
  },
  node('u', '2 x', [value('1.00'), adjoint('0')], 'unused'),
  node('L', 'r + θ', [
    value('0.67'),
    { kind: 'number', concept: 'tangent', text: '0.20' },
    adjoint('1.00'),
  ]),
];
const ARRAY_WIRES: readonly Wire[] = [
  [0, 3, 'x 1×2', 'flowing'],
  [1, 3, 'W 3×2', 'flowing'],
  [2, 6, '', 'idle'],
  [3, 4, 'diagonal 3×3', 'paid', [440, 116]],
  [3, 5, '', 'paid'],
  [4, 7, '1', 'paid'],
  [5, 7, '1', 'paid', [603, 150]],
];
const ARRAY_CENTRES = [
  [70, 48],
  [70, 172],
  [70, 290],
  [270, 110],
  [490, 60],
  [490, 180],
  [270, 290],
  [690, 110],
] as const;
const ARRAY_LAYOUT = laidOut(
  ARRAY_CENTRES.map(([x, y], i): Place => {
    const { width, height } = cardSize(ARRAYS[i]);
    return [x, y, width, height];
  }),
  ARRAY_WIRES,
  'across',
);
const ARRAY_EDGES = ARRAY_WIRES.map((each, i) => ({
  ...wire(each),
  ...(i === 3 && { width: 0.8 }),
}));
const ARRAY_PILE: GraphPile = {
  node: 3,
  symbol: 'z̄',
  parts: [
    { label: 'r 0.40', share: 0.6 },
    { label: 'θ −0.27', share: 0.4, negative: true },
  ],
};

function Arrays() {
  const [selected, setSelected] = useState<number | null>(null);
  return (
    <GraphView
      layout={ARRAY_LAYOUT}
      nodes={ARRAYS}
      edges={ARRAY_EDGES}
      pile={ARRAY_PILE}
      selected={selected}
      onSelect={setSelected}
      follow={null}
      label="Arrays in a graph"
      words="The adjoint of z has come; those of W and x are on their way."
      height={430}
    />
  );
}

const DOWN: readonly GraphNode[] = [
  node('x', '', [value('3.00'), adjoint('')], 'plain'),
  node('q', 'x·x', [value('9.00'), adjoint('1.00')], 'active'),
  node('s', 'sin(x)', [value('0.14'), adjoint('1.00')]),
  node('L', 'q + s', [value('9.14'), adjoint('1.00')]),
];
const DOWN_WIRES: readonly Wire[] = [
  [0, 1, 'x = 3', 'flowing'],
  [0, 1, 'x = 3', 'idle'],
  [0, 2, 'cos(x)', 'idle'],
  [1, 3, '1', 'paid'],
  [2, 3, '1', 'paid'],
];
const DOWN_LAYOUT = laidOut(
  [
    [140, 26],
    [50, 170],
    [218, 170],
    [140, 306],
  ].map(([x, y]): Place => [x, y, 88, 52]),
  DOWN_WIRES,
  'down',
);
const DOWN_EDGES = DOWN_WIRES.map(wire);

function Downwards() {
  const [selected, setSelected] = useState<number | null>(1);
  return (
    <GraphView
      layout={DOWN_LAYOUT}
      nodes={DOWN}
      edges={DOWN_EDGES}
      pile={null}
      selected={selected}
      onSelect={setSelected}
      onSelectEdge={(edge) => setSelected(DOWN_EDGES[edge].to)}
      follow={null}
      label="A graph that runs down"
      words="x is used twice by q and once by s."
      height={420}
    />
  );
}

const COLUMNS = 40;
const ROWS = 25;

function Large() {
  const [selected, setSelected] = useState<number | null>(512);
  const { layout, nodes, edges } = useMemo(() => largeGraph(), []);
  return (
    <GraphView
      layout={layout}
      nodes={nodes}
      edges={edges}
      pile={null}
      selected={selected}
      onSelect={setSelected}
      follow={selected}
      label="A graph of a thousand nodes"
      words="A grid in the middle of a backward sweep."
      height={430}
    />
  );
}

/** Each node of the grid is used by two or three of the next column. */
function largeGraph(): { layout: GraphLayout; nodes: GraphNode[]; edges: GraphEdge[] } {
  const done = (i: number): boolean => Math.floor(i / ROWS) > COLUMNS / 2;
  const nodes = Array.from({ length: COLUMNS * ROWS }, (_, i) =>
    node(
      `t${i}`,
      `t${Math.max(0, i - ROWS)} + 1`,
      [value((i / 100).toFixed(2)), adjoint(done(i) ? '1.00' : '')],
      i === 512 ? 'active' : done(i) ? 'done' : 'plain',
    ),
  );
  const places = nodes.map((_, i): Place => [
    60 + 180 * Math.floor(i / ROWS),
    40 + 84 * (i % ROWS) + 20 * (Math.floor(i / ROWS) % 2),
    88,
    52,
  ]);
  const wires = nodes.flatMap((_, i): Wire[] => {
    const next = [i + ROWS, i + ROWS + ((7 * i) % 5) - 2, i + ROWS + 1];
    return next
      .slice(0, 2 + (i % 2))
      .filter((to) => to < nodes.length && Math.floor(to / ROWS) === Math.floor(i / ROWS) + 1)
      .map((to): Wire => [i, to, '1', done(i) ? 'paid' : i === 512 ? 'flowing' : 'idle']);
  });
  return { layout: laidOut(places, wires, 'across'), nodes, edges: wires.map(wire) };
}
