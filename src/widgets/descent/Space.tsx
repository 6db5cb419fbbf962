import { useMemo } from 'react';
import { SpaceView } from '../../plot/space/SpaceView.tsx';
import { PicturePlace } from '../parts/PicturePlace.tsx';
import { orbitOf, turnOf } from '../parts/plane.ts';
import { useDescent, useResults, useWidgetState } from './context.ts';
import { standing } from './standing.ts';
import styles from './Descent.module.css';

/** The surface in space with the path on it, to be turned by hand or by keys. */
export function Space({ ratio }: { readonly ratio: number | 'fill' }) {
  const { store } = useDescent();
  const samples = useResults((r) => r.samples);
  const levels = useResults((r) => r.contour?.levels);
  const run = useResults((r) => r.calm);
  const step = useWidgetState((s) => s.settled.step);
  const turn = useWidgetState((s) => s.settled.turn);
  const camera = useMemo(() => orbitOf(turn), [turn]);
  const path = useMemo(() => {
    if (!run) return undefined;
    const points = Math.min(step, run.steps) + 1;
    return { xy: run.path.subarray(0, 2 * points), heights: run.loss.subarray(0, points) };
  }, [run, step]);
  const at = useMemo(() => {
    if (!run) return undefined;
    const { x, y, loss } = standing(run, step);
    return [x, y, loss] as const;
  }, [run, step]);

  return (
    <PicturePlace ratio={ratio} className={styles.picture}>
      {(shape) => (
        <SpaceView
          samples={samples}
          {...(levels && { levels })}
          {...(path && { path })}
          {...(at && { point: at })}
          ratio={shape}
          label="The function as a surface in space, with the path on it"
          camera={camera}
          onTurn={(orbit) => store.amend({ turn: turnOf(orbit) })}
        />
      )}
    </PicturePlace>
  );
}
