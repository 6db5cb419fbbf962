import { Steps as Transport } from '../parts/Steps.tsx';
import { lastStep } from './brackets.ts';
import { useChain, useResults, useWidgetState } from './context.ts';
import { DEEPEST } from './inputs.ts';
import { hasProduct } from './mapWords.ts';
import { widthsOf } from './model.ts';

/** A pair of Jacobians is multiplied with every step; in the depth, a layer is added. */
export function Steps() {
  const { store, link } = useChain();
  const look = useWidgetState((s) => s.settled.look);
  const step = useWidgetState((s) => s.inputs.step);
  const depth = useWidgetState((s) => s.inputs.depth);
  const widths = useWidgetState((s) => s.inputs.widths);
  const maps = useResults((r) =>
    r.calm && !r.calm.refusal && hasProduct(r.calm) ? lastStep(widthsOf(r.calm)) : 0,
  );
  if (look === 'depth') {
    return (
      <Transport
        playback={link.playback}
        step={depth}
        count={DEEPEST}
        unit="layer"
        onStep={(to) => store.amend({ depth: Math.max(1, to) })}
      />
    );
  }
  const count = look === 'brackets' ? lastStep(widths) : maps;
  if (count === 0) return null;
  return (
    <Transport
      playback={link.playback}
      step={Math.min(step, count)}
      count={count}
      unit="product"
      onStep={(to) => store.amend({ step: to })}
    />
  );
}
