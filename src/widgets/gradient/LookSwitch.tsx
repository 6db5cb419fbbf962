import { LookSwitch as Switch } from '../parts/LookSwitch.tsx';
import { useGradient, useWidgetState } from './context.ts';

const LOOKS = { map: 'From above', space: 'Tangent plane' } as const;

/** From above one sees directions, in space one sees the plane that touches. */
export function LookSwitch() {
  const { store } = useGradient();
  const look = useWidgetState((s) => s.settled.look);
  return <Switch value={look} looks={LOOKS} onChange={(to) => store.commit({ look: to })} />;
}
