import { useMemo } from 'react';
import { SpaceView } from '../../plot/space/SpaceView.tsx';
import { PicturePlace } from '../parts/PicturePlace.tsx';
import { orbitOf, turnOf } from '../parts/plane.ts';
import { useDescent, useResults, useWidgetState } from './context.ts';
import { standingPaths } from './standingPaths.ts';
import styles from './Descent.module.css';

/** The surface in space with the paths on it, to be turned by hand or by keys. */
export function Space({ ratio }: { readonly ratio: number | 'fill' }) {
  const { store } = useDescent();
  const samples = useResults((r) => r.samples);
  const levels = useResults((r) => r.contour?.levels);
  const race = useResults((r) => r.calm);
  const settled = useWidgetState((s) => s.settled);
  const camera = useMemo(() => orbitOf(settled.turn), [settled.turn]);
  const paths = useMemo(() => {
    if (!race) return [];
    return standingPaths(race, settled).map(({ k, path, steps, style = 'run1', pale = false }) => {
      const { loss } = race.runs[k];
      return {
        xy: path.subarray(0, 2 * steps + 2),
        heights: loss.subarray(0, steps + 1),
        style,
        pale,
        point: [path[2 * steps], path[2 * steps + 1], loss[steps]] as const,
      };
    });
  }, [race, settled]);

  return (
    <PicturePlace ratio={ratio} className={styles.picture}>
      {(shape) => (
        <SpaceView
          samples={samples}
          {...(levels && { levels })}
          paths={paths}
          ratio={shape}
          label="The function as a surface in space, with the paths on it"
          camera={camera}
          onTurn={(orbit) => store.amend({ turn: turnOf(orbit) })}
        />
      )}
    </PicturePlace>
  );
}
