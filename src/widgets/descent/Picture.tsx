import { LookSwitch as Switch } from '../parts/LookSwitch.tsx';
import { useDescent, useWidgetState } from './context.ts';
import { MapView, type PictureProps } from './MapView.tsx';
import { Space } from './Space.tsx';

/** The function and the path on it: from above, or in space. */
export function Picture(props: PictureProps) {
  const look = useWidgetState((s) => s.settled.look);
  return look === 'map' ? <MapView {...props} /> : <Space ratio={props.ratio} />;
}

const LOOKS = { map: 'From above', space: 'In space' } as const;

/** From above one sees directions and distances, in space one sees heights. */
export function LookSwitch() {
  const { store } = useDescent();
  const look = useWidgetState((s) => s.settled.look);
  return <Switch value={look} looks={LOOKS} onChange={(to) => store.commit({ look: to })} />;
}
