import { memo, useLayoutEffect, useMemo, useRef } from 'react';
import { centred, extentOf } from './camera.ts';
import type { CameraStore } from './CameraStore.ts';
import type { GraphLayout, GraphNode } from './graph.ts';
import { joinedBoxes } from './joinedPaths.ts';
import styles from './Minimap.module.css';
import { minimapScale } from './minimap.ts';

interface MinimapProps {
  readonly layout: GraphLayout;
  readonly nodes: readonly GraphNode[];
  readonly store: CameraStore;
  /** Pixels of the letters in the picture. */
  readonly mark: number;
  /** Of the picture. */
  readonly width: number;
  readonly height: number;
}

/**
 * The whole of a large graph in a corner, with the frame of what is seen; pointing at a place goes there. Only for
 * pointers: keys move the picture itself.
 */
export const Minimap = memo(function Minimap(props: MinimapProps) {
  const { layout, nodes, store, mark, width, height } = props;
  const frame = useRef<SVGRectElement>(null);
  const scale = useMemo(
    () => minimapScale(extentOf(layout, mark), { width, height }),
    [layout, mark, width, height],
  );
  const boxes = useMemo(() => {
    const all = Array.from({ length: layout.boxes.length / 4 }, (_, i) => i);
    return joinedBoxes(layout.boxes, all, nodes);
  }, [layout, nodes]);

  useLayoutEffect(() => {
    const place = (): void => {
      const view = store.view();
      const [left, right] = [view.x0, view.x1].map((x) =>
        clamp((x - scale.x0) * scale.sx, scale.width),
      );
      const [top, bottom] = [view.y0, view.y1].map((y) =>
        clamp((y - scale.y0) * scale.sy, scale.height),
      );
      frame.current?.setAttribute('x', String(left));
      frame.current?.setAttribute('y', String(top));
      frame.current?.setAttribute('width', String(Math.max(3, right - left)));
      frame.current?.setAttribute('height', String(Math.max(3, bottom - top)));
    };
    place();
    return store.subscribe(place);
  }, [store, scale]);

  const go = (event: React.PointerEvent<SVGSVGElement>): void => {
    const at = event.currentTarget.getBoundingClientRect();
    const x = scale.x0 + (event.clientX - at.left) / scale.sx;
    const y = scale.y0 + (event.clientY - at.top) / scale.sy;
    store.move((camera, _, size) => centred(x, y, camera.zoom, size));
  };
  return (
    <svg
      className={styles.map}
      width={scale.width}
      height={scale.height}
      aria-hidden="true"
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        go(event);
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) go(event);
      }}
    >
      <g transform={`scale(${scale.sx} ${scale.sy}) translate(${-scale.x0} ${-scale.y0})`}>
        {boxes.map(({ kind, d }) => (
          <path key={kind} className={styles.boxes} data-state={kind} d={d} />
        ))}
      </g>
      <rect ref={frame} className={styles.frame} />
    </svg>
  );
});

const clamp = (v: number, most: number): number => Math.min(most - 1, Math.max(1, v));
