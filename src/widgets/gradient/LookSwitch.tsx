import { Segmented } from '../../ui/controls/Segmented.tsx';
import { useGradient, useWidgetState } from './context.ts';

/** From above one sees directions, in space one sees the plane that touches. */
export function LookSwitch() {
  const { store } = useGradient();
  const look = useWidgetState((s) => s.settled.look);
  return (
    <Segmented
      label="Picture"
      bare
      quiet
      value={look}
      options={[
        { value: 'map', label: 'From above' },
        { value: 'space', label: 'Tangent plane' },
      ]}
      onChange={(to) => store.commit({ look: to })}
    />
  );
}
