import { defineModel } from '../model.ts';
import { schema } from './inputs.ts';
import { answered, landings, pointsOf, requestOf, speakerOf } from './landings.ts';
import type { Inputs } from './state.ts';

export const whereItLandsModel = defineModel<Inputs>({
  id: 'where-it-lands',
  schema,
  faults(state) {
    const read = pointsOf(state);
    const wrong = read.ok
      ? []
      : read.faults.map(
          ({ message, advice }) => `${landings[state.model].title}: ${message} ${advice ?? ''}`,
        );
    return state.model === 'mixture' && state.mu.length < 2
      ? [...wrong, 'A mixture needs the mean of at least one component in mu.']
      : wrong;
  },
  facts(state, run) {
    const read = pointsOf(state);
    const landing = read.ok ? run('landing', requestOf(state, read.points)) : null;
    return read.ok && landing ? speakerOf(answered(landing, state, read.points)).facts(state) : {};
  },
});
