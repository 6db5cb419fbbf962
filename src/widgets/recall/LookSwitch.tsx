import { LookSwitch as Switch } from '../parts/LookSwitch.tsx';
import { useRecall, useWidgetState } from './context.ts';

const LOOKS = { match: 'Match three', broken: 'Find the mistake' } as const;

/** Which game is played. */
export function LookSwitch() {
  const { store } = useRecall();
  const look = useWidgetState((s) => s.settled.look);
  return <Switch value={look} looks={LOOKS} onChange={(to) => store.commit({ look: to })} />;
}
