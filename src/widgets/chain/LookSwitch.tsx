import { Segmented } from '../../ui/controls/Segmented.tsx';
import { useChain, useWidgetState } from './context.ts';
import type { Look } from './inputs.ts';

/** The chain with its numbers, what the brackets of its product cost, and what many layers do to a slope. */
export function LookSwitch() {
  const { store, link } = useChain();
  const look = useWidgetState((s) => s.settled.look);
  return (
    <Segmented<Look>
      label="Picture"
      bare
      quiet
      value={look}
      options={[
        { value: 'maps', label: 'Maps' },
        { value: 'brackets', label: 'Brackets' },
        { value: 'depth', label: 'Depth' },
      ]}
      onChange={(to) => {
        link.playback.pause();
        store.commit({ look: to });
      }}
    />
  );
}
