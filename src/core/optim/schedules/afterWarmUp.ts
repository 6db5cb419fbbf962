import type { OptimiserParameter } from '../parameter.ts';
import type { Schedule } from './schedule.ts';

const WARM_UP: OptimiserParameter = {
  id: 'warmUpSteps',
  label: 'steps of warm-up',
  tex: 'w',
  min: 0,
  max: 1000,
  scale: 'linear',
  default: 20,
  integer: true,
};

/**
 * η_t = η(t + 1)/w for the first w steps, so that step w − 1 has all of η; from step w on the other schedule,
 * which takes what is left of the run for its own.
 */
export function afterWarmUp(then: Schedule): Pick<Schedule, 'parameters' | 'eta'> {
  return {
    parameters: [WARM_UP, ...then.parameters],
    eta: (t, steps, parameters) => {
      const { eta, warmUpSteps: w } = parameters;
      return t < w ? (eta * (t + 1)) / w : then.eta(t - w, steps - w, parameters);
    },
  };
}
