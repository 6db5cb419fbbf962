import { useMemo, type KeyboardEvent } from 'react';
import { fromFraction, toFraction, type Scale } from '../controls/scale.ts';
import { scaleKey } from '../controls/scaleKey.ts';
import { useSettled } from '../controls/useSettled.ts';
import type { Concept } from '../style/concept.ts';
import type { Axis } from './axis.ts';
import { Plot } from './Plot.tsx';
import { whatIsMissing } from './wording.ts';
import { isLog, placeOn, titleOf, valueOn, type XYAxis } from './xyAxis.ts';
import { drawXY, heightAt, readXY, summariseXY, type XYSeries } from './xyDrawing.ts';

export interface XYMark {
  readonly x: number;
  readonly y: number;
  readonly label: string;
  readonly concept: Concept;
  /** Its name stands above it, as over a highest point. */
  readonly above?: boolean;
}

export interface XYChartProps {
  readonly series: readonly XYSeries[];
  readonly x: XYAxis;
  readonly y: XYAxis;
  /** Where on the horizontal axis the figure stands. */
  readonly cursor?: number;
  /** What each series is at the cursor, where it is known better than between two drawn points. */
  readonly readings?: readonly number[];
  /** Every move of the cursor, at the pace of the hand. Keys mean the very place they come to; a hand is about there. */
  readonly onCursor?: (x: number, by: 'hand' | 'keys') => void;
  /** Once, when the hand lets go or the keys come to rest. */
  readonly onCursorEnd?: (x: number) => void;
  /** What the cursor is, and what it says: left out, both are made of the axes' labels. */
  readonly cursorLabel?: string;
  readonly cursorText?: string;
  /** Points worth a name. */
  readonly marks?: readonly XYMark[];
  readonly height?: number;
}

const NONE: readonly XYMark[] = [];

/** Lines over a numeric axis, linear or logarithmic, with a cursor that can be moved along it. */
export function XYChart(props: XYChartProps) {
  const { series, x, y, cursor, readings, onCursor, marks = NONE, height = 300 } = props;
  const drawn = useMemo(() => drawXY(series, x, y), [series, x, y]);
  const summary = useMemo(() => summariseXY(series, x, y), [series, x, y]);
  const placed = useMemo(
    () =>
      marks
        .map((mark) => ({ ...mark, x: placeOn(x, mark.x), y: placeOn(y, mark.y) }))
        .filter((mark) => within(drawn.x, mark.x) && within(drawn.y, mark.y)),
    [marks, drawn, x, y],
  );
  const settled = useSettled<number>(props.onCursorEnd);
  const scale: Scale = {
    kind: isLog(x) ? 'log' : 'linear',
    min: valueOn(x, drawn.x.domain[0]),
    max: valueOn(x, drawn.x.domain[1]),
    ...(x.integer === true && { integer: true }),
  };
  const inside = cursor === undefined ? null : placeOn(x, cursor);
  const place = inside !== null && within(drawn.x, inside) ? inside : null;
  const at = drawn.series.map((line, k) => {
    const known = readings?.[k];
    if (known !== undefined) return finite(placeOn(y, known));
    return place === null ? null : heightAt(line, place);
  });
  const values = at.map((value, k) => readings?.[k] ?? (value === null ? null : valueOn(y, value)));
  const move = (next: number, by: 'hand' | 'keys'): void => {
    if (next === cursor) return;
    onCursor?.(next, by);
    settled.change(next);
  };
  const name = `${y.label} against ${x.label}`;
  return (
    <Plot
      series={drawn.series}
      x={drawn.x}
      y={drawn.y}
      yTitle={titleOf(y)}
      xTitle={titleOf(x)}
      name={name}
      summary={summary}
      missing={drawn.dropped > 0 ? whatIsMissing(drawn.dropped, isLog(y) || isLog(x)) : null}
      height={height}
      cursor={place}
      at={at.map((y) => (y === null || place === null ? null : { x: place, y }))}
      marks={placed}
      knob={onCursor !== undefined}
      portable
      control={
        onCursor === undefined || cursor === undefined
          ? undefined
          : {
              label: props.cursorLabel ?? `${x.label}, cursor of the chart`,
              min: decimal(drawn.x.domain[0]),
              max: decimal(drawn.x.domain[1]),
              now: decimal(clamped(inside ?? NaN, drawn.x)),
              text: props.cursorText ?? readXY(series, x, cursor, values),
              onPlace: (to) => move(fromFraction(scale, toFraction(scale, valueOn(x, to))), 'hand'),
              onKeyDown: (event: KeyboardEvent) => {
                const next = scaleKey(event, scale, cursor);
                if (next === null) return;
                event.preventDefault();
                move(next, 'keys');
              },
              onHold: settled.hold,
              onBlur: settled.release,
            }
      }
    />
  );
}

/** Places of the axis, so exponents on a log axis: the attribute takes no 1e-16, and the text says what it is. */
const decimal = (place: number): number => Number(place.toFixed(6));

/** The nearest place on the axis; its lower end for what has none. */
const clamped = (place: number, { domain: [low, high] }: Axis): number =>
  place > low ? Math.min(place, high) : low;

const finite = (place: number): number | null => (Number.isFinite(place) ? place : null);

/** False for what is no number, too. */
const within = ({ domain: [low, high] }: Axis, place: number): boolean =>
  place >= low - SLACK && place <= high + SLACK;

/** The ends of a log axis are rounded. */
const SLACK = 1e-9;
