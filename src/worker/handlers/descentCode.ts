import { parse } from '../../core/lang/parse.ts';
import { success } from '../../core/lang/fault.ts';
import { gaussianNoise } from '../../core/optim/noise.ts';
import { descentCode as print } from '../../core/optim/python/descentCode.ts';
import type { Handler } from './handler.ts';

/** A run as a program of another library, which takes the same path. */
export const descentCode: Handler<'descentCode'> = {
  // eslint-disable-next-line require-yield -- one print is quick; there is no place to pause
  *work({ fn, run, steps, noise, seed, constraint, library }) {
    const parsed = parse(fn.source, { inputs: ['x', 'y'], wants: 'number' });
    if (!parsed.ok) return parsed;
    const text = print(parsed.value, library, {
      values: fn.values,
      start: run.start,
      optimiser: run.optimiser,
      parameters: run.parameters,
      schedule: run.schedule,
      changes: run.changes,
      steps,
      constraint,
      noise: noise > 0 ? gaussianNoise(seed, noise, steps, 2) : null,
    });
    return success({ text });
  },
  transfer: () => [],
};
