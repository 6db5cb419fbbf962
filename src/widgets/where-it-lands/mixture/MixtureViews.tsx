import { MovablePoint } from '../../../plot/MovablePoint.tsx';
import { LazyXYChart } from '../../../ui/chart/LazyXYChart.tsx';
import { Button } from '../../../ui/controls/Button.tsx';
import { PointField } from '../../../ui/controls/PointField.tsx';
import { Segmented } from '../../../ui/controls/Segmented.tsx';
import { spokenNumber } from '../../../ui/format.ts';
import { Group } from '../../parts/Layouts.tsx';
import { useLanding, useResults, useWidgetState } from '../context.ts';
import { DataPlane } from '../DataPlane.tsx';
import type { LandingViews, PaneProps } from '../landingViews.ts';
import styles from '../Landing.module.css';
import { SigmaField } from '../SigmaField.tsx';
import { startsOf } from './mixture.ts';
import { otherStarts } from './otherStarts.ts';
import { paintMixture } from './paintMixture.ts';

const Data = ({ ratio }: PaneProps) => (
  <DataPlane
    ratio={ratio}
    paint={paintMixture}
    open
    label="Points shared among the components, with the ellipse of each and the way of its mean."
  >
    <Starts />
  </DataPlane>
);

const snap = ([x, y]: [number, number]): [number, number] => [
  Number(x.toFixed(2)) + 0,
  Number(y.toFixed(2)) + 0,
];

/** Where the means begin, to be dragged; what is drawn is from there. */
function Starts() {
  const { store } = useLanding();
  const mu = useWidgetState((s) => s.inputs.mu);
  const starts = startsOf({ mu });
  return starts.map(([x, y], k) => (
    <MovablePoint
      key={k}
      point={[x, y]}
      label={`Start of mean ${k + 1}`}
      valueText={`x 1 ${spokenNumber(x)}, x 2 ${spokenNumber(y)}`}
      name={`start ${k + 1}`}
      snap={snap}
      onMove={(to) => store.adjust({ mu: starts.flatMap((old, j) => (j === k ? to : [...old])) })}
      onSettle={() => store.commit()}
    />
  ));
}

/** The log-likelihood after each step: it never falls. */
function Side({ height }: PaneProps) {
  const { store, link } = useLanding();
  const answer = useResults((r) => r.calm);
  const step = useWidgetState((s) => s.inputs.step);
  if (answer?.landing.model !== 'mixture') return <div style={{ height }} />;
  const { states } = answer.landing;
  if (states.length === 0) return <div style={{ height }} />;
  const at = Math.min(step, states.length - 1);
  const last = Math.max(1, states.length - 1);
  const values = states.map(({ logLikelihood }) => logLikelihood);
  return (
    <LazyXYChart
      series={[{ label: 'log L', concept: 'output', x: values.map((_, k) => k), y: values }]}
      x={{ label: 'step of EM', integer: true, domain: [0, last] }}
      y={{ label: 'log-likelihood' }}
      cursor={at}
      cursorLabel="Step of EM on the chart of the log-likelihood"
      cursorText={`step ${at}: log-likelihood ${spokenNumber(values[at], 6)}`}
      onCursor={(to) => {
        link.playback.pause();
        store.adjust({ step: Math.round(to) });
      }}
      onCursorEnd={() => store.commit()}
      height={height}
    />
  );
}

function Controls() {
  const { store, link } = useLanding();
  const mu = useWidgetState((s) => s.settled.mu);
  const points = useResults((r) => r.reading.points);
  const starts = startsOf({ mu });
  const begin = (to: readonly number[]): void => {
    link.playback.pause();
    store.commit({ mu: to, step: 0 });
  };
  return (
    <Group>
      <Segmented
        label="Components"
        value={String(starts.length)}
        options={['1', '2', '3'].map((value) => ({ value, label: value }))}
        onChange={(to) => begin(otherStarts(points, Number(to), mu))}
      />
      {starts.map((at, k) => (
        <PointField
          key={k}
          label={`μ${k + 1} begins at`}
          names={['x₁', 'x₂']}
          value={at}
          onCommit={(to) => begin(starts.flatMap((old, j) => (j === k ? to : [...old])))}
        />
      ))}
      <SigmaField label="every Σ begins as" symbol="\Sigma" />
      <div className={styles.buttons}>
        <Button onClick={() => begin(otherStarts(points, starts.length, mu))}>another start</Button>
      </div>
    </Group>
  );
}

export const mixtureViews: LandingViews = {
  Data,
  Side,
  Controls,
  note: 'The log-likelihood after each step: EM never lowers it.',
};
