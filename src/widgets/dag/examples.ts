import type { Inputs } from './state.ts';
import { diamonds } from './paths/diamonds.ts';

interface Example {
  readonly id: string;
  readonly label: string;
  /** What it is there to show. */
  readonly teaches: string;
  readonly source: string;
  readonly patch?: Partial<Inputs>;
}

const layers = (count: number): string =>
  Array.from({ length: count }, (_, k) => `h${k + 1} = tanh(${k === 0 ? 'x' : `h${k}`})`).join(
    '; ',
  );

const recurrence = (steps: number): string =>
  [
    ...Array.from(
      { length: steps },
      (_, k) => `h${k + 1} = tanh(w*${k === 0 ? 'h0' : `h${k}`} + u*x${k + 1})`,
    ),
    `L = (h${steps} - y)^2`,
  ].join('; ');

/** Programs worth a walk, each where it shows what it is there for. */
export const examples: readonly Example[] = [
  {
    id: 'p12',
    label: 'fan-out: a is used three times',
    teaches: 'Three users of a pay in one after the other: ā is the sum of what they send.',
    source: 'a = x + y; b = a*x; c = a*y; d = b*c; L = d + a',
    patch: { values: { x: 0.6, y: 1.4 }, step: 11 },
  },
  {
    id: 'shared',
    label: 'shared subexpressions',
    teaches:
      't₁ = x² is used by three statements; nothing is computed twice, and three adjoints add.',
    source: 't1 = x^2; t2 = sin(t1); t3 = t1*t2; t4 = tanh(t3); t5 = log(1 + t1); L = t4 - t5',
    patch: { values: { x: 0.7 } },
  },
  {
    id: 'sums',
    label: 'a = x + x, then a product',
    teaches: 'x reaches L on several ways. Check: L = 4x³ − 2x, so x̄ = 12x² − 2.',
    source: 'a = x + x; b = a^2; c = b*x; L = c - a',
    patch: { values: { x: 2 } },
  },
  {
    id: 'square',
    label: 'x·x: two parallel edges',
    teaches: 'By operations x·x has two edges, each of weight x: together 2x.',
    source: 'a = x*x; L = a*y',
    patch: { values: { x: 3, y: 2 }, level: 'operation' },
  },
  {
    id: 'neuron',
    label: 'a neuron with its loss',
    teaches: 'The error a − y travels back through σ′ to w, x and b.',
    source: 't1 = w*x; z = t1 + b; a = sigmoid(z); d = a - y; t2 = d^2; L = 0.5*t2',
    patch: { values: { w: 0.8, x: -1.2, b: 0.3, y: 1 } },
  },
  {
    id: 'gate',
    label: 'relu: a gate that is shut',
    teaches: 'Where z < 0 relu passes nothing back: the adjoints before it are 0.',
    source: 'z = w*x + b; a = relu(z); L = 1/2*(a - y)^2',
    patch: { values: { w: 1, x: -1, b: 0.5, y: 1 } },
  },
  {
    id: 'residual',
    label: 'a residual block',
    teaches: 'The skip connection gives x a second way to the loss: 1 is added to the Jacobian.',
    source: 'x: 3; W: 3x3; V: 3x3; h = relu(W*x); r = V*h; y = x + r; L = 1/2*sum(y.^2)',
  },
  {
    id: 'network',
    label: 'two layers with cross-entropy',
    teaches: 'Behind softmax and log the adjoint of z₂ is p − t: what is said minus what is true.',
    source:
      'W1: 3x2; x: 2; b1: 3; W2: 2x3; b2: 2; t: 2 = (1, 0); z1 = W1*x + b1; h = tanh(z1); z2 = W2*h + b2; p = softmax(z2); L = -dot(t, log(p))',
  },
  {
    id: 'attention',
    label: 'an attention head',
    teaches:
      'Queries, keys and values are all of X: what flows back to X is a sum over three users.',
    source:
      "X: 3x2; Q: 2x2; K: 2x2; V: 2x2; q = X*Q; k = X*K; v = X*V; S = q*k'/sqrt(2); P = softmaxrows(S); Y = P*v; L = sum(Y.^2)",
  },
  {
    id: 'layernorm',
    label: 'layer norm',
    teaches: 'Mean and spread are of all entries, so every entry reaches every other.',
    source:
      'x: 4; g: 4 = (1, 1, 1, 1); b: 4 = (0, 0, 0, 0); t: 4 = (0, 1, 0, -1); m = mean(x); c = x - m; v = mean(c.^2); y = g.*c/sqrt(v + 0.001) + b; L = 1/2*sum((y - t).^2)',
  },
  {
    id: 'diamonds',
    label: 'four diamonds: 16 ways',
    teaches: 'Every diamond doubles the number of ways, and adds four edges.',
    source: diamonds(4),
    patch: { values: { x: 0.4 }, look: 'paths', node: 'x' },
  },
  {
    id: 'recurrence',
    label: 'a recurrence, unrolled',
    teaches: 'w and u are shared by all steps: what the steps send back to them adds up.',
    source: recurrence(4),
    patch: {
      values: { h0: 0, w: 0.9, u: 0.5, x1: 1, x2: -0.5, x3: 0.25, x4: 0.75, y: 0.5 },
    },
  },
  {
    id: 'training',
    label: 'a training step inside',
    teaches:
      'One step of descent on w is part of the program: L depends on the step size s through it.',
    source: 'e = w*x - y; g = e*x; v = w - s*g; r = v*x - y; L = 1/2*r^2',
    patch: { values: { w: 0.5, x: 2, y: 3, s: 0.1 } },
  },
  {
    id: 'layers',
    label: 'a hundred layers',
    teaches:
      'Every tanh keeps its value for the way back: how many have to wait at once, and how few can?',
    source: layers(100),
    patch: { values: { x: 0.5 }, look: 'memory' },
  },
  {
    id: 'rosenbrock',
    label: 'Rosenbrock: H v',
    teaches: 'Forward over reverse: tangents of the adjoints are H v, and no H is ever stored.',
    source: 'r = y - x^2; s = 1 - x; L = 100*r^2 + s^2',
    patch: { values: { x: -1.2, y: 1 }, mode: 'second', velocity: { x: 1, y: -1 } },
  },
  {
    id: 'unused',
    label: 'a node that nobody uses',
    teaches:
      'The output does not depend on d: its adjoint is 0, and it sends nothing, though its slope is infinite.',
    source: 'a = x*y; d = log(x); L = a^2',
    patch: { values: { x: 0, y: 2 } },
  },
  {
    id: 'division',
    label: 'division by zero on an edge',
    teaches:
      'u = √x has a value at 0, but no finite slope there: 0 times infinity flows back, and x̄ is undefined.',
    source: 'u = sqrt(x); v = u*y; L = v + x',
    patch: { values: { x: 0, y: 0 } },
  },
];

const bySource = new Map(examples.map((example) => [example.source, example]));

/** The example whose program a text is. */
export const exampleOf = (source: string): Example | undefined => bySource.get(source);
