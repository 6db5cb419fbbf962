import { Segmented } from '../../ui/controls/Segmented.tsx';
import { GradientContext, useGradient, useWidgetState, type GradientParts } from './context.ts';

/** From above one sees directions, in space one sees the plane that touches. */
export function LookSwitch({ store, link }: GradientParts) {
  return (
    <GradientContext value={{ store, link }}>
      <Looks />
    </GradientContext>
  );
}

function Looks() {
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
