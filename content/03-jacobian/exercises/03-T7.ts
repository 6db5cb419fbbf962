import {
  matrixTex,
  num,
  query,
  template,
  tidy,
  type Item,
  type Sketch,
} from '../../../src/exercises/author.ts';

type Pair = readonly [x: number, y: number];
type Kind = 'rotation' | 'shear' | 'flip' | 'collapse';

/** The images of the two edges: the columns of a Jacobian. */
type Edges = readonly [Pair, Pair];

/** Wrong pictures, by the mistake that leads to each. */
type Wrong = 'ORIENTATION' | 'TRANSPOSE' | 'COLUMNS_SWAPPED' | 'COLLAPSED' | 'COLLAPSE_MISSED';

interface Draw {
  readonly kind: Kind;
  readonly edges: Edges;
  /** Where in the row of pictures each of them stands. */
  readonly order: readonly number[];
}

// prettier-ignore
const EDGES: Readonly<Record<Kind, readonly Edges[]>> = {
  rotation: [
    [[0, 1], [-1, 0]], [[0, -1], [1, 0]], [[1, 1], [-1, 1]],
    [[1, -1], [1, 1]], [[-1, 1], [-1, -1]], [[0.6, 0.8], [-0.8, 0.6]],
    [[0.8, -0.6], [0.6, 0.8]],
  ],
  shear: [
    [[1, 0], [1, 1]], [[1, 0], [-1, 1]], [[1, 1], [0, 1]],
    [[1, -1], [0, 1]], [[1, 0], [0.5, 1]], [[1, -0.5], [0, 1]],
  ],
  flip: [
    [[0, 1], [1, 0]], [[-1, 0], [0, 1]], [[1, 0], [0, -1]],
    [[0, -1], [-1, 0]], [[0.6, 0.8], [0.8, -0.6]], [[-0.6, 0.8], [0.8, 0.6]],
  ],
  collapse: [
    [[1, 1], [0.5, 0.5]], [[1, 0.5], [-1, -0.5]], [[1, -1], [0.5, -0.5]],
    [[0.5, 1], [-0.5, -1]],
  ],
};

/** The lower edge is as it should be, the other one on its other side. */
const otherSide = ([one, [x, y]]: Edges): Edges => [one, [-x + 0, -y + 0]];
const swapped = ([one, two]: Edges): Edges => [two, one];
const transposed = ([[a, c], [b, d]]: Edges): Edges => [
  [a, b],
  [c, d],
];
const collapsed = ([[a, c]]: Edges): Edges => [
  [a, c],
  [a / 2, c / 2],
];
/** The first edge kept, the second one turned away from it: nothing is lost. */
const spread = ([[a, c]]: Edges): Edges => [
  [a, c],
  [-c + 0, a],
];

const WRONG: Readonly<Record<Kind, readonly Wrong[]>> = {
  rotation: ['ORIENTATION', 'TRANSPOSE', 'COLLAPSED'],
  shear: ['TRANSPOSE', 'ORIENTATION', 'COLLAPSED'],
  flip: ['ORIENTATION', 'COLUMNS_SWAPPED', 'COLLAPSED'],
  collapse: ['TRANSPOSE', 'COLUMNS_SWAPPED', 'COLLAPSE_MISSED'],
};
const made = ({ edges }: Draw, wrong: Wrong): Edges =>
  ({
    ORIENTATION: otherSide,
    TRANSPOSE: transposed,
    COLUMNS_SWAPPED: swapped,
    COLLAPSED: collapsed,
    COLLAPSE_MISSED: spread,
  })[wrong](edges);

/** The right picture, then the wrong ones. */
const pictures = (d: Draw): readonly Edges[] => [
  d.edges,
  ...WRONG[d.kind].map((wrong) => made(d, wrong)),
];
const IDS = ['A', 'B', 'C', 'D'];
/** The letter of a picture, by its place in `pictures`. */
const letter = (d: Draw, which: number) => IDS[d.order.indexOf(which)] ?? '';
const letterOf = (d: Draw, wrong: Wrong) => {
  const which = WRONG[d.kind].indexOf(wrong);
  return which < 0 ? undefined : [letter(d, which + 1)];
};

