import { useCallback, useEffect, useRef, type ReactNode } from 'react';
import type { CanvasLayer, Draw } from '../../plot/CanvasLayer.ts';
import { DataPoint } from '../../plot/DataPoint.tsx';
import type { AxesShown } from '../../plot/drawTicks.ts';
import type { Palette } from '../../plot/palette.ts';
import { Plane } from '../../plot/Plane.tsx';
import { snapTo } from '../../plot/snap.ts';
import type { Camera } from '../../plot/view.ts';
import { PicturePlace } from '../parts/PicturePlace.tsx';
import { boxOf, viewOf } from '../parts/plane.ts';
import { useLanding, useWidgetState } from './context.ts';
import { placeOf, pointAt } from './dataView.ts';
import type { Answer } from './landings.ts';
import type { Points } from './landingModel.ts';
import { pointName, pointWords } from './pointWords.ts';
import type { Inputs } from './state.ts';
import { useEdits } from './useEdits.ts';
import styles from './Landing.module.css';

/** What a picture of the data is painted from: all of it as it is at this moment. */
export interface Pictured {
  readonly inputs: Inputs;
  readonly points: Points;
  /** Of the model that is on; it may lag a hand by a frame. */
  readonly answer: Answer | null;
}

export type Paint = (
  ctx: CanvasRenderingContext2D,
  pictured: Pictured,
  camera: Camera,
  palette: Palette,
) => void;

interface DataPlaneProps {
  readonly ratio: number | 'fill';
  /** What lies under the points. */
  readonly paint: Paint;
  readonly label: string;
  readonly axes?: AxesShown;
  /** Points are rings through which their shares show. */
  readonly open?: boolean;
  /** Further handles. */
  readonly children?: ReactNode;
}

/** The points of the data on a plane: dragged, added by a click, removed by a key. The canvas listens to the stores itself. */
export function DataPlane({ ratio, paint, label, axes, open, children }: DataPlaneProps) {
  const { store, link } = useLanding();
  const layer = useRef<CanvasLayer | null>(null);
  const view = useWidgetState((s) => s.settled.view);
  const model = useWidgetState((s) => s.inputs.model);
  const edits = useEdits();
  const { points, at } = edits;

  const draw = useCallback<Draw>(
    (ctx, camera, palette) => {
      const { answer, reading } = link.results.getState();
      const { inputs } = store.getState();
      paint(ctx, { inputs, points: reading.points, answer }, camera, palette);
    },
    [store, link, paint],
  );
  useEffect(() => {
    const ends = [
      store.subscribe(() => layer.current?.redraw()),
      link.results.subscribe((now, before) => {
        if (now.answer !== before.answer || now.reading !== before.reading) layer.current?.redraw();
      }),
    ];
    return () => ends.forEach((end) => end());
  }, [store, link]);

  const places = points.map((point) => placeOf(model, point, view));
  const snap = (place: [number, number]): [number, number] => {
    const [x, y] = snapTo(place, layer.current?.camera);
    const [px, py] = placeOf(model, pointAt(model, [x, y], view, 1), view);
    return [px, py];
  };
  return (
    <>
      <PicturePlace ratio={ratio} className={styles.picture}>
        {(shape) => (
          <Plane
            view={viewOf(view)}
            ratio={shape}
            ground={nothing}
            draw={draw}
            layer={layer}
            {...(axes && { axes })}
            label={`${label} Arrow keys pan, plus and minus zoom, 0 goes back to the first view.`}
            onCamera={() => {}}
            onView={(next) => store.amend({ view: boxOf(next) })}
            onPoint={(point) => edits.add(snapTo(point, layer.current?.camera))}
          >
            {places.map((place, k) => (
              <DataPoint
                key={k}
                point={place}
                index={k}
                count={places.length}
                tabbed={k === at}
                kind={open ? 'open' : kindOf(model, points[k])}
                {...(open && { radius: OPEN })}
                valueText={pointWords(model, points[k])}
                name={pointName(model, points[k])}
                apart={apart(places, k)}
                snap={snap}
                onMove={(to) => edits.move(k, to)}
                onSettle={edits.settle}
                onFocus={() => edits.choose(k)}
                onRemove={() => edits.remove(k)}
                {...(model === 'hinge' && { onFlip: () => edits.flip(k) })}
              />
            ))}
            {children}
          </Plane>
        )}
      </PicturePlace>
      <p className={styles.said} role="status">
        {edits.said}
      </p>
    </>
  );
}

/** Pixels of a ring with shares in it. */
export const OPEN = 9;

const nothing: Draw = () => {};

function kindOf(model: Inputs['model'], point: readonly number[]): 'plain' | 'plus' | 'minus' {
  if (model === 'hinge') return point[2] > 0 ? 'plus' : 'minus';
  return model === 'logistic' && point[1] > 0 ? 'plus' : 'plain';
}

/** To the nearest other point. */
function apart(places: readonly (readonly [number, number])[], k: number): number {
  const [x, y] = places[k];
  return places.reduce(
    (least, [ox, oy], j) => (j === k ? least : Math.min(least, Math.hypot(ox - x, oy - y))),
    Infinity,
  );
}
