import { useMemo } from 'react';
import { SpaceView } from '../../plot/space/SpaceView.tsx';
import { PicturePlace } from '../parts/PicturePlace.tsx';
import { orbitOf, turnOf } from '../parts/plane.ts';
import { useResults, useTaylor, useWidgetState } from './context.ts';
import { pieceReach } from './grids.ts';
import { layOn } from './onSurface.ts';
import styles from './Taylor.module.css';

/** The surface around the point with its model as a plane or a net, to be turned by hand or by keys. */
export function Space({ ratio }: { readonly ratio: number | 'fill' }) {
  const { store } = useTaylor();
  const samples = useResults((r) => r.samples);
  const levels = useResults((r) => r.contour?.levels);
  const answer = useResults((r) => r.calm);
  const turn = useWidgetState((s) => s.settled.turn);
  const order = useWidgetState((s) => s.settled.order);
  const camera = useMemo(() => orbitOf(turn), [turn]);
  const view = useWidgetState((s) => s.settled.view);
  const on = useMemo(() => {
    if (answer?.names.length !== 2) return {};
    return layOn(answer, order, pieceReach({ h: answer.asked.h, view }));
  }, [answer, order, view]);
  const [first, second] = answer?.names ?? [];
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
          label="The function around the point as a surface in space, with its model"
          camera={camera}
          onTurn={(orbit) => store.amend({ turn: turnOf(orbit) })}
          names={[first ?? 'x', second ?? 'y', 'f']}
        />
      )}
    </PicturePlace>
  );
}
