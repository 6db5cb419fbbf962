import { LookSwitch as Switch } from '../parts/LookSwitch.tsx';
import { useTangent, useWidgetState } from './context.ts';

const LOOKS = { zoom: 'Zoom', steps: 'Step size', chain: 'Chain' } as const;

/** Three questions about one derivative: what is left over, how it is measured, how it is composed. */
export function LookSwitch() {
  const { store, link } = useTangent();
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
