import { useLayoutEffect, useRef, useState } from 'react';
import { useWidth } from '../useWidth.ts';
import { heightsInWords } from './heightScale.ts';
import type { Vector } from './lens.ts';
import type { Concept } from '../marks.ts';
import type { SurfacePath } from './lift.ts';
import type { Heights, SpacePath, SpaceStroke } from './model.ts';
import { FIRST_ORBIT, type Orbit } from './orbit.ts';
import { SpaceLayer, type Drawing } from './SpaceLayer.ts';
import styles from './SpaceView.module.css';
import type { SurfaceSamples } from './surfaceMesh.ts';
import type { TangentPlane } from './tangentPlane.ts';
import { Turntable } from './Turntable.tsx';
import { useOrbit } from './useOrbit.ts';

interface SpaceViewProps {
  /** Null while they are being computed: the place is kept. */
  readonly samples: SurfaceSamples | null;
  /** Values of the isolines, ascending; those of the contour picture give both the same colours. */
  readonly levels?: ArrayLike<number>;
  /** Left out, they are compressed where that shows more; a plane needs them true. */
  readonly heights?: Heights;
  /** Paths of several runs, each with its own dash and marker. */
  readonly paths?: readonly SpacePath[];
  /** The path of the first run, where there is only one. */
  readonly path?: SurfacePath;
  /** x, y and the value there. */
  readonly point?: Vector;
  /** Whose colour the point has; a run's where nothing is said. */
  readonly pointConcept?: Concept;
  /** A piece of the tangent plane. */
  readonly plane?: TangentPlane;
  readonly strokes?: readonly SpaceStroke[];
  /** Width over height. */
  readonly ratio: number;
  /** What the surface is, for those who do not see it. */
  readonly label: string;
  /** Where to look from; a new value turns the surface there. */
  readonly camera?: Orbit;
  /** The view at which a turn or zoom by the user came to rest. */
  readonly onTurn?: (camera: Orbit) => void;
  /** Names of the axes. */
  readonly names?: readonly [string, string, string];
}

const NONE: readonly number[] = [];
const NAMES = ['x', 'y', 'f'] as const;
const KEYS =
  'Arrow keys turn the surface, with Shift further, with Alt less. Plus and minus zoom, 0 or Home goes back to the first view.';

/** A surface in space, to be turned by hand or by keys. Its drawing machinery is loaded when it is shown. */
export function SpaceView(props: SpaceViewProps) {
  const {
    samples,
    levels = NONE,
    paths,
    path,
    point,
    pointConcept,
    plane,
    strokes,
    ratio,
    label,
    onTurn,
  } = props;
  const { names = NAMES, heights: shown } = props;
  const camera = props.camera ?? FIRST_ORBIT;
  const box = useRef<HTMLDivElement>(null);
  const stage = useRef<HTMLDivElement>(null);
  const layer = useRef<SpaceLayer | null>(null);
  const width = useWidth(box);
  const [drawing, setDrawing] = useState<Drawing>('loading');
  const [heights, setHeights] = useState('');

  useLayoutEffect(() => {
    if (!stage.current) return undefined;
    const created = new SpaceLayer(stage.current, (now, relief) => {
      setDrawing(now);
      if (relief) setHeights(heightsInWords(relief.scale));
    });
    layer.current = created;
    return () => {
      created.dispose();
      layer.current = null;
    };
  }, []);
  const turning = useOrbit(box, camera, FIRST_ORBIT, (orbit) => layer.current?.turn(orbit), onTurn);
  useLayoutEffect(() => {
    if (width > 0) layer.current?.resize(width, Math.round(width / ratio));
  }, [width, ratio]);
  useLayoutEffect(() => {
    const on = { paths, path, point, pointConcept, plane, strokes };
    if (samples) layer.current?.show({ samples, levels, heights: shown, on, names });
  }, [samples, levels, shown, paths, path, point, pointConcept, plane, strokes, names]);

  return (
    <Turntable
      box={box}
      turning={turning}
      ratio={ratio}
      label={label}
      busy={samples === null || drawing === 'loading'}
      keys={KEYS}
      note={
        <>
          {heights} {drawing === 'plain' && 'Drawn without 3-D hardware. '}
        </>
      }
    >
      <div ref={stage} className={styles.stage} />
    </Turntable>
  );
}
