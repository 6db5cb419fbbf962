import { useEffect, useRef } from 'react';
import { offerDrawing } from '../../plot/capture/offerDrawing.ts';
import { useWidth } from '../../plot/useWidth.ts';
import { formatNumber, spokenNumber } from '../../ui/format.ts';
import { WideTex } from '../../ui/math/WideTex.tsx';
import styles from './Chain.module.css';
import { axisTicks, chainAxes, type ChainAxis } from './chainScene.ts';
import { useResults, useTangent, useWidgetState } from './context.ts';
import { CHAIN_ADVICE } from './describe.ts';
import { productTex } from './productTex.ts';
import type { Answer } from './results.ts';
import { useKnob } from './useKnob.ts';

const HEAD = 54;
/** Below it the product stands on two lines. */
const NARROW = 560;
const FOOT = 14;
/** With less room than this between two axes, numbers stand below them. */
const CLOSE = 150;
const NUMBERS = 38;

/** The stages side by side: the point goes from axis to axis, and a small move with it. */
export function Chain({ height }: { readonly height: number }) {
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  useEffect(() => offerDrawing(box.current), []);
  const answer = useResults((r) => r.answer);
  const walked = useWidgetState((s) => s.inputs.stage);
  const reason = answer?.chain.reason ?? null;
  const drawn = answer !== null && reason === null && width > 0;
  return (
    <div className={styles.chain}>
      <div ref={box} className={styles.axes} style={{ height }}>
        {reason && <p className={styles.empty}>{CHAIN_ADVICE[reason]}</p>}
        {drawn && <Axes answer={answer} walked={walked} width={width} height={height} />}
      </div>
      {drawn && (
        <WideTex
          label="The product of the slopes"
          tex={productTex(answer, walked, width < NARROW)}
          display
        />
      )}
    </div>
  );
}

interface AxesProps {
  readonly answer: Answer;
  /** How many stages have been walked. */
  readonly walked: number;
  readonly width: number;
  readonly height: number;
}

function Axes({ answer, walked, width, height }: AxesProps) {
  const axes = chainAxes(answer);
  const close = width / axes.length < CLOSE;
  const floor = height - FOOT - (close ? NUMBERS : 0);
  const unit = (floor - HEAD) / (axes[0].high - axes[0].low);
  const side = Math.min(128, width / (1.75 * axes.length));
  const placed = axes.map((axis, k) => ({
    axis,
    x: side + (k * (width - 2 * side)) / Math.max(1, axes.length - 1),
    y: (value: number): number => HEAD + (axis.high - value) * unit,
  }));
  const [first] = placed;
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      role="group"
      aria-label="The stages of the chain as axes"
    >
      {placed.map((on) => (
        <Axis key={on.x} {...on} floor={floor} />
      ))}
      {placed.slice(1, walked + 1).map((on, k) => (
        <Passage key={on.x} from={endOf(placed[k])} to={endOf(on)} slope={on.axis.slope} />
      ))}
      {placed.slice(0, walked + 1).map((on) => (
        <Move key={on.x} {...on} below={close ? floor : null} />
      ))}
      <InputKnob axis={first.axis} x={first.x} y={first.y(first.axis.value)} unit={unit} />
    </svg>
  );
}

/** Where a passage leaves or arrives: the axis, the value on it, the value after the move. */
const endOf = ({ axis, x, y }: OnAxis): readonly [x: number, value: number, moved: number] => [
  x,
  y(axis.value),
  y(axis.moved),
];

interface OnAxis {
  readonly axis: ChainAxis;
  readonly x: number;
  readonly y: (value: number) => number;
}

function Axis({ axis, x, y, floor }: OnAxis & { readonly floor: number }) {
  return (
    <g className={styles.axis}>
      <text className={styles.name} x={x} y={21} textAnchor="middle">
        {axis.name}
      </text>
      <text x={x} y={39} textAnchor="middle">
        {axis.text === '' ? '' : `= ${shortened(axis.text)}`}
      </text>
      <line x1={x} x2={x} y1={HEAD - 4} y2={floor + 4} />
      {axisTicks(axis).map((tick) => (
        <g key={tick}>
          <line x1={x - 4} x2={x} y1={y(tick)} y2={y(tick)} />
          <text x={x - 8} y={y(tick) + 4} textAnchor="end">
            {formatNumber(tick)}
          </text>
        </g>
      ))}
    </g>
  );
}

const LONGEST = 14;
const shortened = (text: string): string =>
  text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;

/** Pixels between two axes that have room for a word between their numbers. */
const ROOMY = 170;

