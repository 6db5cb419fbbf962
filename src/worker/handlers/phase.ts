import { success } from '../../core/lang/fault.ts';
import { spectralRadius } from '../../core/optim/modes.ts';
import type { LimitedOptimiser } from '../../core/optim/optimiser.ts';
import type { Handler } from './handler.ts';
import { optimiserOf } from './raceRun.ts';

/** The spectral radius of a method over (η, β): where it converges on these curvatures, and how fast. */
export const phase: Handler<'phase'> = {
  *work({ optimiser, curvatures, etaMax, columns, rows }) {
    const method = optimiserOf(optimiser);
    if (!method.mode || !method.stableBelow) throw new Error(`${optimiser} has no modes`);
    const limited = method as LimitedOptimiser;
    const radius = new Float64Array(columns * rows);
    for (let j = 0, k = 0; j < rows; j++) {
      const beta = (j + 0.5) / rows;
      for (let i = 0; i < columns; i++, k++) {
        const eta = (etaMax * (i + 0.5)) / columns;
        radius[k] = spectralRadius(limited, curvatures, { eta, beta });
      }
      yield (j + 1) / rows;
    }
    return success({ radius, etaMax, columns, rows });
  },
  transfer: ({ radius }) => [radius.buffer],
};
