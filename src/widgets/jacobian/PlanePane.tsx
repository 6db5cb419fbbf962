import { useCallback, useEffect, useMemo, useRef, type ReactNode } from 'react';
import type { CanvasLayer, Draw } from '../../plot/CanvasLayer.ts';
import type { AxesShown } from '../../plot/drawTicks.ts';
import { Plane } from '../../plot/Plane.tsx';
import type { View } from '../../core/surfaces/surface.ts';
import type { Camera } from '../../plot/view.ts';
import { PicturePlace } from '../parts/PicturePlace.tsx';
import { viewOf, type ViewBox } from '../parts/plane.ts';
import { useJacobian } from './context.ts';
import type { Item } from './items.ts';
import styles from './Jacobian.module.css';
import { paintItems } from './paintItems.ts';
import type { Shot } from './shot.ts';
import { shotOf } from './shotOf.ts';

interface PlanePaneProps {
  readonly ratio: number | 'fill';
  readonly box: readonly number[];
  /** What lies still while the point moves, and what moves with it. */
  readonly ground: (shot: Shot) => readonly Item[];
  readonly items: (shot: Shot) => readonly Item[];
  readonly label: string;
  readonly axes: AxesShown;
  readonly onCamera?: (camera: Camera) => void;
  readonly onView: (view: View) => void;
  readonly onPoint?: (point: [number, number]) => void;
  /** Handles, which get the layer for its camera. */
  readonly children: (layer: React.RefObject<CanvasLayer | null>) => ReactNode;
}

const nothing = (): void => undefined;

/** One side of the map in the plane. The canvas listens to the stores itself. */
export function PlanePane(props: PlanePaneProps) {
  const { ratio, box, ground: groundOf, items: itemsOf, label, onView, onPoint, children } = props;
  const parts = useJacobian();
  const { store, link } = parts;
  const layer = useRef<CanvasLayer | null>(null);
  const view = useMemo(() => viewOf(box as ViewBox), [box]);

  const ground = useCallback<Draw>(
    (ctx, camera, palette) => {
      const shot = shotOf(parts);
      if (shot) paintItems(ctx, groundOf(shot), camera, palette);
    },
    [parts, groundOf],
  );
  const draw = useCallback<Draw>(
    (ctx, camera, palette) => {
      const shot = shotOf(parts);
      if (shot) paintItems(ctx, itemsOf(shot), camera, palette);
    },
    [parts, itemsOf],
  );

  useEffect(() => {
    const ends = [
      store.subscribe((now, before) => {
        const { zoom, draw: look } = now.inputs;
        if (zoom !== before.inputs.zoom || look !== before.inputs.draw)
          layer.current?.redrawGround();
        else layer.current?.redraw();
      }),
      link.results.subscribe((now, before) => {
        if (now.warp !== before.warp) layer.current?.redrawGround();
        else if (now.answer !== before.answer || now.pointed !== before.pointed)
          layer.current?.redraw();
      }),
    ];
    return () => ends.forEach((end) => end());
  }, [store, link]);

  return (
    <PicturePlace ratio={ratio} className={styles.picture}>
      {(shape) => (
        <Plane
          view={view}
          ratio={shape}
          ground={ground}
          draw={draw}
          layer={layer}
          axes={props.axes}
          label={`${label} Arrow keys pan, plus and minus zoom, 0 goes back to the first view.`}
          onCamera={props.onCamera ?? nothing}
          onView={onView}
          {...(onPoint && { onPoint })}
        >
          {children(layer)}
        </Plane>
      )}
    </PicturePlace>
  );
}