interface PassageProps {
  readonly from: readonly [x: number, value: number, moved: number];
  readonly to: readonly [x: number, value: number, moved: number];
  readonly slope: number;
}

/** From one axis to the next: the point, beside it the point after the move, between them the slope. */
function Passage({ from: [xa, a, aMoved], to: [xb, b, bMoved], slope }: PassageProps) {
  if (![a, b].every(Number.isFinite)) return null;
  const angle = Math.atan2(b - a, xb - xa);
  const [dx, dy] = [Math.cos(angle), Math.sin(angle)];
  const [tipX, tipY] = [xb - 9 * dx, b - 9 * dy];
  return (
    <>
      {Number.isFinite(bMoved) && (
        <line className={styles.moved} x1={xa} y1={aMoved} x2={xb} y2={bMoved} />
      )}
      <line className={styles.passage} x1={xa} y1={a} x2={tipX - 8 * dx} y2={tipY - 8 * dy} />
      <path
        className={styles.head}
        d={`M${tipX} ${tipY}L${tipX - 11 * dx + 5 * dy} ${tipY - 11 * dy - 5 * dx}L${tipX - 11 * dx - 5 * dy} ${tipY - 11 * dy + 5 * dx}z`}
      />
      <text
        className={styles.slope}
        x={(xa + xb) / 2}
        y={(a + b) / 2 + 14 + Math.min(40, (30 * Math.abs(b - a)) / (xb - xa))}
        textAnchor="middle"
      >
        {xb - xa > ROOMY && 'slope '}
        {formatNumber(slope)}
      </text>
    </>
  );
}

/** The value on its axis, and the move along it with its size; their numbers beside them, or below the axis. */
function Move({ axis, x, y, below }: OnAxis & { readonly below: number | null }) {
  const { value, moved, name } = axis;
  if (!Number.isFinite(value)) return null;
  const [from, to] = [y(value), y(moved)];
  const by = moved - value;
  const up = to < from ? -1 : 1;
  const [valueAt, moveAt, anchor] =
    below === null
      ? ([
          [x + 12, from + (up < 0 ? 16 : -8)],
          [x + 10, (from + to) / 2 + (up < 0 ? -8 : 16)],
          'start',
        ] as const)
      : ([[x, below + 20], [x, below + 38], 'middle'] as const);
  return (
    <>
      {Number.isFinite(moved) && Math.abs(to - from) > 0.5 && (
        <>
          <line className={styles.move} x1={x} x2={x} y1={from} y2={to} />
          <path className={styles.moveHead} d={`M${x} ${to}l-5 ${-up * 9}h10z`} />
        </>
      )}
      {Number.isFinite(moved) && (
        <text className={styles.moveName} x={moveAt[0]} y={moveAt[1]} textAnchor={anchor}>
          Δ{name} = {formatNumber(by, 3)}
        </text>
      )}
      <circle className={styles.value} cx={x} cy={from} r={5} />
      <text className={styles.valueName} x={valueAt[0]} y={valueAt[1]} textAnchor={anchor}>
        {formatNumber(value)}
      </text>
    </>
  );
}

interface InputKnobProps {
  readonly axis: ChainAxis;
  readonly x: number;
  readonly y: number;
  readonly unit: number;
}

/** The input, to be moved along its axis. */
function InputKnob({ axis, x, y, unit }: InputKnobProps) {
  const { store } = useTangent();
  const at = useWidgetState((s) => s.inputs.at);
  const [x0, x1] = useWidgetState((s) => s.settled.view);
  const grid = 10 ** Math.ceil(Math.log10(1 / unit) - 0.3);
  const knob = useKnob({
    value: at,
    scale: { kind: 'linear', min: Math.min(x0, at), max: Math.max(x1, at) },
    perPixel: [0, -1 / unit],
    snap: (next) => Number((Math.round(next / grid) * grid).toPrecision(12)),
    onChange: (next) => store.adjust({ at: next }),
    onCommit: () => store.commit(),
  });
  return (
    <g
      className={styles.knob}
      transform={`translate(${x} ${y})`}
      tabIndex={0}
      role="slider"
      aria-orientation="vertical"
      aria-label={`The input ${axis.name}`}
      aria-valuemin={x0}
      aria-valuemax={x1}
      aria-valuenow={Number(at.toFixed(6))}
      aria-valuetext={`${axis.name} ${spokenNumber(at)}`}
      {...knob}
    >
      <circle className={styles.target} r={22} />
      <circle className={styles.focus} r={16} />
      <circle className={styles.ring} r={9} />
    </g>
  );
}
