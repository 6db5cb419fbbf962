import { Segmented } from '../../ui/controls/Segmented.tsx';
import { Steps as Transport } from '../parts/Steps.tsx';
import { Remark } from '../parts/Remark.tsx';
import { useJacobian, useResults, useWidgetState } from './context.ts';
import { ErrorChart } from './ErrorChart.tsx';
import type { Pane } from './inputs.ts';
import styles from './Jacobian.module.css';
import { useMapSize } from './useMapSize.ts';
import { atStep, lastStep, stepOf } from './steps.ts';
import { stretchWords } from './spaceWords.ts';
import { dualWords, slopeWords, sweepWords } from './words.ts';

const NAMES = { model: 'Error', space: 'Stretch', dual: 'Sweeps' } as const;

/** What is looked at beside the matrix. */
export function PaneSwitch() {
  const { store } = useJacobian();
  const pane = useWidgetState((s) => s.settled.pane);
  return (
    <Segmented<Pane>
      label="Beside the matrix"
      bare
      quiet
      value={pane}
      options={(['model', 'space', 'dual'] as const).map((value) => ({
        value,
        label: NAMES[value],
      }))}
      onChange={(to) => store.commit({ pane: to })}
    />
  );
}

interface PaneViewProps {
  /** Of the chart, in pixels. */
  readonly height: number;
  /** Without sentences, where there is little room. */
  readonly bare?: boolean;
}

/** The error of the linear model; how J stretches; both products and the sweeps that fill the matrix. */
export function PaneView({ height, bare = false }: PaneViewProps) {
  const pane = useWidgetState((s) => s.settled.pane);
  const answer = useResults((r) => r.calm);
  const mode = useWidgetState((s) => s.settled.mode);
  const sweeps = useWidgetState((s) => s.settled.sweeps);
  if (pane === 'model') {
    const words = answer && answer.errors.exactTo !== Infinity ? slopeWords(answer) : '';
    return (
      <>
        <ErrorChart height={height} />
        {!bare && words !== '' && <Remark>{words}</Remark>}
      </>
    );
  }
  if (pane === 'space') return answer && <Remark>{stretchWords(answer)}</Remark>;
  return (
    <>
      <ModeSwitch />
      {answer && <Remark>{sweepWords(answer, mode, sweeps)}</Remark>}
      {answer && !bare && <Remark>{dualWords(answer)}</Remark>}
    </>
  );
}

function ModeSwitch() {
  const { store } = useJacobian();
  const mode = useWidgetState((s) => s.settled.mode);
  return (
    <Segmented
      label="Fill the matrix"
      value={mode}
      options={[
        { value: 'forward', label: 'by columns, JVP' },
        { value: 'reverse', label: 'by rows, VJP' },
      ]}
      onChange={(to) => store.commit({ mode: to, sweeps: 0 })}
    />
  );
}

/** More inputs than these have no picture. */
const DRAWN = 3;
const UNITS = { model: 'halving', space: 'tenth', dual: 'sweep' } as const;

/** The piece shrinks; the map turns into its linear model; the matrix fills. */
export function Steps() {
  const { store, link } = useJacobian();
  const inputs = useWidgetState((s) => s.inputs);
  const size = useMapSize();
  const { pane } = inputs;
  // Neither a piece nor a morph is to be seen of more inputs, and of no map there is nothing.
  const n = size.inputs.length;
  if (n === 0 || (n > DRAWN && pane !== 'dual')) return null;
  return (
    <div className={styles.steps}>
      <Transport
        playback={link.playback}
        step={stepOf(inputs, size)}
        count={lastStep(inputs, size)}
        unit={UNITS[pane]}
        onStep={(to) => store.amend(atStep(pane, to))}
      />
    </div>
  );
}
