import { entryName } from '../../../ui/math/entryName.ts';
import { useCallback, useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { CanvasLayer, Draw } from '../../../plot/CanvasLayer.ts';
import { MovablePoint } from '../../../plot/MovablePoint.tsx';
import { Plane } from '../../../plot/Plane.tsx';
import { snapTo } from '../../../plot/snap.ts';
import { spokenNumber } from '../../../ui/format.ts';
import { useSettled } from '../../../ui/controls/useSettled.ts';
import { PicturePlace } from '../../parts/PicturePlace.tsx';
import { useDag, useWidgetState } from '../context.ts';
import { angleOf, type Hessian } from './curvature.ts';
import { drawHv } from './drawHv.ts';
import { directionIn, velocityFrom, type HvCase } from './hvCase.ts';
import styles from './HvPlane.module.css';
import { reachFor, viewOf } from './hvScene.ts';
import { turned } from './turn.ts';

interface HvMapProps {
  readonly found: HvCase;
  readonly scale: number;
  /** What may be seen of H; null before the question is answered. */
  readonly hessian: Hessian | null;
}

const nothing: Draw = () => {};

/** The plane of the directions of the two inputs: v to be dragged, and H v. */
export function HvMap({ found, scale, hessian }: HvMapProps) {
  const { store } = useDag();
  const layer = useRef<CanvasLayer | null>(null);
  const { names } = found;
  const length = useWidgetState((s) => Math.hypot(...directionIn(s.settled, names)));
  const [reach, setReach] = useState(() => reachFor(length, null));
  const [view, setView] = useState(() => viewOf(reach));
  // Set during render, so that no frame shows a v that lies outside.
  const needed = reachFor(length, reach);
  if (needed !== reach) {
    setReach(needed);
    setView(viewOf(needed));
  }
  const { product } = found;
  const draw = useCallback<Draw>(
    (ctx, camera, palette) => {
      const v = directionIn(store.getState().inputs, names);
      const shown = product.every(Number.isFinite) ? product : null;
      drawHv(ctx, { v, product: shown, scale, hessian }, camera, palette);
    },
    [store, names, product, scale, hessian],
  );
  useEffect(() => store.subscribe(() => layer.current?.redraw()), [store]);
  return (
    <PicturePlace ratio={1} className={styles.picture}>
      {(shape) => (
        <Plane
          view={view}
          ratio={shape}
          ground={nothing}
          draw={draw}
          layer={layer}
          label={`Directions of ${names.join(' and ')}: the arrow v and the arrow H v from the origin. Arrow keys pan, plus and minus zoom, 0 goes back to the first view.`}
          onCamera={() => {}}
          onView={setView}
        >
          <HeadOfV found={found} layer={layer} />
        </Plane>
      )}
    </PicturePlace>
  );
}

interface HeadProps {
  readonly found: HvCase;
  readonly layer: React.RefObject<CanvasLayer | null>;
}

/** The head of v: dragged anywhere, turned by arrow keys. Only this renders while it moves. */
function HeadOfV({ found, layer }: HeadProps) {
  const { store } = useDag();
  const { names, curvature } = found;
  const velocity = useWidgetState((s) => s.inputs.velocity);
  const [x, y] = directionIn({ velocity }, names);
  const rest = useSettled<null>(() => store.commit());
  // Before mafs, whose keys move points along the axes.
  const onKeyDown = (event: KeyboardEvent): void => {
    const to = turned(event, [x, y]);
    if (!to) return;
    event.preventDefault();
    event.stopPropagation();
    store.adjust(velocityFrom(names, to));
    rest.change(null);
  };
  return (
    <g onKeyDownCapture={onKeyDown} onBlur={rest.release}>
      <MovablePoint
        point={[x, y]}
        concept="tangent"
        name="v"
        label={`The direction v of ${names.join(' and ')}; arrow keys turn it`}
        valueText={`${spokenNumber(angleOf([x, y]), 3)} degrees, ${entryName(names[0])} ${spokenNumber(x)}, ${entryName(names[1])} ${spokenNumber(y)}; curvature ${spokenNumber(curvature)}`}
        snap={(point) => snapTo(point, layer.current?.camera)}
        onMove={(to) => store.adjust(velocityFrom(names, to))}
        onSettle={() => store.commit()}
      />
    </g>
  );
}
