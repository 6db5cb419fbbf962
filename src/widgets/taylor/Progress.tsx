import { Steps as Transport } from '../parts/Steps.tsx';
import { useResults, useTaylor, useWidgetState } from './context.ts';
import { atStep, lastStep, stepOf } from './steps.ts';

/** The steps of the methods, or the orders of a model of one variable, walked one by one. */
export function Steps() {
  const { store, link } = useTaylor();
  const inputs = useWidgetState((s) => s.inputs);
  const variables = useResults((r) => r.reading.variables.length);
  const walks =
    inputs.look === 'steps' ? variables === 2 : variables === 1 && inputs.look !== 'random';
  if (!walks) return null;
  return (
    <Transport
      playback={link.playback}
      step={stepOf(inputs, variables)}
      count={lastStep(inputs, variables)}
      unit={inputs.look === 'steps' ? 'step' : 'order'}
      onStep={(to) => store.amend(atStep(inputs, to, variables))}
    />
  );
}
