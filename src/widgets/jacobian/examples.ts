import type { Inputs } from './inputs.ts';

interface Example {
  readonly id: string;
  readonly label: string;
  /** What it is there to show. */
  readonly teaches: string;
  readonly patch: Partial<Inputs> & { readonly source: string };
}

const LN2 = Math.LN2;
const LN3 = Math.log(3);

/** Without views: those are proposed. */
const example = (
  id: string,
  label: string,
  teaches: string,
  patch: Partial<Inputs> & { readonly source: string },
): Example => ({
  id,
  label,
  teaches,
  patch: {
    values: {},
    size: 1,
    area: 'square',
    zoom: 'whole',
    morph: 0,
    draw: 'map',
    tried: [],
    shown: 'none',
    ...patch,
  },
});

/** Maps worth a look, each at the point at which it shows what it is there for. */
export const examples: readonly Example[] = [
  example(
    'complex',
    'x² − y², 2xy: squares stay squares',
    'The columns of J have equal length and are orthogonal: a small square stays a square, turned and enlarged.',
    {
      source: '(x^2 - y^2, 2x*y)',
      at: [1, 2],
      h: [0.5, -0.25],
      u: [1, 2],
      view: [-1.5, 3.5, -0.5, 4.5],
      out: [-12, 8, -4, 16],
    },
  ),
  example(
    'linear',
    'linear: its own Jacobian',
    'Move the point: J stays. Move a slider: J is the matrix of the map.',
    {
      source: '(a*x + b*y, c*x + d*y)',
      values: { a: 1.5, b: 0.5, c: -0.5, d: 1 },
      at: [1, 0.5],
      h: [0.6, 0.4],
      u: [1, 0],
    },
  ),
  example(
    'elementwise',
    'x ⊙ x: elementwise',
    'Output i depends on input i only: J is diagonal, and nobody builds it.',
    {
      source: 'x: 2; x.^2',
      at: [1, 0.5],
      h: [0.5, 0.5],
      u: [1, 1],
      size: 0.6,
    },
  ),
  example(
    'sigmoid',
    'σ: elementwise',
    'The slopes are at most 1/4: every area shrinks at least by 16.',
    {
      source: 'x: 2; sigmoid(x)',
      at: [0.5, -1],
      h: [1, 0.5],
      u: [1, 1],
      size: 1,
    },
  ),
  example(
    'tanh',
    'tanh: elementwise',
    'Far from 0 the slopes vanish: what goes back through such a layer is lost.',
    {
      source: 'x: 2; tanh(x)',
      at: [0.5, -1],
      h: [0.8, 0.4],
      u: [1, 1],
      size: 1,
    },
  ),
  example(
    'softmax',
    'softmax: not elementwise',
    'Push one logit: its share grows, all others fall. Rows and columns sum to 0, so J has rank 2.',
    {
      source: 'x: 3; softmax(x)',
      at: [0, LN2, LN3],
      h: [0, 0.4, 0.8],
      u: [0, 0, 1],
      size: 1,
      shown: 'c3',
      view: [-2, 2, -2, 2, -2, 2],
      out: [-0.2, 1, -0.2, 1, -0.2, 1],
    },
  ),
  example(
    'polar',
    'polar coordinates',
    'The area factor is r. What happens to the square at r = 0?',
    {
      source: 'f(r, theta) = (r*cos(theta), r*sin(theta))',
      at: [2, Math.PI / 6],
      h: [0.4, 0.3],
      u: [1, 0],
      size: 0.5,
      area: 'grid',
      view: [-0.2, 3.2, -1.4, 2.6],
      out: [-1.5, 3.5, -2.4, 3.2],
    },
  ),
  example('shear', 'a shear', 'Edges tilt, the area stays: det J = 1.', {
    source: '(x + k*y, y)',
    values: { k: 1 },
    at: [0.5, 0.5],
    h: [0.5, 0.5],
    u: [1, 0],
  }),
  example(
    'rotation',
    'a rotation',
    'JᵀJ = I: lengths and angles stay, and pulling back turns the other way.',
    {
      source: '(x*cos(alpha) - y*sin(alpha), x*sin(alpha) + y*cos(alpha))',
      values: { alpha: 0.6 },
      at: [1, 0.5],
      h: [0.7, 0.2],
      u: [1, 0],
    },
  ),
  example('fold', 'a fold', 'Left of the fold orientation is reversed; on it det J = 0.', {
    source: '(x^2, y + x/2)',
    at: [0.8, 0.3],
    h: [0.4, 0.3],
    u: [1, 0],
    size: 0.6,
  }),
  example(
    'collapse',
    'rank collapse',
    'Both rows of J are parallel: the square falls onto a segment, and det J = 0 everywhere.',
    {
      source: '(x + y, 2x + 2y)',
      at: [0.5, 0.5],
      h: [0.6, -0.2],
      u: [1, 0],
    },
  ),
  example(
    'layer',
    'a layer tanh(Wx + b)',
    'J = diag(slopes)·W: the slopes multiply the rows of W, from the left.',
    {
      source: 'W: 2x2 = [1, -1; 0.5, 2]; b: 2 = (0, -1); x: 2; tanh(W*x + b)',
      at: [0.5, 0.3],
      h: [0.4, 0.3],
      u: [1, 0],
      size: 0.6,
    },
  ),
  example(
    'arm',
    'a robot arm with two joints',
    'Stretched out, the hand can no longer move towards the shoulder: the rank drops.',
    {
      source: '(2cos(theta1) + cos(theta1 + theta2), 2sin(theta1) + sin(theta1 + theta2))',
      at: [0.5, 1],
      h: [0.3, 0.3],
      u: [1, 0],
      size: 0.4,
    },
  ),
  example('curve', 'R → R²: a curve', 'With one input J is a column: the velocity of the curve.', {
    source: '(sin(3t), sin(2t))',
    at: [0.6],
    h: [0.3],
    u: [1, 0],
    size: 0.4,
  }),
  example('helix', 'R → R³: a curve in space', 'J is the velocity: three rates of one input.', {
    source: '(cos(t), sin(t), t/4)',
    at: [2],
    h: [0.8],
    u: [0, 0, 1],
    size: 1,
  }),
  example(
    'surface',
    'R² → R: a surface',
    'With one output J is the gradient row, and its linear model the tangent plane.',
    {
      source: 'x^2 - y^2',
      at: [1, 0.5],
      h: [0.5, 0.5],
      u: [1],
      size: 1,
    },
  ),
  example(
    'torus',
    'R² → R³: a torus',
    'The two columns of J span the tangent plane of the surface.',
    {
      source: 'f(s, t) = ((2 + cos(t))*cos(s), (2 + cos(t))*sin(s), sin(t))',
      at: [-0.9, 0.7],
      h: [0.4, 0.4],
      u: [0, 0, 1],
      size: 0.8,
      area: 'grid',
      view: [-Math.PI, Math.PI, -Math.PI, Math.PI],
      out: [-3, 3, -3, 3, -3, 3],
    },
  ),
  example(
    'projection',
    'R³ → R²: a picture of space',
    'A camera forgets one direction: J has rank 2, and the ray through the eye is its kernel.',
    {
      source: '(x/z, y/z)',
      at: [0.6, 0.5, 2],
      h: [0.3, 0, 0],
      u: [1, 0],
      size: 0.8,
      area: 'grid',
      view: [-1, 2, -1, 2, 1, 4],
      out: [-0.6, 1.2, -0.6, 1.2],
    },
  ),
  example('spherical', 'R³ → R³: spherical coordinates', 'The volume factor is r² sin θ.', {
    source: 'f(r, theta, phi) = (r*sin(theta)*cos(phi), r*sin(theta)*sin(phi), r*cos(theta))',
    at: [1.5, 1, 0.6],
    h: [0.3, 0.2, 0.2],
    u: [0, 0, 1],
    size: 0.6,
    area: 'grid',
    view: [0, 2, 0, Math.PI, -1, 2],
    out: [-1.5, 2, -1.5, 2, -1.5, 2],
  }),
  example('function', 'R → R: a curve and its line', 'J is one number: the slope.', {
    source: 'x^3 - 2x',
    at: [1],
    h: [0.5],
    u: [1],
    size: 0.8,
    view: [-2, 2],
    out: [-3, 3],
  }),
  example('kink', 'a kink', 'At x = 0 the error falls with slope 1: there is no linear model.', {
    source: '(abs(x), x*y)',
    at: [0, 1],
    h: [0.5, 0.3],
    u: [1, 0],
  }),
];

/** Spaces mean nothing. */
const plain = (source: string): string => source.replaceAll(' ', '');

export const exampleOf = (source: string): Example | undefined =>
  examples.find(({ patch }) => plain(patch.source) === plain(source));