const columns = ([[a, c], [b, d]]: Edges) =>
  matrixTex([
    [a, b],
    [c, d],
  ]);
/** Free of the last digits of binary fractions. */
const det = ([[a, c], [b, d]]: Edges) => Number((a * d - b * c).toFixed(9)) + 0;
const pair = ([x, y]: Pair) => `(${num(x)},\\ ${num(y)})`;
const words = ([x, y]: Pair) => {
  const across = x > 0 ? 'right' : x < 0 ? 'left' : '';
  const up = y > 0 ? 'up' : y < 0 ? 'down' : '';
  return [across, up].filter((word) => word !== '').join(' and ');
};

const sketch = ([one, two]: Edges): Sketch => ({
  x: [-2.2, 2.2],
  y: [-2.2, 2.2],
  axes: true,
  lines: [
    {
      points: [
        [0, 0],
        [1, 0],
        [1, 1],
        [0, 1],
      ],
      closed: true,
      look: 'faint',
    },
    {
      points: [[0, 0], one, [one[0] + two[0], one[1] + two[1]], two],
      closed: true,
      look: 'solid',
    },
    { points: [[0, 0], one], look: 'arrow', label: '1' },
    { points: [[0, 0], two], look: 'arrow', label: '2' },
  ],
  alt: `Arrow 1 points ${words(one)}, to ${num(one[0])}, ${num(one[1])}. Arrow 2 points ${words(two)}, to ${num(two[0])}, ${num(two[1])}.`,
});

