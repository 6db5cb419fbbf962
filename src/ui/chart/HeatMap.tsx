import { useMemo, useRef } from 'react';
import { textWidth } from '../../plot/graph/type.ts';
import { useGraphType } from '../../plot/graph/useGraphType.ts';
import { useWidth } from '../../plot/useWidth.ts';
import { useSettled } from '../controls/useSettled.ts';
import { ChartHead } from './ChartHead.tsx';
import { frame, FRAME } from './frame.ts';
import { axisOf, heatKey, pointUnder, shareOf, type HeatAxis } from './heatAxis.ts';
import { HeatAxes } from './HeatAxes.tsx';
import { HeatKey } from './HeatKey.tsx';
import styles from './HeatMap.module.css';
import { HeatMarks, type HeatLine, type HeatMark } from './HeatMarks.tsx';
import { HeatPoint } from './HeatPoint.tsx';
import { heatScene } from './heatScene.ts';
import { summariseHeat } from './heatWords.ts';
import { useHand } from './useHand.ts';
import { useHeatCanvas } from './useHeatCanvas.ts';
import { titleOf } from './xyAxis.ts';

export interface HeatMapProps {
  readonly x: HeatAxis;
  readonly y: HeatAxis;
  readonly columns: number;
  readonly rows: number;
  /**
   * Row by row from below, each in the middle of its cell: column i is at min + (i + ½)/columns·(max − min), on a log
   * axis in ratios. NaN where there is none; empty until there are any.
   */
  readonly values: Float64Array;
  /** The line that is drawn; from it on the map is grey and hatched. Infinite for none. */
  readonly level: number;
  /** What the region from the level on is, such as unstable. */
  readonly beyond?: string;
  /** Edges between the colours, ascending, within the level. */
  readonly bands: readonly number[];
  /** What the colours mean. */
  readonly legendLabel: string;
  readonly marks?: readonly HeatMark[];
  readonly lines?: readonly HeatLine[];
  readonly point: { readonly x: number; readonly y: number };
  /** Each move, at the pace of the hand. */
  readonly onMove: (x: number, y: number) => void;
  /** Once the hand lets go or the keys rest. */
  readonly onSettle: () => void;
  /** What the point is. */
  readonly pointLabel: string;
  /** Written at its ring, where it is to be named. */
  readonly pointName?: string;
  /** A place and its value in words. */
  readonly valueText: (x: number, y: number) => string;
  readonly height?: number;
}

const NO_MARKS: readonly HeatMark[] = [];
const NO_LINES: readonly HeatLine[] = [];
/** Lines of type that the key takes. */
const KEY_LINES = 4;

/**
 * A number over two others in bands of colour, with the line where it reaches a level, and a point that is moved over
 * it. Arrays and axes stay the same while nothing changes: the picture is painted anew with other ones.
 */
export function HeatMap(props: HeatMapProps) {
  const { x, y, columns, rows, values, level, bands, legendLabel, point, height = 300 } = props;
  const { beyond = 'unstable', marks = NO_MARKS, lines = NO_LINES, onMove } = props;
  const box = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const handle = useRef<SVGGElement>(null);
  const width = useWidth(box);
  const type = useGraphType(box);

  const grid = useMemo(() => ({ columns, rows, values }), [columns, rows, values]);
  const scene = useMemo(() => heatScene(grid, bands, level), [grid, bands, level]);
  const summary = useMemo(
    () => summariseHeat({ x, y, values, level, beyond, legendLabel, marks, lines }),
    [x, y, values, level, beyond, legendLabel, marks, lines],
  );
  const key = Math.round(KEY_LINES * type.mark);
  const geometry = useMemo(
    () => frame(width, height - key, axisOf(x), axisOf(y)),
    [width, height, key, x, y],
  );
  const place = useMemo(
    () => ({
      left: FRAME.left,
      top: FRAME.top,
      width: geometry.innerWidth,
      height: geometry.innerHeight,
    }),
    [geometry],
  );
  const widthOf = useMemo(() => (text: string) => textWidth(text, 'sans', 1.04, type), [type]);
  useHeatCanvas(canvas, box, { scene, place, width, height });

  const settled = useSettled<null>(props.onSettle);
  const move = (to: readonly [number, number]): void => {
    if (to[0] === point.x && to[1] === point.y) return;
    onMove(...to);
    settled.change(null);
  };
  const hand = useHand({
    place,
    at: [shareOf(x, point.x), shareOf(y, point.y)],
    onHold: settled.hold,
    onPlace: (to) => move(pointUnder(x, y, to)),
    handle,
  });
  return (
    <figure className={styles.map}>
      <ChartHead left={titleOf(y)} right={titleOf(x)} />
      <p className="spoken">{summary}</p>
      <div
        ref={box}
        className={hand.dragging ? `${styles.plot} ${styles.dragging}` : styles.plot}
        style={{ height }}
        {...hand.listeners}
      >
        <canvas ref={canvas} className={styles.ground} aria-hidden="true" />
        {width > 0 && (
          <svg className={styles.overlay} viewBox={`0 0 ${width} ${height}`}>
            <HeatAxes x={x} y={y} frame={geometry} size={type.mark} widthOf={widthOf} />
            <HeatMarks
              {...{ x, y, marks, lines, place, widthOf }}
              area={level < Infinity && scene.heart ? { label: beyond, ...scene.heart } : null}
              size={type.mark}
            />
            <HeatKey
              {...{ bands, level, beyond, widthOf }}
              label={legendLabel}
              left={FRAME.left}
              top={height - key}
              width={geometry.innerWidth}
              size={type.mark}
            />
            <HeatPoint
              ref={handle}
              {...{ x, y, place, point }}
              label={props.pointLabel}
              name={props.pointName ?? ''}
              valueText={props.valueText(point.x, point.y)}
              halfName={widthOf(props.pointName ?? '') / 2}
              onKeyDown={(event) => {
                const next = heatKey(event, x, y, [point.x, point.y]);
                if (next === null) return;
                event.preventDefault();
                event.stopPropagation();
                move(next);
              }}
              onBlur={settled.release}
            />
          </svg>
        )}
      </div>
    </figure>
  );
}
