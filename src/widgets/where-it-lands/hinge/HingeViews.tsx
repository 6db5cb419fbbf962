import { useMemo } from 'react';
import { LazyXYChart } from '../../../ui/chart/LazyXYChart.tsx';
import type { XYMark } from '../../../ui/chart/XYChart.tsx';
import { Button } from '../../../ui/controls/Button.tsx';
import { PointField } from '../../../ui/controls/PointField.tsx';
import { Slider } from '../../../ui/controls/Slider.tsx';
import { formatNumber, spokenNumber } from '../../../ui/format.ts';
import { Tex } from '../../../ui/math/Tex.tsx';
import { Group } from '../../parts/Layouts.tsx';
import { useLanding, useResults, useWidgetState } from '../context.ts';
import { DataPlane } from '../DataPlane.tsx';
import type { LandingViews, PaneProps } from '../landingViews.ts';
import styles from '../Landing.module.css';
import { ParameterPlane } from '../ParameterPlane.tsx';
import { say } from '../say.ts';
import { slopesAt } from './hinge.ts';
import { paintClasses, paintLoss } from './paintHinge.ts';

const Data = ({ ratio }: PaneProps) => (
  <DataPlane
    ratio={ratio}
    paint={paintClasses}
    label="Points of two classes with the line wᵀx = 0 and the two lines on which margins are 1."
  />
);

function Side(props: PaneProps) {
  const pane = useWidgetState((s) => s.settled.pane);
  return pane === 'plane' ? <Loss {...props} /> : <Curve {...props} />;
}

const Loss = ({ ratio }: PaneProps) => (
  <ParameterPlane
    ratio={ratio}
    paint={paintLoss}
    label="Contours of the loss over w, with the subgradient at w."
    handle="The weights w"
    letter="w"
    names={['w 1', 'w 2']}
  />
);

/** What the curve reaches over, where all margins are within. */
const REACH: readonly [number, number] = [-1, 3];

/** The hinge with the margin of every point on it, and the slopes at the cursor. */
function Curve({ height }: PaneProps) {
  const { store } = useLanding();
  const margin = useWidgetState((s) => s.inputs.margin);
  const answer = useResults((r) => r.calm);
  const margins = answer?.landing.model === 'hinge' ? answer.landing.margins : NONE;
  const marks = useMemo(() => marksOf(margins), [margins]);
  const [from, to] = useMemo(() => reachOf(margins), [margins]);
  const value = Math.max(0, 1 - margin);
  const [low, high] = slopesAt(margin);
  const lines = slopeLines(margin, low, high, [from, to]);
  const words = low === high ? `slope ${spokenNumber(low)}` : 'every slope from minus 1 to 0';
  return (
    <LazyXYChart
      series={[
        {
          label: 'max(0, 1 − t)',
          concept: 'output',
          x: [from, 1, to],
          y: [1 - from, 0, 0],
        },
        ...lines,
      ]}
      x={{ label: 'margin t', domain: [from, to] }}
      y={{ label: 'hinge', domain: [-0.35, Math.max(1.2, 1 - from)] }}
      cursor={margin}
      readings={[value, ...lines.map(() => value)]}
      cursorLabel="Margin t on the hinge"
      cursorText={`t ${spokenNumber(margin)}: hinge ${spokenNumber(value)}, ${words}`}
      marks={marks}
      onCursor={(t) => store.adjust({ margin: snapped(t) })}
      onCursorEnd={() => store.commit()}
      height={height}
    />
  );
}

const NONE: readonly number[] = [];

/** Without the last digits, which the search for it leaves: a link says 0.4, not 0.39999999999999997. */
const readable = ([a, b]: readonly [number, number]): [number, number] => [
  Number(a.toPrecision(12)) + 0,
  Number(b.toPrecision(12)) + 0,
];

/** A hand near the corner means the corner. */
const snapped = (t: number): number => (Math.abs(t - 1) < 0.04 ? 1 : Number(t.toFixed(2)));

function reachOf(margins: readonly number[]): readonly [number, number] {
  const far = margins.filter((t) => Math.abs(t) < 1e3);
  return [Math.min(REACH[0], ...far) - 0.1, Math.max(REACH[1], ...far) + 0.1];
}

/** Lines through the point at the cursor: its tangent, or at the corner one for each end of the set and some between. */
function slopeLines(t: number, low: number, high: number, [from, to]: readonly [number, number]) {
  const slopes = low === high ? [low] : [-1, -0.75, -0.5, -0.25, 0];
  const value = Math.max(0, 1 - t);
  const [a, b] = [Math.max(from, t - 0.8), Math.min(to, t + 0.8)];
  return slopes.map((slope) => ({
    label: `slope ${say(slope)}`,
    concept: 'gradient' as const,
    x: [a, b],
    y: [value + slope * (a - t), value + slope * (b - t)],
    thin: true,
  }));
}

function marksOf(margins: readonly number[]): XYMark[] {
  const named = margins.length <= 8;
  return margins.map((t, n) => ({
    x: t,
    y: Math.max(0, 1 - t),
    label: named ? `t${n + 1} = ${formatNumber(t, 3)}` : `t${n + 1}`,
    concept: 'input',
    above: n % 2 === 0,
  }));
}

function Controls() {
  const { store } = useLanding();
  const w = useWidgetState((s) => s.settled.theta);
  const margin = useWidgetState((s) => s.inputs.margin);
  const pane = useWidgetState((s) => s.settled.pane);
  const answer = useResults((r) => r.calm);
  const landing = answer?.landing.model === 'hinge' ? answer.landing : null;
  return (
    <Group>
      <PointField
        label="w"
        names={['w₁', 'w₂']}
        value={w}
        onCommit={(to) => store.commit({ theta: to })}
      />
      <div className={styles.buttons}>
        <Button
          disabled={!landing}
          onClick={() => landing && store.commit({ theta: readable(landing.best) })}
        >
          to the minimum
        </Button>
        <Button variant="plain" onClick={() => store.commit({ theta: [0.3, 0.2] })}>
          w = (0.3, 0.2)
        </Button>
      </div>
      {pane === 'curve' && (
        <Slider
          label="margin on the hinge"
          symbol={<Tex tex="t" />}
          value={margin}
          min={-1}
          max={3}
          step={0.05}
          marks={[{ at: 1, label: 'corner' }]}
          onChange={(to) => store.adjust({ margin: to })}
          onCommit={(to) => store.commit({ margin: to })}
        />
      )}
    </Group>
  );
}

export const hingeViews: LandingViews = {
  Data,
  Side,
  Controls,
  note: 'The loss over w₁ (across) and w₂ (up). Creases are where a margin is 1.',
  panes: {
    plane: 'Loss over w',
    curve: 'The hinge',
    curveNote:
      'Each point stands at its margin. At t = 1 every slope from −1 to 0 supports the curve.',
  },
};
