import { formatNumber } from '../../ui/format.ts';
import { Gauges } from '../../ui/readout/Gauges.tsx';
import { LiveText } from '../../ui/readout/LiveText.tsx';
import { Transport } from '../../ui/controls/Transport.tsx';
import { Tex } from '../../ui/math/Tex.tsx';
import { useDescent, useResults, useWidgetState } from './context.ts';
import { describe, ending, standing } from './describe.ts';
import styles from './View.module.css';
import { usePlayback } from './usePlayback.ts';

/** Run, pause, step, reset. */
export function Steps() {
  const { store } = useDescent();
  const { playing, play, pause } = usePlayback();
  const step = useWidgetState((s) => s.inputs.step);
  const count = useResults((r) => r.calm?.steps ?? 0);
  return (
    <Transport
      step={Math.min(step, count)}
      count={count}
      playing={playing}
      onStep={(to) => {
        pause();
        store.amend({ step: to });
      }}
      onPlay={play}
      onPause={pause}
    />
  );
}

/** A power of ten takes room: one digit less beside it. */
const gauge = (v: number): string =>
  formatNumber(v, v !== 0 && (Math.abs(v) >= 1e6 || Math.abs(v) < 1e-4) ? 3 : 4);

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
        <p className={styles.alarm} role={failure ? 'alert' : undefined}>
          {alarm}
        </p>
      )}
    </>
  );
}

/** The sentence that says what is seen, spoken once a change has settled; only spoken where space is short. */
export function Words({ spoken = false }: { readonly spoken?: boolean }) {
  const settled = useWidgetState((s) => s.settled);
  const descent = useResults((r) => r.calm);
  const contour = useResults((r) => r.contour);
  const faulty = useResults((r) => r.faults.length > 0);
  const words = describe(settled, descent, contour, faulty);
  return (
    <>
      {!spoken && <p className={styles.words}>{words}</p>}
      <LiveText text={words} />
    </>
  );
}
