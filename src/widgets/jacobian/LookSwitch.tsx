import { Segmented } from '../../ui/controls/Segmented.tsx';
import { useJacobian, useWidgetState } from './context.ts';

/** All of both pictures, or the piece alone under a magnifier. */
export function LookSwitch() {
  const { store } = useJacobian();
  const zoom = useWidgetState((s) => s.settled.zoom);
  return (
    <Segmented
      label="Picture"
      bare
      quiet
      value={zoom}
      options={[
        { value: 'whole', label: 'Whole' },
        { value: 'near', label: 'Magnified' },
      ]}
      onChange={(to) => store.commit({ zoom: to })}
    />
  );
}
