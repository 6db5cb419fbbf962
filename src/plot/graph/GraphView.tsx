import { useId, useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useRatio } from '../useRatio.ts';
import { useWidth } from '../useWidth.ts';
import { ViewButtons } from '../ViewButtons.tsx';
import { zoomedAt } from './camera.ts';
import { CameraStore } from './CameraStore.ts';
import type { GraphEdge, GraphLayout, GraphNode, GraphPile } from './graph.ts';
import { HoverMarks, SelectedRing } from './GraphMarks.tsx';
import { GraphScene } from './GraphScene.tsx';
import styles from './GraphView.module.css';
import { handOnGraph } from './handOnGraph.ts';
import { keyOnGraph } from './keyOnGraph.ts';
import { Minimap } from './Minimap.tsx';
import { offerGraph } from './offerGraph.ts';
import { useGeometry } from './useGeometry.ts';
import { useGraphType } from './useGraphType.ts';
import { nodeAt } from './visible.ts';

export interface GraphViewProps {
  /** Computed elsewhere; a new one opens the view anew. */
  readonly layout: GraphLayout;
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  readonly pile: GraphPile | null;
  readonly selected: number | null;
  readonly onSelect: (node: number) => void;
  /** Pressed twice. */
  readonly onOpen?: (node: number) => void;
  /** Makes edges something to press. */
  readonly onSelectEdge?: (edge: number) => void;
  /** The node to be kept in sight. */
  readonly follow: number | null;
  /** What the graph is, for those who do not see it. */
  readonly label: string;
  /** What it shows now. */
  readonly words: string;
  /** Pixels, or all of the place it stands in. */
  readonly height: number | 'fill';
}

const NEARER = 1.4;
/** Pixels around the pointer in which a small box is found: a target of 24. */
const REACH = 12;
const KEYS =
  'Arrow keys move the picture, with Shift further. Plus and minus zoom, 0 or Home shows the whole graph.';

/** A program as a graph with its values and adjoints. What can be chosen by keys is a list elsewhere, which selects. */
export function GraphView(props: GraphViewProps) {
  const { layout, nodes, edges, pile, selected, follow, label, words } = props;
  const { onSelect, onOpen, onSelectEdge } = props;
  const fill = props.height === 'fill';
  const box = useRef<HTMLDivElement>(null);
  const world = useRef<SVGGElement>(null);
  const dragged = useRef(false);
  const [store] = useState(() => new CameraStore());
  const [hover, setHover] = useState<number | null>(null);
  const id = useId();
  const width = useWidth(box);
  const ratio = useRatio(box, fill);
  const height = props.height === 'fill' ? Math.round(width / (ratio ?? 1.5)) : props.height;
  const type = useGraphType(box);
  const geometry = useGeometry(layout, edges);
  const seen = useSyncExternalStore(store.subscribe, store.seen, store.seen);
  const partly = useSyncExternalStore(store.subscribe, store.partly, () => false);
  const first = useRef(follow);

  useLayoutEffect(() => {
    first.current = follow;
  });
  useLayoutEffect(() => offerGraph(box.current), []);
  useLayoutEffect(() => {
    const place = (): void => {
      const { x, y, zoom } = store.now();
      world.current?.setAttribute('transform', `scale(${zoom}) translate(${-x} ${-y})`);
      world.current?.style.setProperty('--thick', String(Math.max(1, 1 / zoom)));
    };
    place();
    return store.subscribe(place);
  }, [store]);
  useLayoutEffect(() => {
    if (width > 0 && geometry) store.show(geometry, { width, height }, type.mark, first.current);
  }, [store, geometry, width, height, type.mark]);
  useLayoutEffect(() => {
    if (follow !== null) store.follow(follow, stepTime(box.current));
  }, [store, follow, geometry]);
  useLayoutEffect(() => {
    if (!box.current) return undefined;
    const end = handOnGraph(box.current, store, (dragging) => {
      dragged.current = dragging;
    });
    return () => {
      end();
      store.stop();
    };
  }, [store]);

  /** The node under a pointer, by its place: boxes drawn as one path have no element each. */
  const under = (event: React.MouseEvent): number | null => {
    const at = box.current?.getBoundingClientRect();
    if (!at) return null;
    const { x, y, zoom } = store.now();
    const [px, py] = [event.clientX - at.left, event.clientY - at.top];
    return nodeAt(layout.boxes, x + px / zoom, y + py / zoom, REACH / zoom);
  };
  const choose = (event: React.MouseEvent): void => {
    if (dragged.current) return;
    const node = under(event);
    if (node !== null) onSelect(node);
    else if (onSelectEdge && event.target instanceof Element) {
      const edge = event.target.closest('[data-edge]')?.getAttribute('data-edge');
      if (edge != null) onSelectEdge(Number(edge));
    }
  };
  const zoom = (factor: number): void =>
    store.glide(
      (camera, extent, size) => zoomedAt(camera, factor, width / 2, height / 2, extent, size),
      stepTime(box.current),
    );

  const drawn = geometry && seen?.geometry === geometry ? seen : null;
  return (
    <div className={fill ? `${styles.frame} ${styles.fill}` : styles.frame}>
      <div className={styles.holder} style={fill ? undefined : { height }}>
        <div
          ref={box}
          className={hover === null ? styles.ground : `${styles.ground} ${styles.pointing}`}
          role="group"
          aria-label={label}
          aria-describedby={`${id}keys`}
          tabIndex={0}
          onKeyDown={(event) => keyOnGraph(event, store)}
          onClick={choose}
          onDoubleClick={(event) => {
            const node = under(event);
            if (node !== null) onOpen?.(node);
          }}
          onPointerMove={(event) => {
            if (event.pointerType !== 'touch' && event.buttons === 0) setHover(under(event));
          }}
          onPointerLeave={() => setHover(null)}
        >
          <svg
            className={styles.graph}
            viewBox={`0 0 ${width || 1} ${height || 1}`}
            role="img"
            aria-label={label}
          >
            <desc>{words}</desc>
            <g ref={world}>
              {drawn && (
                <>
                  {hover !== null && (
                    <HoverMarks geometry={drawn.geometry} edges={edges} node={hover} />
                  )}
                  {selected !== null && (
                    <SelectedRing geometry={drawn.geometry} node={selected} mark={type.mark} />
                  )}
                  <GraphScene
                    seen={drawn}
                    nodes={nodes}
                    edges={edges}
                    pile={pile}
                    type={type}
                    choosable={onSelectEdge !== undefined}
                    hatch={id}
                  />
                </>
              )}
            </g>
          </svg>
        </div>
      </div>
      {partly && (
        <Minimap
          layout={layout}
          nodes={nodes}
          store={store}
          mark={type.mark}
          width={width}
          height={height}
        />
      )}
      <ViewButtons
        label="Zoom"
        buttons={[
          { sign: 'zoomIn', label: 'Zoom in', act: () => zoom(NEARER) },
          { sign: 'zoomOut', label: 'Zoom out', act: () => zoom(1 / NEARER) },
          {
            sign: 'home',
            label: 'Show the whole graph',
            act: () => store.fit(stepTime(box.current)),
          },
        ]}
      />
      <p className="spoken" id={`${id}keys`}>
        {KEYS}
      </p>
    </div>
  );
}

/** Milliseconds of a step, by the token that knows of reduced motion. */
function stepTime(element: Element | null): number {
  if (!element) return 0;
  return Number.parseFloat(getComputedStyle(element).getPropertyValue('--m-step')) || 0;
}
