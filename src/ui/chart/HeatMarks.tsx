import { memo } from 'react';
import { markerPath, marks as shapes } from '../../plot/marks.ts';
import type { HeatPlace } from './drawHeat.ts';
import { shareOf, type HeatAxis } from './heatAxis.ts';
import styles from './HeatMap.module.css';
import { markerBox, placeHeatNames, withinUnit, type NameAt } from './heatNames.ts';

/** A point of the map worth a name. */
export interface HeatMark {
  readonly x: number;
  readonly y: number;
  readonly label: string;
  /** A filled diamond for what is best, an open dot for the rest. */
  readonly kind: 'best' | 'note';
}

/** A guide, straight on the map's axes. */
export interface HeatLine {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
  readonly label: string;
}

interface HeatMarksProps {
  readonly x: HeatAxis;
  readonly y: HeatAxis;
  readonly marks: readonly HeatMark[];
  readonly lines: readonly HeatLine[];
  /** The region beyond the level: its name, its widest place and how much room is there, in shares of the map. */
  readonly area: {
    readonly label: string;
    readonly u: number;
    readonly v: number;
    readonly side: readonly [number, number];
  } | null;
  readonly place: HeatPlace;
  /** Pixels of the type. */
  readonly size: number;
  readonly widthOf: (text: string) => number;
}

/** Where along a line its name may stand. */
const ALONG = [0.5, 0.7, 0.3, 0.88, 0.12];
const REACH = 8;

/** Guides, named points and the name of the region beyond the level. */
export const HeatMarks = memo(function HeatMarks(props: HeatMarksProps) {
  const { x, y, marks, lines, area, place, size, widthOf } = props;
  const at = (u: number, v: number): NameAt => ({
    x: place.left + u * place.width,
    y: place.top + (1 - v) * place.height,
  });
  const points = marks
    .map((mark) => ({ mark, u: shareOf(x, mark.x), v: shareOf(y, mark.y) }))
    .filter(({ u, v }) => u >= 0 && u <= 1 && v >= 0 && v <= 1)
    .map(({ mark, u, v }) => ({ mark, ...at(u, v) }));
  const guides = lines.flatMap((line) => {
    const drawn = withinUnit(
      [shareOf(x, line.x0), shareOf(y, line.y0)],
      [shareOf(x, line.x1), shareOf(y, line.y1)],
    );
    return drawn ? [{ line, from: at(...drawn[0]), to: at(...drawn[1]) }] : [];
  });
  const inArea =
    area &&
    area.side[0] * place.width > widthOf(area.label) &&
    area.side[1] * place.height > 2 * size
      ? area
      : null;
  const things = [
    ...points.map(({ mark, ...spot }) => ({ label: mark.label, places: [spot], distance: 12 })),
    ...guides.map(({ line, from, to }) => ({
      label: line.label,
      places: ALONG.map((t) => ({
        x: from.x + t * (to.x - from.x),
        y: from.y + t * (to.y - from.y),
      })),
      distance: 7,
    })),
    ...(inArea ? [{ label: inArea.label, places: [at(inArea.u, inArea.v)], distance: 0 }] : []),
  ];
  const names = placeHeatNames(things, {
    left: place.left,
    right: place.left + place.width,
    top: place.top,
    bottom: place.top + place.height,
    size,
    widthOf,
    taken: points.map((spot) => markerBox(spot, REACH)),
  });
  return (
    <g aria-hidden="true">
      {guides.map(({ from, to }, k) => {
        const d = `M${from.x} ${from.y}L${to.x} ${to.y}`;
        return (
          <g key={k}>
            <path className={styles.casing} d={d} />
            <path className={styles.line} d={d} />
          </g>
        );
      })}
      {points.map(({ mark, ...spot }, k) => (
        <path
          key={k}
          className={mark.kind === 'best' ? styles.best : styles.note}
          d={markerPath(mark.kind === 'best' ? shapes.run4 : shapes.run1)}
          transform={`translate(${spot.x} ${spot.y})`}
        />
      ))}
      {things.map(({ label }, k) => {
        const name = names[k];
        return (
          name && (
            <text key={k} className={styles.name} x={name.x} y={name.y} textAnchor="middle">
              {label}
            </text>
          )
        );
      })}
    </g>
  );
});
