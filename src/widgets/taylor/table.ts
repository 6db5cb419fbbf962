import type { Table } from '../definition.ts';
import { directionOf } from './direction.ts';
import type { Inputs } from './state.ts';
import { curvatureAlong } from './quadraticModel.ts';
import type { Results } from './results.ts';
import { className } from './stationaryWords.ts';

/** The numbers behind a look, in full precision; null before there are any. */
export function tableOf({ look, angle }: Inputs, results: Results): Table | null {
  const { calm: t, ensemble, steps, stationary } = results;
  if (look === 'random') return ensemble && shares(ensemble);
  if (!t) return null;
  const plane = t.names.length === 2;
  if (plane && look === 'steps') return steps && runs(steps);
  if (plane && look === 'stationary') return stationary && points(stationary);
  if (plane && look === 'curvature') return curvatures(t, angle);
  return look === 'error' ? errors(t) : orders(t);
}

function orders(t: NonNullable<Results['calm']>): Table {
  return {
    name: 'taylor-orders',
    columns: ['order', 'model at x + h', 'error', 'slope of the error'],
    rows: t.models.map((m, k) => [k, m, t.moved - m, t.errors.slopes[k] ?? NaN]),
  };
}

function errors({ errors: { lengths, sizes } }: NonNullable<Results['calm']>): Table {
  return {
    name: 'taylor-errors',
    columns: ['‖h‖', ...sizes.map((_, k) => `|error|, order ${k}`)],
    rows: Array.from(lengths, (t, k) => [t, ...sizes.map((size) => size[k])]),
  };
}

/** Degrees between two rows. */
const STEP = 15;

function curvatures(t: NonNullable<Results['calm']>, angle: number): Table {
  const angles = Array.from({ length: 360 / STEP + 1 }, (_, k) => STEP * k - 180);
  const all = [...new Set([...angles, angle])].sort((a, b) => a - b);
  return {
    name: 'taylor-curvature',
    columns: ['angle', 'dᵀHd'],
    rows: all.map((a) => [a, curvatureAlong(t, directionOf(a))]),
  };
}

function points({ points: found, kinks }: NonNullable<Results['stationary']>): Table {
  return {
    name: 'taylor-stationary',
    columns: ['x', 'y', 'f', 'λmin', 'λmax', 'class'],
    rows: [
      ...found.map((p) => [...p.at, p.value, ...p.eigenvalues, className(p)]),
      ...kinks.map((k) => [...k.at, k.value, NaN, NaN, `corner, ${k.class}`]),
    ],
  };
}

function runs({ newton, descent }: NonNullable<Results['steps']>): Table {
  const rows = Math.max(newton.steps, descent.steps) + 1;
  const cells = ({ path, values }: typeof newton, k: number): number[] => [
    path[2 * k] ?? NaN,
    path[2 * k + 1] ?? NaN,
    values[k] ?? NaN,
  ];
  return {
    name: 'taylor-steps',
    columns: ['step', 'Newton x', 'Newton y', 'Newton f', 'descent x', 'descent y', 'descent f'],
    rows: Array.from({ length: rows }, (_, k) => [k, ...cells(newton, k), ...cells(descent, k)]),
  };
}

function shares({ sizes, minima, maxima, saddles }: NonNullable<Results['ensemble']>): Table {
  return {
    name: 'random-symmetric',
    columns: ['n', 'all positive', 'all negative', 'both signs'],
    rows: sizes.map((n, k) => [n, minima[k], maxima[k], saddles[k]]),
  };
}
