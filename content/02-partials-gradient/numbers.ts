import { scalarFunction } from '../../src/core/compile/scalarFunction.ts';

const machine = scalarFunction('x^2*y + 3y', { inputs: ['x', 'y'] });
if (!machine.ok) throw new Error(machine.faults[0].message);
const f = machine.value;

const at = [2, -1];
const d = [0.6, 0.8];
const along = (t: number): number => f.value(at.map((x, i) => x + t * d[i]));

/** What the gradient check at the end compares, with h = 0.01. */
export const numbers = {
  centralSlope: (along(0.01) - along(-0.01)) / 0.02,
  rowSlope: f.gradient(at).reduce((sum, g, i) => sum + g * d[i], 0),
};
