import { formatNumber } from '../../ui/format.ts';
import { Gauges } from '../../ui/readout/Gauges.tsx';
import { Transport } from '../../ui/controls/Transport.tsx';
import { Tex } from '../../ui/math/Tex.tsx';
import { useSlice } from '../../state/store.ts';
import { useDescent, useResults, useWidgetState } from './context.ts';
import { ending } from './describe.ts';
import { standing } from './standing.ts';
import styles from './Descent.module.css';

/** As the frame binds them. */
const KEYS = { first: 'Home', back: '←', play: 'Space', forward: '→', last: 'End' };

/** Run, pause, step, reset. */
export function Steps() {
  const { store, link } = useDescent();
  const { playback } = link;
  const { playing, speed } = useSlice(playback, (state) => state);
  const step = useWidgetState((s) => s.inputs.step);
  const count = useResults((r) => r.calm?.steps ?? 0);
  return (
    <Transport
      step={Math.min(step, count)}
      count={count}
      playing={playing}
      onStep={(to) => {
        playback.pause();
        store.amend({ step: to });
      }}
      onPlay={playback.play}
      onPause={playback.pause}
      speed={speed}
      onSpeed={playback.setSpeed}
      keys={KEYS}
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
