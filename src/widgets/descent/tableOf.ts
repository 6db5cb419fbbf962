import type { Table } from '../definition.ts';
import type { AnsweredRun } from './results.ts';

/** The run as numbers: a row for each point, in full precision. */
export function runTable(run: AnsweredRun): Table {
  const { path, loss, gradientNorm, steps } = run;
  return {
    name: 'descent',
    columns: ['step', 'x', 'y', 'loss', 'gradient norm'],
    rows: Array.from({ length: steps + 1 }, (_, t) => [
      t,
      path[2 * t],
      path[2 * t + 1],
      loss[t],
      gradientNorm[t],
    ]),
  };
}
