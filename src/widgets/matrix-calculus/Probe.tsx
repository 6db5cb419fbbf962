import { useMemo } from 'react';
import { LazyXYChart } from '../../ui/chart/LazyXYChart.tsx';
import type { XYMark } from '../../ui/chart/XYChart.tsx';
import type { XYAxis } from '../../ui/chart/xyAxis.ts';
import type { XYSeries } from '../../ui/chart/xyDrawing.ts';
import { Slider } from '../../ui/controls/Slider.tsx';
import { Segmented } from '../../ui/controls/Segmented.tsx';
import { spokenNumber } from '../../ui/format.ts';
import { entryName, entryNames } from '../../ui/math/entryName.ts';
import { Gauges } from '../../ui/readout/Gauges.tsx';
import { Remark } from '../parts/Remark.tsx';
import { ArrayTable } from './ArrayTable.tsx';
import { useMatrix, useResults, useWidgetState } from './context.ts';
import { LIMITS } from './inputs.ts';
import styles from './Probe.module.css';
import type { Answer } from './results.ts';
import { say, size } from './say.ts';
import { trouble } from './words.ts';

/** One entry of the matrix, moved: what f does, beside what the derivative says. */
export function Probe({ chart = 230 }: { readonly chart?: number | null }) {
  const answer = useResults((r) => r.calm);
  const stale = useResults((r) => r.stale);
  if (!answer) return <div className={styles.probe} />;
  const wrong = trouble(answer);
  if (wrong) return <Remark kind="remark">{wrong}</Remark>;
  return (
    <div className={styles.probe} data-stale={stale || undefined}>
      <Entries answer={answer} />
      <div className={styles.side}>
        <Readout answer={answer} />
        {chart !== null && <EntryChart answer={answer} height={chart} />}
      </div>
    </div>
  );
}

/** Entries of the derivative that are seen at once as columns of a Jacobian. */
const isArray = ({ derivative }: Answer): boolean =>
  derivative.kind === 'jacobian' || derivative.kind === 'vecjacobian';

/** The matrix of the variable and that of the derivative, with the chosen entry marked in both. */
function Entries({ answer }: { readonly answer: Answer }) {
  const { store } = useMatrix();
  const entry = useWidgetState((s) => s.inputs.entry);
  const { by, names, derivative, paired, constrained, probe } = answer;
  const own = names.find(({ name }) => name === by);
  if (!own) return null;
  const chosen = [Math.min(own.rows, entry[0]), Math.min(own.cols, entry[1])] as const;
  const partner = probe.paired ? ([chosen[1], chosen[0]] as const) : null;
  const labels = entryNames(by, own);
  const pick = (to: readonly [number, number]): void => store.commit({ entry: to });
  const slopes = constrained && paired ? { kind: derivative.kind, ...paired } : derivative;
  // A row over a column: entry i of the row belongs to entry i of the column.
  const row = derivative.kind === 'row';
  return (
    <div className={styles.arrays}>
      <figure className={styles.array}>
        <figcaption>{by}: choose an entry</figcaption>
        <ArrayTable
          array={own}
          label={`Entries of ${by}`}
          concept="input"
          chosen={chosen}
          partner={partner}
          onPick={pick}
          entryLabel={(i, j) => labels[i - 1 + (j - 1) * own.rows]}
        />
      </figure>
      <figure className={styles.array}>
        <figcaption>
          {isArray(answer)
            ? `its column of the Jacobian`
            : `∂f/∂${by}${constrained ? ', pairs together' : ''}`}
        </figcaption>
        {isArray(answer) ? (
          <ArrayTable
            array={{ rows: probe.slope.length, cols: 1, data: probe.slope }}
            label="The column of the Jacobian"
            concept="gradient"
          />
        ) : (
          <ArrayTable
            array={slopes}
            label={`∂f/∂${by}, ${size(slopes)}`}
            concept="gradient"
            chosen={row ? [1, chosen[0]] : chosen}
            partner={row ? null : partner}
          />
        )}
      </figure>
    </div>
  );
}

