import { Tex } from '../../ui/math/Tex.tsx';
import { gauge } from '../../ui/readout/gauge.ts';
import { Gauges } from '../../ui/readout/Gauges.tsx';
import { Remark } from '../parts/Remark.tsx';
import { Steps as Transport } from '../parts/Steps.tsx';
import { useDescent, useResults, useWidgetState } from './context.ts';
import { ending } from './describe.ts';
import { standing } from './standing.ts';

/** Run, pause, step, reset. */
export function Steps() {
  const { store, link } = useDescent();
  const step = useWidgetState((s) => s.inputs.step);
  const count = useResults((r) => r.calm?.steps ?? 0);
  return (
    <Transport
      playback={link.playback}
      paced
      step={Math.min(step, count)}
      count={count}
      onStep={(to) => store.amend({ step: to })}
    />
  );
}

/** Iteration, loss and slope, and an alarm when the run came to grief. */
export function Readout() {
  const step = useWidgetState((s) => s.inputs.step);
  const descent = useResults((r) => r.calm);
  const failure = useResults((r) => r.failure);
  const at = descent ? standing(descent, step) : null;
  const alarm =
    failure ??
    (descent?.ending === 'diverged' || descent?.ending === 'undefined' ? ending(descent) : null);
  return (
    <>
      <Gauges
        items={[
          { label: 'iteration', value: at ? String(at.step) : '…' },
          { label: 'loss', value: at ? gauge(at.loss) : '…' },
          {
            label: <Tex tex="\|\nabla \mathcal{L}\|" />,
            value: at ? gauge(at.gradientNorm) : '…',
            concept: 'gradient',
          },
        ]}
      />
      {alarm && (
        <Remark kind="alarm" urgent={failure !== null}>
          {alarm}
        </Remark>
      )}
    </>
  );
}
