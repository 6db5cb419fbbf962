/** What a colour may mean. The same name colours the formula, the line, the arrow and the number. */
export type Concept =
  | 'input'
  | 'tangent'
  | 'tangent2'
  | 'output'
  | 'gradient'
  | 'linear'
  | 'quadratic'
  | 'error'
  | 'run1'
  | 'run2'
  | 'run3'
  | 'run4'
  | 'run5'
  | 'run6'
  | 'run7'
  | 'run8';

/** Never colour alone: what a concept looks like in grey, in chart, canvas, legend and graph alike. */
export interface Mark {
  /** The token of its colour. */
  readonly colour: `--${string}`;
  /** Which stroke token its lines have. */
  readonly width: 'line' | 'data' | 'strong';
  /** Dashes and gaps in pixels at a stroke of `DASHED_AT`, with flat ends; none for a solid line. */
  readonly dash: readonly number[];
  readonly wavy?: true;
  readonly marker: Marker;
  /** The marker is an arrowhead: it stands at the end of a line. */
  readonly head?: true;
  /** How the marker is filled: an open one with paper, a tinted one with a fifth of its colour. */
  readonly fill: 'solid' | 'open' | 'tint';
}

/**
 * The outline of a marker around (0, 0), about 10 px across: its corners x, y, x, y, … or a circle. An
 * arrowhead points right.
 */
export type Marker = readonly number[] | 'circle';

export const CIRCLE_RADIUS = 5;

/** The stroke for which dashes are declared; a thicker one stretches them. */
export const DASHED_AT = 2.25;

const SQUARE = [-4.5, -4.5, 4.5, -4.5, 4.5, 4.5, -4.5, 4.5];
const UP = [0, -7.2, 6.6, 4.2, -6.6, 4.2];
const DOWN = UP.map((value) => -value);
const DIAMOND = [0, -6.3, 6.3, 0, 0, 6.3, -6.3, 0];
const ARM = [-6.5, -2, -2, -2, -2, -6.5, 2, -6.5, 2, -2, 6.5, -2];
const PLUS = [...ARM, ...ARM.map((value) => -value)];
const HOURGLASS = [-5.6, -6.4, 5.6, -6.4, -5.6, 6.4, 5.6, 6.4];
const BAR = [-2.7, -7, 2.7, -7, 2.7, 7, -2.7, 7];
const HEAD = [-5.5, -4.5, 5.5, 0, -5.5, 4.5];
const BARBED_HEAD = [-6.5, -6, 6.5, 0, -6.5, 6, -3, 0];

export const marks: Readonly<Record<Concept, Mark>> = {
  input: { colour: '--c-input', width: 'strong', dash: [], marker: 'circle', fill: 'open' },
  tangent: {
    colour: '--c-tangent',
    width: 'data',
    dash: [],
    marker: HEAD,
    head: true,
    fill: 'solid',
  },
  tangent2: {
    colour: '--c-tangent-2',
    width: 'data',
    dash: [],
    marker: HEAD,
    head: true,
    fill: 'open',
  },
  output: { colour: '--c-output', width: 'data', dash: [], marker: SQUARE, fill: 'tint' },
  gradient: {
    colour: '--c-gradient',
    width: 'strong',
    dash: [],
    marker: BARBED_HEAD,
    head: true,
    fill: 'solid',
  },
  linear: { colour: '--c-linear', width: 'data', dash: [7, 4], marker: SQUARE, fill: 'open' },
  quadratic: {
    colour: '--c-quadratic',
    width: 'data',
    dash: [2.25, 3],
    marker: DIAMOND,
    fill: 'open',
  },
  error: {
    colour: '--c-error',
    width: 'line',
    dash: [],
    wavy: true,
    marker: DIAMOND,
    fill: 'solid',
  },
  run1: run(1, [], 'circle'),
  run2: run(2, [9, 4], SQUARE),
  run3: run(3, [2.25, 5], UP),
  run4: run(4, [12, 4, 2.25, 4], DIAMOND),
  run5: run(5, [5, 3], DOWN),
  run6: run(6, [12, 3, 3, 3, 3, 3], PLUS),
  run7: run(7, [18, 6], HOURGLASS),
  run8: run(8, [1.25, 3], BAR),
};

function run(n: number, dash: readonly number[], marker: Marker): Mark {
  return { colour: `--cat-${n}`, width: 'data', dash, marker, fill: 'solid' };
}

/** The dashes for a stroke of another width. */
export const dashAt = (mark: Mark, width: number): number[] =>
  mark.dash.map((length) => (length * width) / DASHED_AT);

/** The marker as SVG path data. */
export function markerPath({ marker }: Mark): string {
  const r = CIRCLE_RADIUS;
  if (marker === 'circle')
    return `M${-r} 0a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;
  return `M${marker.join(' ')}z`;
}
