import { Steps as Transport } from '../parts/Steps.tsx';
import { useModes, useResults, useWidgetState } from './context.ts';
import { DEEPEST } from './inputs.ts';

/** A layer is added with every step; the sweeps have none. */
export function Steps() {
  const { store, link } = useModes();
  const look = useWidgetState((s) => s.settled.look);
  const depth = useWidgetState((s) => s.inputs.depth);
  const most = useResults((r) => r.memory?.forward.length ?? DEEPEST);
  if (look === 'sweeps') return null;
  return (
    <Transport
      playback={link.playback}
      step={Math.min(depth, most)}
      count={most}
      unit="layer"
      onStep={(to) => store.amend({ depth: Math.max(1, to) })}
    />
  );
}
