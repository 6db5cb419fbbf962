import { useCallback, useRef } from 'react';
import type { CanvasLayer, Draw } from '../../plot/CanvasLayer.ts';
import { drawContour } from '../../plot/drawContour.ts';
import { Plane } from '../../plot/Plane.tsx';
import { snapTo } from '../../plot/snap.ts';
import { PicturePlace } from '../parts/PicturePlace.tsx';
import { boxOf, viewOf } from '../parts/plane.ts';
import { useRedraw } from '../parts/useRedraw.ts';
import { useTaylor, useWidgetState } from './context.ts';
import { drawPlane } from './drawPlane.ts';
import { DirectionHandle, MoveHandle, PointHandle } from './PlaneHandles.tsx';
import styles from './Taylor.module.css';
import type { Results } from './results.ts';

const contourOf = ({ contour }: Results) => contour;

/** Contours of f and of its model, and what the look is about. The canvas listens to the stores itself. */
export function MapView({ ratio }: { readonly ratio: number | 'fill' }) {
  const { store, link } = useTaylor();
  const layer = useRef<CanvasLayer | null>(null);
  const view = useWidgetState((s) => s.settled.view);
  const look = useWidgetState((s) => s.settled.look);

  const ground = useCallback<Draw>(
    (ctx, camera, palette) => {
      const { contour } = link.results.getState();
      if (contour) drawContour(ctx, contour, camera, palette);
    },
    [link],
  );
  const draw = useCallback<Draw>(
    (ctx, camera, palette) =>
      drawPlane(ctx, store.getState().inputs, link.results.getState(), camera, palette),
    [store, link],
  );

  useRedraw(layer, store, link.results, contourOf);

  return (
    <PicturePlace ratio={ratio} className={styles.picture}>
      {(shape) => (
        <Plane
          view={viewOf(view)}
          ratio={shape}
          ground={ground}
          draw={draw}
          layer={layer}
          label="Contour plot of the function with its model at a point. Arrow keys pan, plus and minus zoom, 0 goes back to the first view."
          onCamera={(camera) => link.show(camera.view, camera.width)}
          onView={(next) => store.amend({ view: boxOf(next) })}
          onPoint={(point) => store.commit({ at: snapTo(point, layer.current?.camera) })}
        >
          {look === 'curvature' && <DirectionHandle />}
          {(look === 'model' || look === 'error') && <MoveHandle layer={layer} />}
          <PointHandle layer={layer} />
        </Plane>
      )}
    </PicturePlace>
  );
}
