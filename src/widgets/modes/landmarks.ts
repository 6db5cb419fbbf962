interface Landmark {
  readonly id: string;
  readonly label: string;
  /** As it is written on the map; it is not marked there without. */
  readonly short: string;
  readonly n: number;
  readonly m: number;
  readonly teaches: string;
}

/** Shapes of Jacobians that everybody meets. */
export const landmarks: readonly Landmark[] = [
  {
    id: 'tall',
    label: '3 inputs, 1000 outputs',
    short: '',
    n: 3,
    m: 1000,
    teaches: 'Few inputs, many outputs: J is tall, with 3 columns and 1000 rows.',
  },
  {
    id: 'loss',
    label: 'a loss of 1000 parameters',
    short: 'a loss',
    n: 1000,
    m: 1,
    teaches: 'One output: J is a single row, the gradient.',
  },
  {
    id: 'curve',
    label: 'a curve in R¹⁰⁰⁰',
    short: 'a curve',
    n: 1,
    m: 1000,
    teaches: 'One input: J is a single column, the velocity.',
  },
  {
    id: 'layer',
    label: 'a layer, 100 to 100',
    short: 'a layer',
    n: 100,
    m: 100,
    teaches: 'As many outputs as inputs: J is square.',
  },
  {
    id: 'network',
    label: 'the loss of a neural network',
    short: 'a network',
    n: 1e8,
    m: 1,
    teaches:
      'A hundred million parameters, and large models have thousands of times as many: far beyond the right edge of the map.',
  },
];

export const landmarkAt = (n: number, m: number): Landmark | undefined =>
  landmarks.find((landmark) => landmark.n === n && landmark.m === m);
