import { LookSwitch as Switch } from '../parts/LookSwitch.tsx';
import { useDag, useWidgetState } from './context.ts';

const LOOKS = { graph: 'Step', paths: 'Paths', memory: 'Memory', play: 'Play it' } as const;

/** Stepping through the graph, the sum over its paths, what is in memory, or the learner as the machine. */
export function LookSwitch() {
  const { store, link } = useDag();
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
