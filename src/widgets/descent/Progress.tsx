import { formatNumber } from '../../ui/format.ts';
import { Gauges } from '../../ui/readout/Gauges.tsx';
import { LiveText } from '../../ui/readout/LiveText.tsx';
import { Transport } from '../../ui/controls/Transport.tsx';
import { Tex } from '../../ui/math/Tex.tsx';
import { useDescent, useResults, useWidgetState } from './context.ts';
import { describe, ending, standing } from './describe.ts';
import styles from './View.module.css';
import { usePlayback } from './usePlayback.ts';

/** Transport, gauges and the sentence that says what is seen. */
export function Progress() {
  const { store } = useDescent();
  const { playing, play, pause } = usePlayback();
  const step = useWidgetState((s) => s.inputs.step);
  const settled = useWidgetState((s) => s.settled);
  const descent = useResults((r) => r.descent);
  const contour = useResults((r) => r.contour);
  const failure = useResults((r) => r.failure);
  const at = descent ? standing(descent, step) : null;
  const words = describe(settled, descent, contour);
  const end = descent ? ending(descent) : '';
  return (
    <>
      <Transport
        step={at?.step ?? 0}
        count={descent?.steps ?? 0}
        playing={playing}
        onStep={(to) => {
          pause();
          store.amend({ step: to });
        }}
        onPlay={play}
        onPause={pause}
      />
      <Gauges
        items={[
          { label: 'iteration', value: at ? String(at.step) : '…' },
          { label: 'loss', value: at ? formatNumber(at.loss) : '…' },
          {
            label: <Tex tex="\|\nabla \mathcal{L}\|" />,
            value: at ? formatNumber(at.gradientNorm) : '…',
            concept: 'gradient',
          },
        ]}
      />
      {failure && (
        <p className={styles.alarm} role="alert">
          {failure}
        </p>
      )}
      {(descent?.ending === 'diverged' || descent?.ending === 'undefined') && (
        <p className={styles.alarm}>{end}</p>
      )}
      <p className={styles.words}>{words}</p>
      <LiveText text={words} />
    </>
  );
}
