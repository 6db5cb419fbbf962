import { LookSwitch as Switch } from '../parts/LookSwitch.tsx';
import { useMatrix, useWidgetState } from './context.ts';

const LOOKS = {
  derivative: 'Derivative',
  propose: 'Your formula',
  probe: 'One entry',
  shuffle: 'Trace',
  identities: 'Identities',
} as const;

/** The derivative of a formula: computed, proposed, felt at one entry, derived by turning a trace, looked up. */
export function LookSwitch() {
  const { store } = useMatrix();
  const look = useWidgetState((s) => s.settled.look);
  return <Switch value={look} looks={LOOKS} onChange={(to) => store.commit({ look: to })} />;
}
