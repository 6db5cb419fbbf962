import { useCallback, useEffect, useMemo, useRef } from 'react';
import type { DiagramHandle, DiagramScene } from '../../plot/diagram/diagram.ts';
import type { DiagramLayer } from '../../plot/diagram/DiagramLayer.ts';
import { DiagramView } from '../../plot/diagram/DiagramView.tsx';
import { PicturePlace } from '../parts/PicturePlace.tsx';
import { orbitOf, turnOf } from '../parts/plane.ts';
import { useJacobian, useWidgetState } from './context.ts';
import type { Item } from './items.ts';
import styles from './Jacobian.module.css';
import type { Shot } from './shot.ts';
import { toDiagram } from './toDiagram.ts';
import { shotOf } from './shotOf.ts';

interface SpacePaneProps {
  readonly ratio: number | 'fill';
  readonly box: readonly number[];
  /** What lies still while the point moves, and what moves with it. */
  readonly ground: (shot: Shot) => readonly Item[];
  readonly items: (shot: Shot) => readonly Item[];
  readonly label: string;
  readonly names: readonly string[];
  /** The third axis is the height of a graph, which has a unit of its own. */
  readonly graph?: boolean;
  readonly handles: readonly DiagramHandle[];
}

const NOTHING: DiagramScene = {};

/** One side of the map in space, to be turned. The canvas listens to the stores itself. */
export function SpacePane(props: SpacePaneProps) {
  const { ratio, box, ground, items, label, names, handles, graph = false } = props;
  const parts = useJacobian();
  const { store, link } = parts;
  const layer = useRef<DiagramLayer | null>(null);
  const turn = useWidgetState((s) => s.settled.turn);
  const camera = useMemo(() => orbitOf(turn), [turn]);
  const bounds = useMemo(
    () => ({
      low: [box[0], box[2], box[4]] as const,
      high: [box[1], box[3], box[5]] as const,
      ...(graph && { equal: false }),
    }),
    [box, graph],
  );
  const axes = useMemo(() => [names[0], names[1], names[2]] as const, [names]);
  // The lattice is the same from frame to frame of a drag.
  const still = useRef<{ of: unknown; items: readonly Item[] } | null>(null);
  const scene = useCallback(() => {
    const shot = shotOf(parts);
    if (!shot) return NOTHING;
    if (still.current?.of !== shot.warp || shot.inputs.zoom === 'near')
      still.current = { of: shot.inputs.zoom === 'near' ? null : shot.warp, items: ground(shot) };
    return toDiagram([...still.current.items, ...items(shot)]);
  }, [parts, ground, items]);

  useEffect(() => {
    still.current = null;
    const redraw = (): void => layer.current?.redraw();
    const ends = [store.subscribe(redraw), link.results.subscribe(redraw)];
    return () => ends.forEach((end) => end());
  }, [store, link, scene]);

  return (
    <PicturePlace ratio={ratio} className={styles.picture}>
      {(shape) => (
        <DiagramView
          bounds={bounds}
          scene={scene}
          layer={layer}
          ratio={shape}
          label={label}
          names={axes}
          camera={camera}
          onTurn={(orbit) => store.amend({ turn: turnOf(orbit) })}
          handles={handles}
        />
      )}
    </PicturePlace>
  );
}
