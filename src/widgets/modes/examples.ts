interface MapExample {
  readonly id: string;
  readonly label: string;
  readonly source: string;
  readonly teaches: string;
}

/** Maps whose operations are worth counting. */
export const examples: readonly MapExample[] = [
  {
    id: 'p12',
    label: 'five statements',
    source: 'a = x + y; b = a*x; c = a*y; d = b*c; L = d + a',
    teaches: 'Both slopes take two forward sweeps, or one reverse sweep.',
  },
  {
    id: 'loss',
    label: 'a loss of six numbers',
    source: 'f(a, b, c, d, p, q) = (a + b - 1)^2 + (a + 2*b + c - 2)^2 + (d*p - q)^2 + (c - q)^2',
    teaches: 'Six inputs, one output: six forward sweeps against one in reverse.',
  },
  {
    id: 'curve',
    label: 'a curve in space',
    source: 'f(t) = (cos(t), sin(t), t/2)',
    teaches: 'One input: a single forward sweep is the whole Jacobian.',
  },
  {
    id: 'polar',
    label: 'polar coordinates',
    source: 'f(r, theta) = (r*cos(theta), r*sin(theta))',
    teaches: 'The same number of sweeps either way. What one sweep costs decides.',
  },
  {
    id: 'softmax',
    label: 'softmax of three',
    source: 'x: 3; softmax(x)',
    teaches: 'Three in, three out: three sweeps either way.',
  },
  {
    id: 'net',
    label: 'a net of two layers',
    source: "W: 2x2; v: 2; a = tanh(W*(1, -1)); f(W, v) = (v'*a - 1)^2",
    teaches: 'Six weights and one loss, as in every training step, only smaller.',
  },
];

/** Spaces mean nothing. */
const plain = (source: string): string => source.replaceAll(' ', '');

export const exampleOf = (source: string): MapExample | undefined =>
  examples.find((example) => plain(example.source) === plain(source));

interface LayerExample {
  readonly id: string;
  readonly label: string;
  readonly layer: string;
  readonly teaches: string;
}

/** Layers that differ in what their rules save. */
export const layers: readonly LayerExample[] = [
  {
    id: 'tanh',
    label: 'dense, tanh',
    layer: 'tanh(w*h + b)',
    teaches: 'The slope of tanh is written in its value, so one number a layer is saved.',
  },
  {
    id: 'relu',
    label: 'dense, relu',
    layer: 'relu(w*h + b)',
    teaches:
      'The rule of relu asks for the sign of what it was given: one number more, of which a mask of one bit would do.',
  },
  {
    id: 'residual',
    label: 'residual',
    layer: 'h + tanh(w*h + b)',
    teaches: 'What is added afterwards hides the value of tanh: it is saved besides h.',
  },
  {
    id: 'shift',
    label: 'only an addition',
    layer: 'h + b',
    teaches: 'The slope of an addition is 1 whatever is added, so its rule saves nothing.',
  },
];

export const layerOf = (layer: string): LayerExample | undefined =>
  layers.find((example) => plain(example.layer) === plain(layer));