/** Δf and what the derivative says, large. */
function Readout({ answer: { probe, by } }: { readonly answer: Answer }) {
  const out = useWidgetState((s) => s.inputs.out);
  const k = Math.min(out, probe.delta.length) - 1;
  const of = probe.delta.length > 1 ? `Δf${sub(k + 1)}` : 'Δf';
  return (
    <Gauges
      items={[
        { label: of, value: say(probe.delta[k]), concept: 'output' },
        {
          label: `entry of ∂f/∂${by} times the move`,
          value: say(probe.predicted[k]),
          concept: 'linear',
        },
        {
          label: 'difference',
          value: say(probe.delta[k] - probe.predicted[k], 2),
          concept: 'error',
        },
      ]}
    />
  );
}

const sub = (n: number): string => entryName(`f[${n}]`).slice(1);

/** By how much the entry is moved, and which entry of the result is looked at. */
export function Nudge() {
  const { store } = useMatrix();
  const nudge = useWidgetState((s) => s.inputs.nudge);
  const out = useWidgetState((s) => s.inputs.out);
  const value = useResults((r) => r.answer?.value);
  const many = value ? value.rows * value.cols : 1;
  return (
    <>
      <Slider
        label="move of the entry"
        value={nudge}
        min={-LIMITS.nudge}
        max={LIMITS.nudge}
        step={0.05}
        onChange={(to) => store.adjust({ nudge: to })}
        onCommit={(to) => store.commit({ nudge: to })}
      />
      {value && many > 1 && many <= 6 && (
        <Segmented
          label="Output"
          value={String(Math.min(out, many))}
          options={entryNames('f', value).map((name, k) => ({
            value: String(k + 1),
            label: entryName(name),
          }))}
          onChange={(to) => store.commit({ out: Number(to) })}
        />
      )}
    </>
  );
}

const Y: XYAxis = { label: 'f' };

/** f along the entry, and the line that the derivative draws. */
function EntryChart({ answer, height }: { readonly answer: Answer; readonly height: number }) {
  const { store } = useMatrix();
  const out = useWidgetState((s) => s.inputs.out);
  const nudge = useWidgetState((s) => s.inputs.nudge);
  const drawing = useMemo(() => drawingOf(answer, out), [answer, out]);
  const { series, x, marks, at } = drawing;
  const readings = [at.before + at.delta, at.before + at.predicted];
  return (
    <div className={styles.chart}>
      <LazyXYChart
        series={series}
        x={x}
        y={Y}
        cursor={nudge}
        readings={readings}
        marks={marks}
        cursorLabel="Move of the entry on the chart"
        cursorText={`move ${spokenNumber(nudge)}: f ${spokenNumber(readings[0])}, the derivative says ${spokenNumber(readings[1])}`}
        onCursor={(to) =>
          store.adjust({ nudge: Math.max(-LIMITS.nudge, Math.min(LIMITS.nudge, to)) })
        }
        onCursorEnd={() => store.commit()}
        height={height}
      />
    </div>
  );
}

function drawingOf({ probe, value, by, names }: Answer, out: number) {
  const m = value.data.length;
  const k = Math.min(out, m) - 1;
  const before = value.data[k];
  const moves = Float64Array.from(probe.moves);
  const f = moves.map((_, n) => probe.values[n * m + k]);
  const line = moves.map((t) => before + probe.slope[k] * t);
  const own = names.find(({ name }) => name === by);
  const entry = own ? entryNames(by, own)[probe.row - 1 + (probe.col - 1) * own.rows] : by;
  const x: XYAxis = {
    label: `move of ${entryName(entry)}`,
    domain: [probe.moves[0], probe.moves[probe.moves.length - 1]],
  };
  const series: readonly XYSeries[] = [
    { label: 'f', concept: 'output', x: moves, y: f },
    { label: 'f + slope · move', concept: 'linear', x: moves, y: line },
  ];
  const marks: readonly XYMark[] = [{ x: 0, y: before, label: 'now', concept: 'input' }];
  return { series, x, marks, at: { before, delta: probe.delta[k], predicted: probe.predicted[k] } };
}
