import type { ViewBox } from '../parts/plane.ts';
import type { Inputs } from './inputs.ts';

interface Example {
  readonly id: string;
  readonly label: string;
  readonly patch: Partial<Inputs>;
}

const SQUARE: ViewBox = [-2.4, 2.4, -2.4, 1.8];
const AXIS: ViewBox = [-2.4, 2.4, -1.2, 3];

function of(source: string, at: number, h: number, view: ViewBox): Partial<Inputs> {
  return { source, values: {}, at, h, m: null, view };
}

/** Functions worth a look, each with the point and the step at which it shows what it is there for. */
export const examples: readonly Example[] = [
  { id: 'cubic', label: 'x³ − 2x: a smooth curve', patch: of('x^3-2x', 1, 0.1, SQUARE) },
  { id: 'abs', label: '|x|: a kink', patch: { ...of('abs(x)', 0, 0.5, AXIS), m: 0 } },
  { id: 'relu', label: 'relu: one side flat', patch: of('relu(x)', 0, 0.5, AXIS) },
  {
    id: 'twice',
    label: 'relu(x) − relu(−x): a convention that fails',
    patch: of('relu(x)-relu(-x)', 0, 0.5, SQUARE),
  },
  { id: 'root', label: '√|x|: vertical', patch: of('sqrt(abs(x))', 0, 0.1, AXIS) },
  { id: 'exp', label: 'eˣ: rounding shows', patch: of('exp(x)', 1, 1e-3, [-2, 3, -0.5, 4]) },
  {
    id: 'chain',
    label: 'sin(x²): a chain',
    patch: of('u = x^2; y = sin(u)', 1.2, 0.1, [-3, 3, -2.6, 2.6]),
  },
];
