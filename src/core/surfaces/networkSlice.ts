import { dataLoss, type DataPoint } from './dataLoss.ts';
import type { Surface } from './surface.ts';

/** A rounded step: what the network is asked to follow. */
const POINTS: readonly DataPoint[] = [
  [-2, -1],
  [-1, -0.9],
  [0, 0.1],
  [1, 1],
  [2, 0.8],
];

/** Of the first sixty draws, one with a deep minimum, two poor ones and two saddles in view. */
const SEED = 40;

export const networkSlice: Surface = {
  id: 'networkSlice',
  title: 'Slice of a network’s loss',
  source: dataLoss('network', POINTS, SEED),
  view: { x0: -3, x1: 2.2, y0: -2.4, y1: 1.5 },
  minima: [
    [-1.0229967021593687, 0.483476093384477],
    [0.3589583082716402, -0.8588866579342124],
    [-0.6744451037036169, -1.6646238431548486],
  ],
  starts: [
    [1.5, 1],
    [-2.5, -0.5],
    [-0.7, -2.2],
  ],
  eta: 0.05,
  teaches:
    'Two directions through the ten weights of a small network: one minimum fits the data, the others are poor, and the start decides which is found.',
};
