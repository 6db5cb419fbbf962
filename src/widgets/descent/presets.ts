import { allSurfaces } from '../../core/surfaces/all.ts';
import { dataLoss, type DataLoss, type DataPoint } from '../../core/surfaces/dataLoss.ts';
import type { Surface } from '../../core/surfaces/surface.ts';

/** A surface to begin with: of a formula, or of data. */
export interface Preset extends Surface {
  readonly data?: readonly DataPoint[];
  readonly loss?: DataLoss;
}

const ofData = (
  loss: DataLoss,
  data: readonly DataPoint[],
  preset: Omit<Preset, 'source' | 'data' | 'loss'>,
): Preset => ({ ...preset, source: dataLoss(loss, data, 1), data, loss });

/** Every named surface, then losses of data: the worked examples of lesson 10. */
export const presets: readonly Preset[] = [
  ...allSurfaces,
  ofData(
    'line',
    [
      [0, 1],
      [1, 2],
      [2, 2],
    ],
    {
      id: 'leastSquares',
      title: 'Least squares of three points',
      view: { x0: -1, x1: 3, y0: -1, y1: 2 },
      minima: [[7 / 6, 1 / 2]],
      starts: [
        [0, 0],
        [2.5, -0.5],
      ],
      eta: 0.2,
      teaches:
        'The mean squared error of a line through three points, over its intercept x and slope y: a bowl whose bottom is the solution of the normal equation.',
    },
  ),
  ofData(
    'logistic',
    [
      [-1, 0],
      [0, 1],
      [1, 0],
      [2, 1],
    ],
    {
      id: 'logisticLoss',
      title: 'Logistic loss of four points',
      view: { x0: -3, x1: 2, y0: -1, y1: 2.75 },
      minima: [[-0.4541, 0.9082]],
      starts: [
        [0, 0],
        [1.5, -0.5],
      ],
      eta: 0.5,
      teaches:
        'The negative log-likelihood of logistic regression over intercept x and slope y: convex, and no quadratic, so that Newton takes a few steps instead of one.',
    },
  ),
];

export const presetById: ReadonlyMap<string, Preset> = new Map(
  presets.map((preset) => [preset.id, preset]),
);

/** The named surface that a text is. */
export const presetOf = (source: string): Preset | undefined =>
  presets.find((preset) => preset.source === source);
