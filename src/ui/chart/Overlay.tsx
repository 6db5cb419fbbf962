import { useMemo } from 'react';
import { markerPath, marks as shapes } from '../../plot/marks.ts';
import { conceptColour, type Concept } from '../style/concept.ts';
import styles from './Chart.module.css';
import type { Point } from './decimate.ts';
import type { DrawnSeries } from './drawing.ts';
import { FRAME, type Frame } from './frame.ts';
import { placeLabels, placeTickNames, type NamePlace } from './labels.ts';

/** A point worth a name, in the axes' own numbers. */
export interface PlacedMark {
  readonly x: number;
  readonly y: number;
  readonly label: string;
  readonly concept: Concept;
  /** Its name stands above it, as over a highest point. */
  readonly above?: boolean;
}

export interface OverlayProps {
  readonly series: readonly DrawnSeries[];
  readonly frame: Frame;
  /** Where the cursor stands; null where there is none. */
  readonly cursor: number | null;
  /** Where each series stands at the cursor; null where it has no value. */
  readonly at: readonly (Point | null)[];
  readonly marks?: readonly PlacedMark[];
  /** Small strokes across a line, each with its name where there is room. */
  readonly ticks?: readonly PlacedMark[];
  /** The cursor has a knob at its foot. */
  readonly knob?: boolean;
}

const NONE: readonly PlacedMark[] = [];

/** Pixels: a narrower plot shows its points without their names, which would cover the lines. */
const NARROW = 180;

/** Names on the lines, named points, and the cursor with a marker on each line. */
export function Overlay(props: OverlayProps) {
  const { series, frame, cursor, at, marks = NONE, ticks = NONE, knob = false } = props;
  const narrow = frame.innerWidth < NARROW;
  const lines = useMemo(
    () =>
      series.map(({ label, points, thin }) => ({
        label: thin === true ? '' : label,
        points: points
          .filter(({ y }) => Number.isFinite(y))
          .map((p) => ({ x: frame.x(p.x) - FRAME.left, y: frame.y(p.y) - FRAME.top })),
      })),
    [series, frame],
  );
  const changes = useMemo(() => {
    const places = ticks.map(({ label, x: across, y }) => ({
      label,
      x: frame.x(across) - FRAME.left,
      y: frame.y(y) - FRAME.top,
    }));
    const { innerWidth, innerHeight } = frame;
    return narrow ? [] : placeTickNames(places, lines, innerWidth, innerHeight);
  }, [ticks, lines, frame, narrow]);
  const labels = useMemo(() => {
    const named = narrow ? [] : marks.map((mark) => placeOfName(mark, frame));
    const others = [...named, ...changes.filter((name) => name !== null)];
    return placeLabels(lines, frame.innerWidth, frame.innerHeight, others);
  }, [lines, frame, marks, changes, narrow]);
  const x = cursor === null ? null : frame.x(cursor);
  const floor = FRAME.top + frame.innerHeight;

  return (
    <svg
      className={styles.overlay}
      viewBox={`0 0 ${frame.width} ${frame.height}`}
      aria-hidden="true"
    >
      {x !== null && <line className={styles.cursor} x1={x} x2={x} y1={FRAME.top} y2={floor} />}
      {series.map(({ label, concept, points, thin }, index) => {
        const stands = at[index] ?? null;
        const name = points.length > 0 ? labels[index] : undefined;
        return (
          <g key={index} fill={conceptColour(concept)}>
            {x !== null && stands !== null && !thin && (
              <path
                className={styles.marker}
                d={markerPath(shapes[concept])}
                transform={`translate(${frame.x(stands.x)} ${frame.y(stands.y)})`}
              />
            )}
            {name && !name.crowded && !thin && (
              <text x={name.x + FRAME.left} y={name.y + FRAME.top} textAnchor="middle">
                {label}
              </text>
            )}
          </g>
        );
      })}
      {ticks.map((tick, k) => (
        <Change key={k} tick={tick} name={changes[k] ?? null} frame={frame} />
      ))}
      {marks.map((mark) => (
        <NamedPoint key={mark.label} mark={mark} frame={frame} bare={narrow} />
      ))}
      {knob && x !== null && <circle className={styles.knob} cx={x} cy={floor} r={6} />}
    </svg>
  );
}

/** Half the width of a letter of a name, in pixels. */
const HALF_LETTER = 3.4;

interface NamedPointProps {
  readonly mark: PlacedMark;
  readonly frame: Frame;
  /** Without its name. */
  readonly bare: boolean;
}

/** Its name stands below it, above it near the floor or where that is asked for, and never runs out at the sides. */
function NamedPoint({ mark, frame, bare }: NamedPointProps) {
  const x = frame.x(mark.x);
  const y = frame.y(mark.y);
  const name = placeOfName(mark, frame);
  return (
    <g fill={conceptColour(mark.concept)}>
      <path
        className={styles.marker}
        d={markerPath(shapes[mark.concept])}
        transform={`translate(${x} ${y})`}
      />
      {!bare && (
        <text x={name.x + FRAME.left} y={name.y + FRAME.top} textAnchor="middle">
          {mark.label}
        </text>
      )}
    </g>
  );
}

interface ChangeProps {
  readonly tick: PlacedMark;
  readonly name: NamePlace | null;
  readonly frame: Frame;
}

/** A stroke across the line, cased so that it parts from the dashes. */
function Change({ tick, name, frame }: ChangeProps) {
  const stroke = `M${frame.x(tick.x)} ${frame.y(tick.y) - 8}v16`;
  const colour = conceptColour(tick.concept);
  return (
    <g fill={colour}>
      <path className={styles.casing} d={stroke} />
      <path className={styles.tick} d={stroke} stroke={colour} />
      {name && (
        <text x={name.x + FRAME.left} y={name.y + FRAME.top} textAnchor="middle">
          {name.label}
        </text>
      )}
    </g>
  );
}

/** In pixels of the plot: the middle of its baseline. */
function placeOfName({ label, x, y, above }: PlacedMark, frame: Frame): NamePlace {
  const half = label.length * HALF_LETTER + 2;
  const across = frame.x(x) - FRAME.left;
  const down = frame.y(y) - FRAME.top;
  const low = down > frame.innerHeight - 26;
  return {
    label,
    x: Math.min(frame.innerWidth - half, Math.max(half, across)),
    y: low || (above === true && down > 20) ? down - 12 : down + 20,
  };
}