export default template<Draw>({
  id: '03-T7',
  version: 1,
  title: 'Which picture belongs to the matrix?',
  skills: ['jacobian'],
  draw: (random) => {
    const kind = random.pick<Kind>(['rotation', 'shear', 'flip', 'collapse']);
    return { kind, edges: random.pick(EDGES[kind]), order: random.shuffle([0, 1, 2, 3]) };
  },
  // Four pictures that differ.
  accept: (d) => new Set(pictures(d).map((edges) => edges.join(';'))).size === 4,
  prompt: (d) =>
    `At a point a map has the Jacobian $J=${columns(d.edges)}$. A small square there has two marked edges: edge 1 points to the right, edge 2 points up. Which picture shows what the linear model makes of the square? (The faint square is the original, and everything is magnified.)`,
  answer: (d) => ({
    kind: 'choice',
    choices: IDS.map((id, place): Item => ({
      id,
      text: `Picture ${id}`,
      sketch: sketch(pictures(d)[d.order[place] ?? 0] ?? d.edges),
    })),
    truth: letter(d, 0),
  }),
  check: (d) => {
    // The picture whose arrows are J e1 and J e2, by multiplying.
    const [[a, c], [b, e]] = d.edges;
    const times = (x: number, y: number) => [a * x + b * y, c * x + e * y].join();
    const which = pictures(d).findIndex(
      ([one, two]) => one.join() === times(1, 0) && two.join() === times(0, 1),
    );
    return [letter(d, which)];
  },
  misconceptions: [
    {
      id: 'ORIENTATION',
      short: 'a flip taken for a turn, or the other way round',
      answer: (d) => letterOf(d, 'ORIENTATION'),
      say: (d) =>
        `Edge 1 is right. Edge 2 lies on the other side of it: by column 2 it points to $${pair(d.edges[1])}$. $\\det J=${num(det(d.edges))}$ is ${det(d.edges) > 0 ? 'positive, so going from edge 1 to edge 2 is still a turn to the left, and your picture is mirrored' : 'negative, so the image is mirrored: going from edge 1 to edge 2 is a turn to the right, and in your picture it is one to the left'}.`,
    },
    {
      id: 'TRANSPOSE',
      short: 'rows taken for edges',
      answer: (d) => letterOf(d, 'TRANSPOSE'),
      say: (d) =>
        `In your picture the edges are the rows of $J$. The images of the edges are its *columns*: $J\\,\\mathbf e_1$ is column 1, $${pair(d.edges[0])}$.`,
    },
    {
      id: 'COLUMNS_SWAPPED',
      short: 'the two columns exchanged',
      answer: (d) => letterOf(d, 'COLUMNS_SWAPPED'),
      say: (d) =>
        `The two arrows are exchanged. Edge 1 lies along $\\mathbf e_1$, so its image is column 1, $${pair(d.edges[0])}$; the image of edge 2 is column 2, $${pair(d.edges[1])}$.`,
    },
    {
      id: 'COLLAPSED',
      short: 'a collapse where none is',
      answer: (d) => letterOf(d, 'COLLAPSED'),
      say: (d) =>
        `In your picture both edges fall on one line, and the square has no area left. The columns of $J$ are not parallel: $\\det J=${num(det(d.edges))}$, and edge 2 goes to $${pair(d.edges[1])}$.`,
    },
    {
      id: 'COLLAPSE_MISSED',
      short: 'a collapse not seen',
      answer: (d) => letterOf(d, 'COLLAPSE_MISSED'),
      say: (d) =>
        `Edge 1 is right, but your image still has an area. Column 2, $${pair(d.edges[1])}$, is a multiple of column 1, and $\\det J=0$: both edges fall on one line.`,
    },
  ],
  hints: (d) => [
    `Column 1 is the image of edge 1, $J\\,\\mathbf e_1=${pair(d.edges[0])}$. In which pictures does arrow 1 point there?`,
    `Column 2 is the image of edge 2, $J\\,\\mathbf e_2=${pair(d.edges[1])}$. Where must arrow 2 point?`,
    `Check the orientation. $\\det J=${num(det(d.edges))}$: ${det(d.edges) > 0 ? 'positive, so arrow 2 lies to the left of arrow 1, as before' : det(d.edges) < 0 ? 'negative, so arrow 2 lies to the right of arrow 1' : 'both arrows lie on one line'}.`,
  ],
  solution: (d) => {
    const what = {
      rotation: 'The image is a square again, turned, and not mirrored: a rotation',
      shear: 'The image is a slanted parallelogram with the area of the square: a shear',
      flip: 'The image is as large as the square and mirrored: a flip',
      collapse: 'Both edges fall on one line, and no area is left: a collapse',
    }[d.kind];
    return [
      `The columns of $J$ are the images of the edges: edge 1 goes to $${pair(d.edges[0])}$, edge 2 to $${pair(d.edges[1])}$. That is picture ${letter(d, 0)}.`,
      `${what}${d.kind === 'rotation' && Math.abs(det(d.edges)) !== 1 ? ', enlarged by $\\sqrt2$' : ''}. The check: $\\det J=${num(det(d.edges))}$.`,
    ].join('\n\n');
  },
  figure: (d) => {
    const [[a, c], [b, e]] = d.edges;
    return {
      widget: 'jacobian',
      query: query({
        f: tidy(`(${a}*x+(${b})*y, ${c}*x+(${e})*y)`, ['x', 'y']),
        at: '0,0',
        h: '1,0',
        size: 1,
        view: '-1.5,1.5,-1.5,1.5',
        out: '-2,2,-2,2',
      }),
      caption:
        'The square, and dashed its image. The move $\\mathbf h$ runs along edge 1, and $J\\,\\mathbf h$ is column 1. Drag the tip of $\\mathbf h$ to $(0,\\ 1)$, along edge 2, and $J\\,\\mathbf h$ becomes column 2.',
    };
  },
  cases: [
    { seed: '3', typed: ['D'], expect: 'correct' },
    { seed: '3', typed: ['B'], expect: 'TRANSPOSE' },
    { seed: '3', typed: ['A'], expect: 'COLUMNS_SWAPPED' },
    { seed: '3', typed: ['C'], expect: 'COLLAPSE_MISSED' },
    { seed: '3', typed: [''], expect: 'unreadable' },
    { seed: '4', typed: ['D'], expect: 'ORIENTATION' },
    { seed: '4', typed: ['C'], expect: 'COLLAPSED' },
  ],
});
