import { pythonFloat } from '../../lang/dialects/python.ts';
import type { Library } from './library.ts';

/**
 * `noise`, two numbers for each step, digit by digit: no generator of Python draws the numbers of ours.
 *
 * @throws RangeError when there are too few.
 */
export function noiseTable({ array }: Library, noise: Float64Array, steps: number): string {
  if (noise.length < 2 * steps) throw new RangeError('the noise ends before the steps do');
  const rows = Array.from({ length: steps }, (_, t) =>
    Array.from(noise.subarray(2 * t, 2 * t + 2), pythonFloat).join(', '),
  );
  return `# Step t sees f(x) + noise[t] @ x, whose gradient is off by noise[t].
noise = ${array}([
${rows.map((row) => `    [${row}],\n`).join('')}])`;
}
