import { Tex } from '../../ui/math/Tex.tsx';
import { gauge } from '../../ui/readout/gauge.ts';
import { Gauges } from '../../ui/readout/Gauges.tsx';
import { Remark } from '../parts/Remark.tsx';
import { Steps as Transport } from '../parts/Steps.tsx';
import { useDescent, useResults, useWidgetState } from './context.ts';
import { ending } from './endingWords.ts';
import { chosenOf } from './runs.ts';
import { standing } from './standing.ts';

/** Run, pause, step, reset. */
export function Steps() {
  const { store, link } = useDescent();
  const step = useWidgetState((s) => s.inputs.step);
  const chosen = useWidgetState((s) => chosenOf(s.settled));
  const count = useResults((r) => r.calm?.runs[chosen]?.steps ?? 0);
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

/** Iteration, loss and slope of the chosen run, and an alarm when it came to grief. */
export function Readout() {
  const step = useWidgetState((s) => s.inputs.step);
  const chosen = useWidgetState((s) => chosenOf(s.settled));
  const descent = useResults((r) => r.calm?.runs[chosen] ?? null);
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
