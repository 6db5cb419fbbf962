import { Steps as Transport } from '../parts/Steps.tsx';
import { useDag, useResults, useWidgetState } from './context.ts';
import { journeyOf } from './journey.ts';

/** Values one by one, then contributions one by one; of the memory plan, its steps. */
export function Steps() {
  const { store, link } = useDag();
  const look = useWidgetState((s) => s.settled.look);
  const mode = useWidgetState((s) => s.settled.mode);
  const step = useWidgetState((s) => s.inputs.step);
  const tick = useWidgetState((s) => s.inputs.tick);
  const answer = useResults((r) => r.calm);
  const ticks = useResults((r) => r.memory?.steps.length ?? 0);
  const memory = look === 'memory';
  const count = memory ? ticks : answer ? journeyOf(answer, mode).total : 0;
  if (count === 0 || look === 'paths' || look === 'play') return null;
  return (
    <Transport
      playback={link.playback}
      step={Math.min(memory ? tick : step, count)}
      count={count}
      paced={memory}
      onStep={(to) => store.amend(memory ? { tick: to } : { step: to })}
    />
  );
}
