import { useCallback, useRef, type RefObject } from 'react';
import type { CanvasLayer, Draw } from '../../plot/CanvasLayer.ts';
import { drawCurve, heightOf } from '../../plot/drawCurve.ts';
import { MovablePoint } from '../../plot/MovablePoint.tsx';
import { Plane } from '../../plot/Plane.tsx';
import { snapTo } from '../../plot/snap.ts';
import { formatNumber, spokenNumber } from '../../ui/format.ts';
import { PicturePlace } from '../parts/PicturePlace.tsx';
import { boxOf, viewOf } from '../parts/plane.ts';
import { useRedraw } from '../parts/useRedraw.ts';
import { useResults, useTaylor, useWidgetState } from './context.ts';
import { drawPolynomials } from './drawPolynomials.ts';
import styles from './Taylor.module.css';
import type { Results } from './results.ts';

const curveOf = ({ curve }: Results) => curve;

/** A function of one variable with its Taylor polynomials at a point. The canvas listens to the stores itself. */
export function Curve({ ratio }: { readonly ratio: number | 'fill' }) {
  const { store, link } = useTaylor();
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
      const { answer } = link.results.getState();
      if (answer?.names.length !== 1 || !Number.isFinite(answer.value)) return;
      drawPolynomials(ctx, answer, store.getState().inputs.order, camera, palette);
    },
    [store, link],
  );

  useRedraw(layer, store, link.results, curveOf);

  return (
    <PicturePlace ratio={ratio} className={styles.picture}>
      {(shape) => (
        <Plane
          view={viewOf(view)}
          ratio={shape}
          ground={ground}
          draw={draw}
          layer={layer}
          label="The curve with its Taylor polynomials. Arrow keys pan, plus and minus zoom, 0 goes back to the first view."
          onCamera={(camera) => link.show(camera.view, camera.width)}
          onView={(next) => store.amend({ view: boxOf(next) })}
          onPoint={(point) => store.commit({ at: [snapTo(point, layer.current?.camera)[0]] })}
        >
          <End layer={layer} />
          <Base layer={layer} />
        </Plane>
      )}
    </PicturePlace>
  );
}

interface HandleProps {
  readonly layer: RefObject<CanvasLayer | null>;
}

/** The height of the curve: as it was computed, or between two answers as it is drawn; the axis where there is none. */
function useHeight(x: number, known: number | null): number {
  const curve = useResults((r) => r.curve);
  const y = known ?? (curve && heightOf(curve.segments, x));
  return y !== null && Number.isFinite(y) ? y : 0;
}

/** The ring on the curve at the base point. */
function Base({ layer }: HandleProps) {
  const { store } = useTaylor();
  const x = useWidgetState((s) => s.inputs.at[0] ?? 0);
  const h = useWidgetState((s) => s.inputs.h[0] ?? 0);
  const value = useResults((r) => (r.answer?.asked.at[0] === x ? r.answer.value : null));
  const variable = useResults((r) => r.reading.variables[0]);
  const y = useHeight(x, value);
  return (
    <MovablePoint
      point={[x, y]}
      label={`The point ${variable}`}
      apart={Math.abs(h)}
      valueText={`${variable} ${spokenNumber(x)}, value ${spokenNumber(value ?? NaN)}`}
      name={`${variable} = ${formatNumber(x)}`}
      snap={(point) => [snapTo(point, layer.current?.camera)[0], y]}
      onMove={([to]) => store.adjust({ at: [to] })}
      onSettle={() => store.commit()}
    />
  );
}

/** The ring on the curve at x + h. */
function End({ layer }: HandleProps) {
  const { store } = useTaylor();
  const x = useWidgetState((s) => s.inputs.at[0] ?? 0);
  const h = useWidgetState((s) => s.inputs.h[0] ?? 0);
  const moved = useResults((r) =>
    r.answer?.asked.at[0] === x && r.answer.asked.h[0] === h ? r.answer.moved : null,
  );
  const y = useHeight(x + h, moved);
  return (
    <MovablePoint
      point={[x + h, y]}
      concept="tangent"
      label="The end of the move h"
      apart={Math.abs(h)}
      valueText={`h ${spokenNumber(h)}, value ${spokenNumber(moved ?? NaN)}`}
      name={`h = ${formatNumber(h)}`}
      snap={(point) => [snapTo(point, layer.current?.camera)[0], y]}
      onMove={([to]) => store.adjust({ h: [Number((to - x).toPrecision(12))] })}
      onSettle={() => store.commit()}
    />
  );
}
