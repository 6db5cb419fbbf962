import { useCallback, useRef } from 'react';
import type { CanvasLayer, Draw } from '../../plot/CanvasLayer.ts';
import { drawContour } from '../../plot/drawContour.ts';
import { MovablePoint } from '../../plot/MovablePoint.tsx';
import { Plane } from '../../plot/Plane.tsx';
import { snapTo } from '../../plot/snap.ts';
import { TurnHandle } from '../../plot/TurnHandle.tsx';
import { formatNumber, spokenNumber } from '../../ui/format.ts';
import { PicturePlace } from '../parts/PicturePlace.tsx';
import { boxOf, viewOf } from '../parts/plane.ts';
import { useRedraw } from '../parts/useRedraw.ts';
import { useGradient, useResults, useWidgetState } from './context.ts';
import { dialRadius } from './dial.ts';
import { snapAngle, wrapped } from './direction.ts';
import { drawGradient } from './drawGradient.ts';
import styles from './Gradient.module.css';
import type { Results } from './results.ts';

const contourOf = ({ contour }: Results) => contour;

/** Contours, the point, its gradient and a direction. The canvas listens to the stores itself. */
export function MapView({ ratio }: { readonly ratio: number | 'fill' }) {
  const { store, link } = useGradient();
  const layer = useRef<CanvasLayer | null>(null);
  const view = useWidgetState((s) => s.settled.view);

  const ground = useCallback<Draw>(
    (ctx, camera, palette) => {
      const { contour } = link.results.getState();
      if (contour) drawContour(ctx, contour, camera, palette);
    },
    [link],
  );
  const draw = useCallback<Draw>(
    (ctx, camera, palette) => {
      const { inputs } = store.getState();
      drawGradient(ctx, inputs, link.results.getState().answer, camera, palette);
    },
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
          label="Contour plot of the function with its gradient at a point. Arrow keys pan, plus and minus zoom, 0 goes back to the first view."
          onCamera={(camera) => link.show(camera.view, camera.width)}
          onView={(next) => store.amend({ view: boxOf(next) })}
          onPoint={(point) => store.commit({ at: snapTo(point, layer.current?.camera) })}
        >
          <DirectionHandle />
          <PointHandle layer={layer} />
        </Plane>
      )}
    </PicturePlace>
  );
}

/** The ring of the point. Only this renders while it is dragged. */
function PointHandle({ layer }: { readonly layer: React.RefObject<CanvasLayer | null> }) {
  const { store } = useGradient();
  const [x, y] = useWidgetState((s) => s.inputs.at);
  return (
    <MovablePoint
      point={[x, y]}
      label="The point"
      beside
      valueText={`x ${spokenNumber(x)}, y ${spokenNumber(y)}`}
      name={`(${formatNumber(x)}, ${formatNumber(y)})`}
      snap={(point) => snapTo(point, layer.current?.camera)}
      onMove={(at) => store.adjust({ at })}
      onSettle={() => store.commit()}
    />
  );
}

/** The tip of the direction, on its circle. */
function DirectionHandle() {
  const { store, link } = useGradient();
  const at = useWidgetState((s) => s.inputs.at);
  const angle = useWidgetState((s) => s.inputs.angle);
  const slope = useResults((r) => r.answer?.slope ?? NaN);
  const side = useResults((r) => r.room?.side ?? Infinity);
  return (
    <TurnHandle
      centre={at}
      angle={angle}
      radius={(pixelsPerUnit) => dialRadius({ pixelsPerUnit, side })}
      label="The direction h"
      valueText={`${spokenNumber(angle)} degrees, slope ${spokenNumber(slope)}`}
      name={`h ${formatNumber(angle, 3)}°`}
      snap={(to) => snapAngle(to, link.results.getState().answer?.row ?? null)}
      onTurn={(to) => store.adjust({ angle: wrapped(to) })}
      onSettle={() => store.commit()}
    />
  );
}
