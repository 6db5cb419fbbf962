import type { Inputs } from './inputs.ts';

interface Example {
  readonly id: string;
  readonly label: string;
  /** What it is there to show. */
  readonly teaches: string;
  readonly patch: Partial<Inputs>;
}

const LAYER =
  'x: 2; W = [1, -1; 0.5, 2]; b = (0, -1); t = (1, 0); z = W*x + b; a = tanh(z); L = 1/2*norm2(a - t)^2';

/** Chains worth a look, each where it shows what it is there for. */
export const examples: readonly Example[] = [
  {
    id: 'worked',
    label: 'xy and x + y, then u² + 3v',
    teaches: 'J of f is taken at g, the value that f is given, and not at the point x.',
    patch: {
      source: 'g = (x*y, x+y); f = g[1]^2 + 3*g[2]',
      values: {},
      at: [2, 1],
      h: [0.1, 0],
      u: [1],
      from: 'output',
      step: 0,
    },
  },
  {
    id: 'layer',
    label: 'a layer with its loss',
    teaches: 'The row that comes back to z is δ. Every product from the output is a row.',
    patch: { source: LAYER, values: {}, at: [2, 1], h: [0.1, 0], u: [1], from: 'output', step: 0 },
  },
  {
    id: 'one',
    label: 'one input, many outputs',
    teaches: 'From the input every product is a single column: here that way is the cheap one.',
    patch: {
      source:
        'p = (cos(t), sin(t)); q = (p[1]^2, p[1]*p[2], p[2]); r = (q[1] + q[3], q[2], q[1], q[3]^2)',
      values: {},
      at: [0.5],
      h: [0.1],
      u: [1, 0, 0, 0],
      from: 'input',
      step: 0,
    },
  },
  {
    id: 'four',
    label: 'four maps of one number',
    teaches: 'Every Jacobian is a slope, and the chain rule is a product of slopes.',
    patch: {
      source: 'p = x^2; q = sin(p); r = exp(q); s = log(1 + r)',
      values: {},
      at: [1],
      h: [0.1],
      u: [1],
      from: 'output',
      step: 0,
    },
  },
  {
    id: 'fails',
    label: 'where the rule fails',
    teaches:
      'f has both partial derivatives at 0 and yet no linear model: the product is 0, and the true slope is 1/2.',
    patch: {
      source: 'g = (t, t); f = if(norm1(g) == 0, 0, g[1]^2*g[2]/(g[1]^2 + g[2]^2))',
      values: {},
      at: [0],
      h: [0.1],
      u: [1],
      from: 'output',
      step: 0,
    },
  },
];

/** Spaces mean nothing. */
const plain = (source: string): string => source.replaceAll(' ', '');

export const exampleOf = (source: string): Example | undefined =>
  examples.find(({ patch }) => plain(patch.source ?? '') === plain(source));
