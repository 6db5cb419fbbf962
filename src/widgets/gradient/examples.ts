import type { ViewBox } from '../parts/plane.ts';
import type { Inputs, Pane } from './inputs.ts';

interface Example {
  readonly id: string;
  readonly label: string;
  /** What it is there to show. */
  readonly teaches: string;
  readonly patch: Partial<Inputs>;
}

const AROUND: ViewBox = [-2, 2, -1.6, 1.6];
const apart = (formula: string): string => `f(x, y) = ${formula}; f(0, 0) = 0`;

function at0(source: string, pane: Pane, angle: number): Partial<Inputs> {
  return { source, values: {}, at: [0, 0], angle, pane, view: AROUND };
}

/** Functions worth a look, each at the point at which it shows what it is there for. */
export const examples: readonly Example[] = [
  {
    id: 'slope',
    label: 'x²y + 3y: a slope',
    teaches: 'Turn h: the slope follows a cosine, greatest along ∇f and 0 across it.',
    patch: {
      source: 'x^2*y+3y',
      values: {},
      at: [2, -1],
      angle: 53.13010235415598,
      pane: 'angle',
      view: [-1, 5, -3.4, 1.4],
    },
  },
  {
    id: 'bowl',
    label: 'x² + 4y²: two slices',
    teaches: 'Freeze one input at a time. Does −∇f point at the minimum?',
    patch: {
      source: 'x^2+4y^2',
      values: {},
      at: [1, 0.5],
      angle: 0,
      pane: 'slices',
      view: [-2, 2, -1.6, 1.6],
    },
  },
  {
    id: 'directions',
    label: 'x²y/(x²+y²): slopes without a gradient',
    teaches: 'Every directional derivative exists at 0, and yet they do not follow from ∇f.',
    patch: at0(apart('x^2*y/(x^2+y^2)'), 'polar', 45),
  },
  {
    id: 'partials',
    label: 'xy/(x²+y²): partials only',
    teaches: 'Both partial derivatives are 0 at 0, and the function is not even continuous there.',
    patch: at0(apart('x*y/(x^2+y^2)'), 'polar', 45),
  },
  {
    id: 'diamond',
    label: '|x| + |y|: no partials',
    teaches: 'At the tip the slopes to both sides differ, along every direction.',
    patch: at0('abs(x)+abs(y)', 'polar', 30),
  },
  {
    id: 'restless',
    label: '(x²+y²) sin(1/√(x²+y²)): differentiable',
    teaches: 'Its partials jump about near 0, and it is differentiable there all the same.',
    patch: {
      ...at0(apart('(x^2+y^2)*sin(1/sqrt(x^2+y^2))'), 'error', 30),
      view: [-0.4, 0.4, -0.32, 0.32],
    },
  },
];

/** Spaces mean nothing. */
const plain = (source: string): string => source.replaceAll(' ', '');

export const exampleOf = (source: string): Example | undefined =>
  examples.find(({ patch }) => plain(patch.source ?? '') === plain(source));
