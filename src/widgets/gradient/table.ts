import type { Table } from '../definition.ts';
import { angleOf, directionOf } from './direction.ts';
import type { Pane } from './inputs.ts';
import { rowTimes } from './model.ts';
import type { Answer } from './results.ts';

/** The numbers behind a chart, in full precision. */
export function tableOf(g: Answer, pane: Pane): Table {
  if (pane === 'slices') return slices(g);
  return pane === 'error' ? errors(g) : slopes(g, pane);
}

function slopes({ rays, row }: Answer, pane: Pane): Table {
  return {
    name: `gradient-${pane}`,
    columns: ['angle', '∇f h', 'slope along h'],
    rows: Array.from(rays.angles, (angle, k) => [
      angle,
      rowTimes(row, directionOf(angle)),
      rays.slopes[k],
    ]),
  };
}

/** Both slices under each other: they need not have the same inputs. */
function slices({ names: [x, y], asked: { at }, slices: s }: Answer): Table {
  return {
    name: 'gradient-slices',
    columns: [x, y, `f(${x}, ${y})`],
    rows: [
      ...Array.from(s.x, (v, k) => [v, at[1], s.alongX[k]]),
      ...Array.from(s.y, (v, k) => [at[0], v, s.alongY[k]]),
    ],
  };
}

function errors({ errors: { h, error }, asked: { direction } }: Answer): Table {
  const angle = angleOf(...direction);
  return {
    name: 'gradient-error',
    columns: ['angle', '‖h‖', 'error', '|error|/‖h‖'],
    rows: Array.from(h, (t, k) => [angle, t, error[k], Math.abs(error[k]) / t]),
  };
}
