import { useLayoutEffect, useRef, type Ref } from 'react';
import { assign } from '../assign.ts';
import { FIRST_ORBIT, type Orbit } from '../space/orbit.ts';
import { Turntable } from '../space/Turntable.tsx';
import { useOrbit } from '../space/useOrbit.ts';
import { useWidth } from '../useWidth.ts';
import type { Bounds, DiagramHandle, DiagramScene } from './diagram.ts';
import { DiagramLayer } from './DiagramLayer.ts';
import { DiagramRing } from './DiagramRing.tsx';
import styles from './DiagramView.module.css';
import { placeRings } from './placeRings.ts';

interface DiagramViewProps {
  /** What of the world is seen. */
  readonly bounds: Bounds;
  /** Read whenever the picture is painted, so that a drag repaints without React. */
  readonly scene: () => DiagramScene;
  /** The layer, for asking it to paint again. */
  readonly layer: Ref<DiagramLayer>;
  /** Width over height. */
  readonly ratio: number;
  /** What the diagram is, for those who do not see it. */
  readonly label: string;
  /** Names of the axes. */
  readonly names: readonly [string, string, string];
  /** Where to look from; a new value turns the room there. */
  readonly camera: Orbit;
  /** The view at which a turn or zoom by the user came to rest. */
  readonly onTurn: (camera: Orbit) => void;
  /** Where two lie on each other, the later one is on top; the keys reach both. */
  readonly handles?: readonly DiagramHandle[];
}

const NONE: readonly DiagramHandle[] = [];
const KEYS =
  'Arrow keys turn the room, with Shift further, with Alt less. Plus and minus zoom, 0 or Home goes back to the first view.';

const handleKeys = ([x, y, z]: readonly [string, string, string]): string =>
  ` On a movable point, left and right move it along ${x}, up and down along ${y}, Page Up and Page Down along ${z}, with Shift further, with Alt less.`;

/** Points, lines, faces and arrows in space, to be turned by hand or by keys, with points to be moved in it. */
export function DiagramView(props: DiagramViewProps) {
  const { bounds, scene, layer, ratio, label, names, camera, onTurn, handles = NONE } = props;
  const box = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const overlay = useRef<SVGSVGElement>(null);
  const own = useRef<DiagramLayer | null>(null);
  const latest = useRef({ scene, handles, bounds });
  const width = useWidth(box);
  const height = Math.round(width / ratio);

  useLayoutEffect(() => {
    latest.current = { scene, handles, bounds };
  });
  useLayoutEffect(() => {
    if (!canvas.current || !overlay.current) return undefined;
    const rings = overlay.current.children;
    const created = new DiagramLayer(canvas.current, overlay.current, latest.current.bounds, {
      scene: () => latest.current.scene(),
      handles: () => latest.current.handles,
      onLens: (lens, room) => placeRings(rings, latest.current.handles, lens, room),
    });
    own.current = created;
    return () => {
      created.dispose();
      own.current = null;
    };
  }, []);
  useLayoutEffect(() => {
    assign(layer, own.current);
    return () => assign(layer, null);
  }, [layer]);
  const turning = useOrbit(box, camera, FIRST_ORBIT, (orbit) => own.current?.turn(orbit), onTurn);
  useLayoutEffect(() => own.current?.setRoom(bounds, names), [bounds, names]);
  useLayoutEffect(() => {
    if (width > 0) own.current?.resize(width, height);
  }, [width, height]);
  useLayoutEffect(() => own.current?.refresh(), [scene, handles, width, height]);

  return (
    <Turntable
      box={box}
      ratio={ratio}
      label={label}
      turning={turning}
      keys={handles.length > 0 ? KEYS + handleKeys(names) : KEYS}
    >
      <canvas ref={canvas} className={styles.canvas} aria-hidden="true" />
      <svg ref={overlay} className={styles.overlay} viewBox={`0 0 ${width} ${height}`}>
        {handles.map((handle) => (
          <DiagramRing key={handle.id} handle={handle} layer={own} />
        ))}
      </svg>
    </Turntable>
  );
}
