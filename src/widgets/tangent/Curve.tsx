import { useCallback, useEffect, useRef } from 'react';
import type { CanvasLayer, Draw } from '../../plot/CanvasLayer.ts';
import { drawBar, drawWindow } from '../../plot/drawBar.ts';
import { drawCurve, drawLine, heightOf } from '../../plot/drawCurve.ts';
import { MovablePoint } from '../../plot/MovablePoint.tsx';
import { Plane } from '../../plot/Plane.tsx';
import { snapTo } from '../../plot/snap.ts';
import { toPixelX, toPixelY } from '../../plot/view.ts';
import { formatNumber, spokenNumber } from '../../ui/format.ts';
import { PicturePlace } from '../parts/PicturePlace.tsx';
import { boxOf, viewOf } from '../parts/plane.ts';
import { useResults, useTangent, useWidgetState } from './context.ts';
import styles from './Tangent.module.css';

/** Below so many pixels the step and its remainder are left to the window beside. */
const TELLING = 12;

/** The curve, its line and the point on it. The canvas listens to the stores itself; React only holds the handle. */
export function Curve({ ratio }: { readonly ratio: number | 'fill' }) {
  const { store, link } = useTangent();
  const layer = useRef<CanvasLayer | null>(null);
  const view = useWidgetState((s) => s.settled.view);

  const ground = useCallback<Draw>(
    (ctx, camera, palette) => {
      const { curve } = link.results.getState();
      if (curve) drawCurve(ctx, { segments: curve.segments, concept: 'output' }, camera, palette);
    },
    [link],
  );
  const draw = useCallback<Draw>(
    (ctx, camera, palette) => {
      const { answer, lens } = link.results.getState();
      if (!answer || !Number.isFinite(answer.value)) return;
      const { at, h } = answer.asked;
      const { value, m, moved } = answer;
      drawLine(ctx, { through: [at, value], slope: m, concept: 'linear' }, camera, palette);
      if (lens) drawWindow(ctx, lens.picture.view, camera, palette);
      const end = value + m * h;
      const size = Math.abs(toPixelY(camera, end) - toPixelY(camera, moved));
      const far = Math.abs(toPixelX(camera, at + h) - toPixelX(camera, at));
      if (Number.isFinite(moved) && size > TELLING && far > TELLING) {
        drawBar(ctx, { x: at + h, from: end, to: moved, concept: 'error' }, camera, palette);
      }
    },
    [link],
  );

  useEffect(
    () =>
      link.results.subscribe((now, before) => {
        if (now.curve !== before.curve) layer.current?.redrawGround();
        else if (now.answer !== before.answer || now.lens !== before.lens) layer.current?.redraw();
      }),
    [link],
  );

  return (
    <PicturePlace ratio={ratio} className={styles.picture}>
      {(shape) => (
        <Plane
          view={viewOf(view)}
          ratio={shape}
          ground={ground}
          draw={draw}
          layer={layer}
          label="The curve with its line. Arrow keys pan, plus and minus zoom, 0 goes back to the first view."
          onCamera={(camera) => link.show(camera.view)}
          onView={(next) => store.amend({ view: boxOf(next) })}
          onPoint={(point) => store.commit({ at: snapTo(point, layer.current?.camera)[0] })}
        >
          <Point layer={layer} />
        </Plane>
      )}
    </PicturePlace>
  );
}

/** The ring on the curve, moved along x. Only this renders while it is dragged. */
function Point({ layer }: { readonly layer: React.RefObject<CanvasLayer | null> }) {
  const { store } = useTangent();
  const at = useWidgetState((s) => s.inputs.at);
  const curve = useResults((r) => r.curve);
  const value = useResults((r) => (r.answer?.asked.at === at ? r.answer.value : null));
  const variable = useResults((r) => r.calm?.variable ?? 'x');
  // Between two answers the drawn curve tells the height; where there is none, the ring waits on the axis.
  const known = value ?? (curve && heightOf(curve.segments, at));
  const y = known !== null && Number.isFinite(known) ? known : 0;
  return (
    <MovablePoint
      point={[at, y]}
      label={`The point ${variable}₀`}
      valueText={`${variable} ${spokenNumber(at)}, value ${spokenNumber(value ?? NaN)}`}
      name={`${variable}₀ = ${formatNumber(at)}`}
      snap={(point) => [snapTo(point, layer.current?.camera)[0], y]}
      onMove={([x]) => store.adjust({ at: x })}
      onSettle={() => store.commit()}
    />
  );
}
