import { useMemo } from 'react';
import { TurnHandle } from '../../../plot/TurnHandle.tsx';
import { LazyXYChart } from '../../../ui/chart/LazyXYChart.tsx';
import type { XYMark } from '../../../ui/chart/XYChart.tsx';
import { Button } from '../../../ui/controls/Button.tsx';
import { Slider } from '../../../ui/controls/Slider.tsx';
import { formatNumber, spokenNumber } from '../../../ui/format.ts';
import { Tex } from '../../../ui/math/Tex.tsx';
import type { PcaLanding } from '../../../worker/protocol/landing.ts';
import { Group } from '../../parts/Layouts.tsx';
import { useLanding, useResults, useWidgetState } from '../context.ts';
import { DataPlane } from '../DataPlane.tsx';
import type { LandingViews, PaneProps } from '../landingViews.ts';
import styles from '../Landing.module.css';
import { SigmaField } from '../SigmaField.tsx';
import { viewOf } from '../../parts/plane.ts';
import { dialRadius } from './dial.ts';
import { angleOf, snapAngle, wrapped } from './direction.ts';
import { paintPca } from './paintPca.ts';

const usePca = (): PcaLanding | null =>
  useResults((r) => (r.answer?.landing.model === 'pca' ? r.answer.landing : null));

const Data = ({ ratio }: PaneProps) => (
  <DataPlane
    ratio={ratio}
    paint={paintPca}
    label="Points with the direction b on its circle, the ellipse of S, and the gradient at b."
  >
    <Direction />
  </DataPlane>
);

/** The tip of b. Only this renders while it is turned. */
function Direction() {
  const { store } = useLanding();
  const angle = useWidgetState((s) => s.inputs.angle);
  const view = useWidgetState((s) => s.settled.view);
  const landing = usePca();
  return (
    <TurnHandle
      centre={landing?.mean ?? [0, 0]}
      angle={wrapped(angle)}
      radius={() => dialRadius({ view: viewOf(view) })}
      label="The direction b"
      valueText={`${spokenNumber(angle)} degrees, variance ${spokenNumber(landing?.value ?? NaN)}`}
      name=""
      snap={(to) => snapAngle(to, landing?.top ?? null)}
      onTurn={(to) => store.adjust({ angle: wrapped(to) })}
      onSettle={() => store.commit()}
    />
  );
}

const ANGLE = {
  label: 'angle of b',
  domain: [-180, 180],
  ticks: [-180, -90, 0, 90, 180],
  format: (v: number) => `${formatNumber(v)}°`,
} as const;

/** bᵀSb against the angle: stationary at the eigenvectors. */
function Side({ height }: PaneProps) {
  const { store } = useLanding();
  const angle = useWidgetState((s) => wrapped(s.inputs.angle));
  const answer = useResults((r) => r.calm);
  const landing = answer?.landing.model === 'pca' ? answer.landing : null;
  const marks = useMemo(() => (landing ? marksOf(landing) : []), [landing]);
  const series = useMemo(
    () =>
      landing
        ? [
            {
              label: 'bᵀSb',
              concept: 'output' as const,
              x: landing.curve.map((_, k) => k - 180),
              y: landing.curve,
            },
          ]
        : [],
    [landing],
  );
  if (!landing) return <div style={{ height }} />;
  return (
    <LazyXYChart
      series={series}
      x={ANGLE}
      y={{ label: 'bᵀSb' }}
      cursor={angle}
      readings={[landing.value]}
      cursorLabel="Direction b on the chart of the variance"
      cursorText={`${spokenNumber(angle)} degrees: variance ${spokenNumber(landing.value)}`}
      marks={marks}
      onCursor={(to, by) =>
        store.adjust({ angle: by === 'keys' ? wrapped(to) : snapAngle(to, landing.top) })
      }
      onCursorEnd={() => store.commit()}
      height={height}
    />
  );
}

/** The eigenvectors, by their eigenvalues. */
function marksOf({ eigenvalues: [first, second], top }: PcaLanding): XYMark[] {
  if (first - second <= 1e-9 * Math.abs(first)) return [];
  const angle = angleOf(top);
  const [most, least] = [first, second].map((value) => formatNumber(value));
  return [
    { x: wrapped(angle), y: first, label: `λ₁ ${most}`, concept: 'linear', above: true },
    { x: wrapped(angle + 180), y: first, label: 'λ₁', concept: 'linear', above: true },
    { x: wrapped(angle + 90), y: second, label: `λ₂ ${least}`, concept: 'linear' },
    { x: wrapped(angle - 90), y: second, label: 'λ₂', concept: 'linear' },
  ];
}

function Controls() {
  const { store } = useLanding();
  const angle = useWidgetState((s) => wrapped(s.inputs.angle));
  const given = useResults((r) => r.reading.ok && r.reading.points.length === 0);
  const landing = usePca();
  const turnTo = (turn: number) => (): void => {
    if (landing) store.commit({ angle: wrapped(angleOf(landing.top) + turn) });
  };
  return (
    <Group>
      <Slider
        label="direction, angle in degrees"
        symbol={<Tex tex="\htmlClass{k-tan}{b}" />}
        value={angle}
        min={-180}
        max={180}
        step={1}
        format={(v) => formatNumber(v)}
        onChange={(to) => store.adjust({ angle: to })}
        onCommit={(to) => store.commit({ angle: to })}
      />
      <div className={styles.buttons}>
        <Button disabled={!landing} onClick={turnTo(0)}>
          largest variance
        </Button>
        <Button variant="plain" disabled={!landing} onClick={turnTo(90)}>
          smallest
        </Button>
      </div>
      {given && <SigmaField label="symmetric matrix" symbol="S" />}
    </Group>
  );
}

export const pcaViews: LandingViews = {
  Data,
  Side,
  Controls,
  note: 'The variance along b against its angle: flat where S b = λ b.',
};
