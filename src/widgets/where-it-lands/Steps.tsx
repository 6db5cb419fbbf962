import { Steps as Transport } from '../parts/Steps.tsx';
import { useLanding, useResults, useWidgetState } from './context.ts';
import { stepCount } from './track.ts';

const UNITS: Readonly<Record<string, string>> = { mixture: 'step of EM', logistic: 'step' };

/** The steps of EM, or of both runs; the other models have none. */
export function Steps() {
  const { store, link } = useLanding();
  const model = useWidgetState((s) => s.settled.model);
  const step = useWidgetState((s) => s.inputs.step);
  const count = useResults(stepCount);
  if (!(model in UNITS)) return null;
  return (
    <Transport
      playback={link.playback}
      step={Math.min(step, count)}
      count={count}
      unit={UNITS[model]}
      onStep={(to) => store.amend({ step: to })}
    />
  );
}
