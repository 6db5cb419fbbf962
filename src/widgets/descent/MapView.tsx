import { useCallback, useEffect, useRef } from 'react';
import type { CanvasLayer, Draw } from '../../plot/CanvasLayer.ts';
import { drawArrow } from '../../plot/drawArrow.ts';
import { drawContour } from '../../plot/drawContour.ts';
import { drawMinima, drawPath } from '../../plot/drawPath.ts';
import { Plane } from '../../plot/Plane.tsx';
import { MovablePoint } from '../../plot/MovablePoint.tsx';
import { snapTo } from '../../plot/snap.ts';
import { formatNumber, spokenNumber } from '../../ui/format.ts';
import { PicturePlace } from '../parts/PicturePlace.tsx';
import { boxOf, viewOf } from '../parts/plane.ts';
import { useDescent, useResults, useWidgetState } from './context.ts';
import { presets } from './presets.ts';
import styles from './Descent.module.css';

export interface PictureProps {
  /** Width over height, or all the room that its place has. */
  readonly ratio: number | 'fill';
  /** Shows the gradient at the start. */
  readonly arrow?: boolean;
}

/** Pixels around the start that its ring needs. */
const RING = 14;

/** Contours, path and start from above. The canvas listens to the stores itself; React only holds the handle. */
export function MapView({ ratio, arrow = false }: PictureProps) {
  const { store, link } = useDescent();
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
      const { answer: descent } = link.results.getState();
      const { inputs } = store.getState();
      // Of the function that is drawn, not of a text that cannot be read yet.
      const known = presets.find((s) => s.source === descent?.asked.fn.source);
      if (known) drawMinima(ctx, known.minima, camera, palette);
      if (!descent) return;
      drawPath(ctx, { path: descent.path, steps: inputs.step }, camera, palette);
      if (!arrow) return;
      drawArrow(
        ctx,
        {
          from: [descent.path[0], descent.path[1]],
          vector: [descent.gradient[0], descent.gradient[1]],
          colour: palette.gradient,
          label: '∇f',
          clear: RING,
        },
        camera,
        palette,
      );
    },
    [store, link, arrow],
  );

  useEffect(() => {
    const ends = [
      store.subscribe(() => layer.current?.redraw()),
      link.results.subscribe((now, before) => {
        if (now.contour !== before.contour) layer.current?.redrawGround();
        else if (now.answer !== before.answer) layer.current?.redraw();
      }),
    ];
    return () => ends.forEach((end) => end());
  }, [store, link]);

  return (
    <PicturePlace ratio={ratio} className={styles.picture}>
      {(shape) => (
        <>
          <Plane
            view={viewOf(view)}
            ratio={shape}
            ground={ground}
            draw={draw}
            layer={layer}
            label="Contour plot of the function with the path. Arrow keys pan, plus and minus zoom, 0 goes back to the first view."
            onCamera={(camera) => link.show(camera.view, camera.width)}
            onView={(next) => store.amend({ view: boxOf(next) })}
            onPoint={(point) => store.commit({ start: snapTo(point, layer.current?.camera) })}
          >
            <Start layer={layer} beside={arrow} />
          </Plane>
          <Busy />
        </>
      )}
    </PicturePlace>
  );
}

/** Only long work is worth a word; the last good picture stays meanwhile. */
function Busy() {
  const progress = useResults((r) => r.progress);
  if (progress === null) return null;
  return (
    <p className={styles.busy}>
      <progress value={progress} max={1} aria-label="Computing the picture" />
      computing {Math.round(100 * progress)} %
    </p>
  );
}

interface StartProps {
  readonly layer: React.RefObject<CanvasLayer | null>;
  readonly beside: boolean;
}

/** The ring of the start. Only this renders while it is dragged. */
function Start({ layer, beside }: StartProps) {
  const { store } = useDescent();
  const [x, y] = useWidgetState((s) => s.inputs.start);
  return (
    <MovablePoint
      point={[x, y]}
      label="Start of the path"
      beside={beside}
      valueText={`x ${spokenNumber(x)}, y ${spokenNumber(y)}`}
      name={`start (${formatNumber(x)}, ${formatNumber(y)})`}
      snap={(point) => snapTo(point, layer.current?.camera)}
      onMove={(start) => store.adjust({ start })}
      onSettle={() => store.commit()}
    />
  );
}
