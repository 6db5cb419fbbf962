import type { Table } from '../definition.ts';
import { columnOf } from './linear.ts';
import type { Pane } from './inputs.ts';
import type { Answer } from './results.ts';
import { outputNames } from './stages.ts';

/** The numbers behind what is seen, in full precision: the matrix, and with it what its pane shows. */
export function tableOf(map: Answer, pane: Pane): Table {
  if (pane === 'model') return errors(map);
  return pane === 'space' ? stretches(map) : matrix(map);
}

/** A row for each output, with the move, the weight and both products at its edges. */
function matrix({ names, value, jacobian, jvp, vjp, asked: { at, h, u } }: Answer): Table {
  const m = value.length;
  const outputs = outputNames(m);
  return {
    name: 'jacobian',
    columns: ['', ...names.map((name) => `by ${name}`), 'f(x)', 'J h', 'u'],
    rows: [
      ...outputs.map((name, i) => [
        name,
        ...names.map((_, j) => jacobian[i + j * m]),
        value[i],
        jvp[i],
        u[i],
      ]),
      ['x', ...at, '', '', ''],
      ['h', ...h, '', '', ''],
      ['uᵀJ', ...vjp, '', '', ''],
    ],
  };
}

function errors({ errors: { t, error } }: Answer): Table {
  return {
    name: 'jacobian-error',
    columns: ['‖h‖', 'error', 'error/‖h‖'],
    rows: Array.from(t, (length, k) => [length, error[k], error[k] / length]),
  };
}

/** A row for each singular value, with its direction in the inputs and in the outputs. */
function stretches({ names, value, svd }: Answer): Table {
  const outputs = outputNames(value.length);
  return {
    name: 'jacobian-singular-values',
    columns: ['σ', ...names.map((name) => `v, ${name}`), ...outputs.map((name) => `u, ${name}`)],
    rows: svd.values.map((sigma, k) => [
      sigma,
      ...columnOf(svd.v, names.length, k),
      ...columnOf(svd.u, value.length, k),
    ]),
  };
}
