import { Segmented } from '../../ui/controls/Segmented.tsx';
import { TangentContext, useTangent, useWidgetState, type TangentParts } from './context.ts';

/** Three questions about one derivative: what is left over, how it is measured, how it is composed. */
export function LookSwitch({ store, link }: TangentParts) {
  return (
    <TangentContext value={{ store, link }}>
      <Looks />
    </TangentContext>
  );
}

function Looks() {
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
