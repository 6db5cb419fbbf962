import { Segmented } from '../../ui/controls/Segmented.tsx';
import { useTangent, useWidgetState } from './context.ts';

/** Three questions about one derivative: what is left over, how it is measured, how it is composed. */
export function LookSwitch() {
  const { store, link } = useTangent();
  const look = useWidgetState((s) => s.settled.look);
  return (
    <Segmented
      label="Picture"
      bare
      quiet
      value={look}
      options={[
        { value: 'zoom', label: 'Zoom' },
        { value: 'steps', label: 'Step size' },
        { value: 'chain', label: 'Chain' },
      ]}
      onChange={(to) => {
        link.playback.pause();
        store.commit({ look: to });
      }}
    />
  );
}
