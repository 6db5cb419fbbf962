import { useEffect, useRef, type MouseEvent } from 'react';
import { offerDrawing } from '../../plot/capture/offerDrawing.ts';
import { useWidth } from '../../plot/useWidth.ts';
import { useModes, useResults, useWidgetState } from './context.ts';
import { MapPoint } from './MapPoint.tsx';
import { Regions } from './Regions.tsx';
import { countText } from './say.ts';
import styles from './SweepMap.module.css';
import { landmarks } from './landmarks.ts';
import { WIDEST } from './inputs.ts';
import { pairAt, placeOf, ROOM, sideOf, TICKS } from './sweepScene.ts';

/** Below this a plane has no room for names, and no marks without them. */
const NARROW = 250;
/** Pixels around the point in which no other name may stand. */
const NEAR = 84;

/** All maps of n inputs and m outputs, on log scales, with the one at hand. Who needs fewer sweeps is covered at first. */
export function SweepMap({ tall }: { readonly tall: number }) {
  const { store } = useModes();
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  useEffect(() => offerDrawing(box.current), []);
  const n = useWidgetState((s) => s.inputs.n);
  const m = useWidgetState((s) => s.inputs.m);
  const shown = useResults((r) => r.sweepGuess !== null);
  const own = useResults((r) => r.calm);
  const side = sideOf(width, tall);
  const wide = side >= NARROW;
  const [px, py] = placeOf(n, m, side);
  /** The name of a mark; the point at hand has its own beside it. */
  const named = (name: string, at: readonly [number, number]): string =>
    Math.hypot(at[0] - px, at[1] - py) < NEAR ? '' : name;
  const [whole, high] = [side + ROOM.left + ROOM.right, side + ROOM.top + ROOM.bottom];
  const go = (event: MouseEvent<SVGRectElement>): void => {
    const plane = event.currentTarget.getBoundingClientRect();
    const [x, y] = [event.clientX - plane.left + ROOM.left, event.clientY - plane.top + ROOM.top];
    const [to, up] = pairAt(x, y, side);
    store.commit({ n: to, m: up });
  };
  return (
    <div ref={box} className={styles.map} style={{ height: width > 0 ? high : tall }}>
      {width > 0 && (
        <svg
          width={whole}
          height={high}
          viewBox={`0 0 ${whole} ${high}`}
          role="group"
          aria-label={`Maps by their number of inputs and outputs, 1 to ${WIDEST} each, on log scales`}
        >
          <rect className={styles.plane} x={ROOM.left} y={ROOM.top} width={side} height={side} />
          <Axes side={side} />
          {shown && <Regions side={side} named={wide} />}
          <rect
            className={styles.tap}
            x={ROOM.left}
            y={ROOM.top}
            width={side}
            height={side}
            onClick={go}
          />
          {landmarks
            .filter((mark) => wide && mark.short !== '' && mark.n <= WIDEST)
            .filter((mark) => mark.n !== n || mark.m !== m)
            .map((mark) => (
              <Mark
                key={mark.id}
                n={mark.n}
                m={mark.m}
                side={side}
                name={named(mark.short, placeOf(mark.n, mark.m, side))}
              />
            ))}
          {wide && own && (own.inputs.length !== n || own.outputs !== m) && (
            <Mark
              n={own.inputs.length}
              m={own.outputs}
              side={side}
              name={named('your map', placeOf(own.inputs.length, own.outputs, side))}
              own
            />
          )}
          <MapPoint n={n} m={m} side={side} />
        </svg>
      )}
    </div>
  );
}

function Axes({ side }: { readonly side: number }) {
  const floor = ROOM.top + side;
  return (
    <g className={styles.axes} aria-hidden="true">
      {TICKS.map((tick) => {
        const [x] = placeOf(tick, 1, side);
        const [, y] = placeOf(1, tick, side);
        return (
          <g key={tick}>
            <path d={`M${x} ${ROOM.top}V${floor}M${ROOM.left} ${y}H${ROOM.left + side}`} />
            <text x={x} y={floor + 19} textAnchor="middle">
              {countText(tick)}
            </text>
            <text x={ROOM.left - 7} y={y + 4} textAnchor="end">
              {countText(tick)}
            </text>
          </g>
        );
      })}
      <text className={styles.title} x={ROOM.left + side / 2} y={floor + 39} textAnchor="middle">
        n, numbers in
      </text>
      <text
        className={styles.title}
        transform={`translate(11 ${ROOM.top + side / 2}) rotate(-90)`}
        textAnchor="middle"
      >
        m, numbers out
      </text>
    </g>
  );
}

interface MarkProps {
  readonly n: number;
  readonly m: number;
  readonly side: number;
  readonly name: string;
  readonly own?: boolean;
}

/** A landmark: its name stands inside the plane. */
function Mark({ n, m, side, name, own = false }: MarkProps) {
  const [x, y] = placeOf(n, m, side);
  const right = x > ROOM.left + 0.8 * side;
  const low = y > ROOM.top + side / 2;
  return (
    <g className={styles.mark} data-own={own || undefined} aria-hidden="true">
      <path d={own ? 'M0 -6L6 0L0 6L-6 0z' : 'M-4 -4H4V4H-4z'} transform={`translate(${x} ${y})`} />
      {name !== '' && (
        <text x={x + (right ? -9 : 9)} y={y + (low ? -8 : 17)} textAnchor={right ? 'end' : 'start'}>
          {name}
        </text>
      )}
    </g>
  );
}
