import type { ViewBox } from '../parts/plane.ts';
import type { Inputs } from './state.ts';

interface Example {
  readonly id: string;
  readonly label: string;
  /** What it is there to show. */
  readonly teaches: string;
  readonly patch: Partial<Inputs>;
}

const NEAR: ViewBox = [-1.2, 1.2, -1, 1];

/** A stationary point at 0 that the test of second derivatives does not settle. */
const atZero = (source: string, angle: number, path = ''): Partial<Inputs> => ({
  source,
  values: {},
  at: [0, 0],
  look: 'stationary',
  pane: 'map',
  angle,
  path,
  view: NEAR,
});

const curve = (
  source: string,
  at: number,
  h: number,
  order: number,
  view: ViewBox,
): Partial<Inputs> => ({
  source,
  values: {},
  at: [at],
  h: [h],
  order,
  look: 'model',
  view,
});

/** λ₁, λ₂ along axes turned by t, and a term of the fourth order across, of which the Hessian at 0 knows nothing. */
const CLASSIFIER = 'u = x*cos(t)+y*sin(t); v = y*cos(t)-x*sin(t); (a*u^2+b*v^2)/2 + c*v^4';

/** Functions worth a look, each at the point at which it shows what it is there for. */
export const examples: readonly Example[] = [
  {
    id: 'wave',
    label: 'eˣ cos y: linear, quadratic, true',
    teaches: 'Drag x + h towards the point: the quadratic error falls faster than the linear one.',
    patch: {
      source: 'exp(x)*cos(y)',
      values: {},
      at: [0, 0],
      h: [0.6, 0.8],
      order: 2,
      look: 'model',
      pane: 'map',
      view: [-1.8, 1.8, -1.6, 1.6],
    },
  },
  {
    id: 'sine',
    label: 'sin x: orders 0 to 6',
    teaches: 'Each higher order follows the curve further. Why do even orders change nothing at 0?',
    patch: curve('sin(x)', 0, 2, 5, [-6, 6, -5, 5]),
  },
  {
    id: 'exponential',
    label: 'eˣ: errors of slopes 1, 2, 3, …',
    teaches: 'On logarithmic scales the error of order k is a line of slope k + 1.',
    patch: { ...curve('exp(x)', 0, 0.5, 3, [-3, 3, -1.6, 3.8]), look: 'error' },
  },
  {
    id: 'geometric',
    label: '1/(1 − x): only as far as the pole',
    teaches: 'No order helps beyond the distance to the pole at 1, on either side.',
    patch: curve('1/(1-x)', 0, -1.3, 6, [-3, 3, -2, 3.4]),
  },
  {
    id: 'rosenbrock',
    label: 'Rosenbrock: a long ellipse',
    teaches: 'At the minimum κ is 2508: the ellipse is 50 times as long as it is wide.',
    patch: {
      source: '100(y-x^2)^2+(1-x)^2',
      values: {},
      at: [1, 1],
      look: 'curvature',
      angle: 20,
      view: [-0.6, 2.2, -0.4, 2.2],
    },
  },
  {
    id: 'classifier',
    label: 'Two eigenvalues and a tie-breaker',
    teaches:
      'Turn a and b to be λ₁ and λ₂. With b = 0 the test says nothing, and the sign of c decides.',
    patch: {
      source: CLASSIFIER,
      values: { a: 2, b: 1, c: 0, t: 0.5 },
      at: [0, 0],
      look: 'stationary',
      pane: 'map',
      angle: 30,
      path: '',
      view: [-2, 2, -1.7, 1.7],
    },
  },
  {
    id: 'folium',
    label: 'x³ + y³ − 3xy: a saddle and a minimum',
    teaches: 'Two stationary points, and H settles both.',
    patch: {
      source: 'x^3+y^3-3x*y',
      values: {},
      at: [0, 0],
      look: 'stationary',
      pane: 'map',
      angle: 45,
      path: '',
      view: [-1.6, 2.4, -1.4, 2],
    },
  },
  {
    id: 'grid',
    label: 'x³ − 3x + y³ − 12y: four points',
    teaches: 'H is diag(6x, 6y): each point has its own pair of signs.',
    patch: {
      source: 'x^3-3x+y^3-12y',
      values: {},
      at: [1, 2],
      look: 'stationary',
      pane: 'map',
      angle: 0,
      path: '',
      view: [-3.6, 3.6, -3.2, 3.2],
    },
  },
  {
    id: 'quartic',
    label: 'x⁴ + y⁴: H = 0, a minimum',
    teaches: 'The Hessian is zero and says nothing. The function has its minimum here.',
    patch: atZero('x^4+y^4', 30),
  },
  {
    id: 'quarticSaddle',
    label: 'x⁴ − y⁴: H = 0, a saddle',
    teaches: 'The same zero Hessian, and a saddle.',
    patch: atZero('x^4-y^4', 30),
  },
  {
    id: 'monkey',
    label: 'x³ − 3xy²: the monkey saddle',
    teaches: 'Three ways down, two for the legs and one for the tail. H is zero.',
    patch: atZero('x^3-3x*y^2', 0),
  },
  {
    id: 'peano',
    label: '(y − x²)(y − 3x²): Peano',
    teaches: 'Turn the line: 0 is a minimum along every one. Then look along the parabola.',
    patch: { ...atZero('(y-x^2)*(y-3x^2)', 60, '(t, 2t^2)'), view: [-1, 1, -0.5, 1.2] },
  },
  {
    id: 'himmelblau',
    label: 'Himmelblau: Newton climbs',
    teaches: 'Where H is not positive definite, Newton may head for a maximum.',
    patch: {
      source: '(x^2+y-11)^2+(x+y^2-7)^2',
      values: {},
      at: [0.5, 0.5],
      look: 'steps',
      pane: 'map',
      eta: 0.01,
      steps: 12,
      step: 0,
      view: [-5, 5, -4.6, 4.6],
    },
  },
  {
    id: 'schwarz',
    label: 'xy(x² − y²)/(x² + y²): H not symmetric',
    teaches: 'At 0 the mixed second partials exist and are −1 and 1: Schwarz needs more.',
    patch: {
      source: 'f(x,y)=x*y*(x^2-y^2)/(x^2+y^2); f(0,0)=0',
      values: {},
      at: [0, 0],
      look: 'curvature',
      angle: 30,
      view: NEAR,
    },
  },
];

/** The example with this very text. */
export const exampleOf = (source: string): Example | undefined =>
  examples.find(({ patch }) => patch.source === source);
