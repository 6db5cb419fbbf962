import { LookSwitch as Switch } from '../parts/LookSwitch.tsx';
import { useJacobian, useWidgetState } from './context.ts';

const LOOKS = { whole: 'Whole', near: 'Magnified' } as const;

/** All of both pictures, or the piece alone under a magnifier. */
export function LookSwitch() {
  const { store } = useJacobian();
  const zoom = useWidgetState((s) => s.settled.zoom);
  return <Switch value={zoom} looks={LOOKS} onChange={(to) => store.commit({ zoom: to })} />;
}
