import { useMemo } from 'react';
import { SpaceView } from '../../plot/space/SpaceView.tsx';
import { PicturePlace } from '../parts/PicturePlace.tsx';
import { orbitOf, turnOf } from '../parts/plane.ts';
import { useGradient, useResults, useWidgetState } from './context.ts';
import { rowTimes } from './model.ts';
import type { Answer } from './results.ts';
import styles from './Gradient.module.css';

/** Points of the way on the surface. */
const WAY = 40;

/** The surface around the point with the plane that touches it there, to be turned by hand or by keys. */
export function Space({ ratio }: { readonly ratio: number | 'fill' }) {
  const { store } = useGradient();
  const samples = useResults((r) => r.samples);
  const levels = useResults((r) => r.contour?.levels);
  const answer = useResults((r) => r.calm);
  const turn = useWidgetState((s) => s.settled.turn);
  const camera = useMemo(() => orbitOf(turn), [turn]);
  const on = useMemo(() => (answer ? layOn(answer) : {}), [answer]);

  return (
    <PicturePlace ratio={ratio} className={styles.picture}>
      {(shape) => (
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
    </PicturePlace>
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
