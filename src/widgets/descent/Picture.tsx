import { useCallback, useEffect, useRef } from 'react';
import type { CanvasLayer, Draw } from '../../plot/CanvasLayer.ts';
import { drawContour } from '../../plot/drawContour.ts';
import { drawMinima, drawPath } from '../../plot/drawPath.ts';
import { Plane } from '../../plot/Plane.tsx';
import { MovablePoint } from '../../plot/MovablePoint.tsx';
import { formatNumber, spokenNumber } from '../../ui/format.ts';
import { useDescent, useResults, useWidgetState } from './context.ts';
import { boxOf, viewOf } from './inputs.ts';
import { presets } from './presets.ts';
import { snapTo } from './snap.ts';
import styles from './View.module.css';

/** Contours, path and start. The canvas listens to the stores itself; React only holds the handle. */
export function Picture({ ratio }: { ratio: number }) {
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
      const { descent } = link.results.getState();
      const { inputs } = store.getState();
      // Of the function that is drawn, not of a text that cannot be read yet.
      const known = presets.find((s) => s.source === descent?.asked.fn.source);
      if (known) drawMinima(ctx, known.minima, camera, palette);
      if (descent) drawPath(ctx, { path: descent.path, steps: inputs.step }, camera, palette);
    },
    [store, link],
  );

  useEffect(() => {
    const ends = [
      store.subscribe(() => layer.current?.redraw()),
      link.results.subscribe((now, before) => {
        if (now.contour !== before.contour) layer.current?.redrawGround();
        else if (now.descent !== before.descent) layer.current?.redraw();
      }),
    ];
    return () => ends.forEach((end) => end());
  }, [store, link]);

  return (
    <div className={styles.picture}>
      <Plane
        view={viewOf(view)}
        ratio={ratio}
        ground={ground}
        draw={draw}
        layer={layer}
        label="Contour plot of the function with the path. Arrow keys pan, plus and minus zoom."
        onCamera={(camera) => link.show(camera.view, camera.width)}
        onView={(next) => store.amend({ view: boxOf(next) })}
        onPoint={(point) => store.commit({ start: snapTo(point, layer.current?.camera) })}
      >
        <Start layer={layer} />
      </Plane>
      <Busy />
    </div>
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

/** The ring of the start. Only this renders while it is dragged. */
function Start({ layer }: { layer: React.RefObject<CanvasLayer | null> }) {
  const { store } = useDescent();
  const [x, y] = useWidgetState((s) => s.inputs.start);
  return (
    <MovablePoint
      point={[x, y]}
      label="Start of the path"
      valueText={`x ${spokenNumber(x)}, y ${spokenNumber(y)}`}
      name={`start (${formatNumber(x)}, ${formatNumber(y)})`}
      snap={(point) => snapTo(point, layer.current?.camera)}
      onMove={(start) => store.adjust({ start })}
      onSettle={() => store.commit()}
    />
  );
}
