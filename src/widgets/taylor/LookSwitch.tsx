import { LookSwitch as Switch } from '../parts/LookSwitch.tsx';
import { useResults, useTaylor, useWidgetState } from './context.ts';
import type { Look } from './state.ts';

const LOOKS: Readonly<Record<Look, string>> = {
  model: 'Model',
  error: 'Error',
  curvature: 'Curvature',
  stationary: 'Points',
  steps: 'Steps',
  random: 'Random',
};
/** What there is to see of one variable. */
const OF_ONE = { model: LOOKS.model, error: LOOKS.error, random: LOOKS.random } as const;

/** The model, what it misses, what the Hessian says, where the models lead, and many Hessians at random. */
export function LookSwitch() {
  const { store, link } = useTaylor();
  const look = useWidgetState((s) => s.settled.look);
  const one = useResults((r) => r.reading.variables.length === 1);
  const change = (to: Look): void => {
    link.playback.pause();
    store.commit({ look: to });
  };
  if (one) {
    const shown = look === 'error' || look === 'random' ? look : 'model';
    return <Switch value={shown} looks={OF_ONE} onChange={change} />;
  }
  return <Switch value={look} looks={LOOKS} onChange={change} />;
}
