import { LookSwitch as Switch } from '../parts/LookSwitch.tsx';
import { useChain, useWidgetState } from './context.ts';

const LOOKS = { maps: 'Maps', brackets: 'Brackets', depth: 'Depth' } as const;

/** The chain with its numbers, what the brackets of its product cost, and what many layers do to a slope. */
export function LookSwitch() {
  const { store, link } = useChain();
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
