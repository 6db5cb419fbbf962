import { useMemo, useRef } from 'react';
import { SpaceView } from '../../plot/space/SpaceView.tsx';
import { useRatio } from '../../plot/useRatio.ts';
import { useGradient, useResults, useWidgetState } from './context.ts';
import { orbitOf, turnOf } from './inputs.ts';
import { rowTimes } from './model.ts';
import type { Answer } from './results.ts';
import styles from './Gradient.module.css';

/** Points of the way on the surface. */
const WAY = 40;

/** The surface around the point with the plane that touches it there, to be turned by hand or by keys. */
export function Space({ ratio }: { readonly ratio: number | 'fill' }) {
  const { store } = useGradient();
  const place = useRef<HTMLDivElement>(null);
  const room = useRatio(place, ratio === 'fill');
  const shape = ratio === 'fill' ? room : ratio;
  const samples = useResults((r) => r.samples);
  const levels = useResults((r) => r.contour?.levels);
  const answer = useResults((r) => r.calm);
  const turn = useWidgetState((s) => s.settled.turn);
  const camera = useMemo(() => orbitOf(turn), [turn]);
  const on = useMemo(() => (answer ? layOn(answer) : {}), [answer]);

  return (
    <div ref={place} className={ratio === 'fill' ? styles.filled : styles.picture}>
      {shape !== null && (
        <SpaceView
          samples={samples}
          {...(levels && { levels })}
          {...on}
          heights="true"
          pointConcept="input"
          ratio={shape}
          label="The function around the point as a surface in space, with its tangent plane"
          camera={camera}
          onTurn={(orbit) => store.amend({ turn: turnOf(orbit) })}
          names={answer ? [...answer.names, 'f'] : ['x', 'y', 'f']}
        />
      )}
    </div>
  );
}

/** The plane over a disc of the move's length, the move in it, and the bar from its end to the surface. */
function layOn(g: Answer) {
  const { at, direction, h } = g.asked;
  if (!Number.isFinite(g.value)) return {};
  const point = [...at, g.value] as const;
  if (!g.row.every(Number.isFinite)) return { point };
  const slope = rowTimes(g.row, direction);
  const along = (t: number, value: number): number[] => [
    at[0] + t * direction[0],
    at[1] + t * direction[1],
    value,
  ];
  const line = Float64Array.from(
    Array.from({ length: WAY + 1 }, (_, k) => (h * k) / WAY).flatMap((t) =>
      along(t, g.value + t * slope),
    ),
  );
  const end = g.value + h * slope;
  const bar = Float64Array.from([...along(h, end), ...along(h, g.moved)]);
  return {
    point,
    plane: { at: point, slopes: g.row, radius: h },
    strokes: [
      { points: line, concept: 'tangent' as const },
      ...(Number.isFinite(g.moved) ? [{ points: bar, concept: 'error' as const }] : []),
    ],
  };
}
