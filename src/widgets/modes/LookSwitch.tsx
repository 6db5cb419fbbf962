import { LookSwitch as Switch } from '../parts/LookSwitch.tsx';
import { useModes, useWidgetState } from './context.ts';

const LOOKS = { sweeps: 'Sweeps', memory: 'Memory' } as const;

/** How often a program is swept, and what must be kept for it. */
export function LookSwitch() {
  const { store, link } = useModes();
  const look = useWidgetState((s) => s.settled.look);
  return (
    <Switch
      value={look}
      looks={LOOKS}
      onChange={(to) => {
        link.playback.pause();
        store.commit({ look: to });
      }}
    />
  );
}
