import { memo } from 'react';
import { boxOf } from './camera.ts';
import { GraphCard } from './GraphCard.tsx';
import { EdgeLabel, GraphLine } from './GraphLine.tsx';
import type { GraphEdge, GraphNode, GraphPile } from './graph.ts';
import styles from './GraphScene.module.css';
import { JoinedBoxes, JoinedLines } from './JoinedGraph.tsx';
import { PileBar } from './PileBar.tsx';
import type { GraphType } from './type.ts';
import { heatSide, type Seen } from './visible.ts';

interface GraphSceneProps {
  readonly seen: Seen;
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  readonly pile: GraphPile | null;
  readonly type: GraphType;
  /** Edges can be chosen, too. */
  readonly choosable: boolean;
  /** Of the patterns: what is no number, what is negative. */
  readonly hatch: string;
}

const ORDER = { idle: 0, paid: 1, flowing: 2 } as const;

/** The drawing: lines beneath, their labels, the nodes, and the pile over all. */
export const GraphScene = memo(function GraphScene(props: GraphSceneProps) {
  const { seen, nodes, edges, pile, type, choosable, hatch } = props;
  const { geometry } = seen;
  const { boxes } = geometry.layout;
  const lines = seen.lines
    ? seen.edges
        .filter((i) => edges[i] !== undefined)
        .toSorted((a, b) => ORDER[edges[a].state] - ORDER[edges[b].state])
    : [];
  const cards = seen.cards ? seen.nodes.filter((i) => nodes[i] !== undefined) : [];
  const maps = cards.reduce(
    (sum, i) => sum + nodes[i].cells.filter((c) => c.kind === 'heat').length,
    0,
  );
  const pileBox = pile && seen.cards ? boxOf(boxes, pile.node) : null;
  return (
    <>
      <defs>
        <Hatch id={`${hatch}-none`} className={styles.none} />
        <Hatch id={`${hatch}-minus`} className={styles.minus} />
      </defs>
      {lines.map((i) => (
        <GraphLine
          key={i}
          index={i}
          edge={edges[i]}
          geometry={geometry}
          mark={type.mark}
          wide={choosable}
        />
      ))}
      {!seen.lines && <JoinedLines geometry={geometry} shown={seen.edges} edges={edges} />}
      {lines.map((i) => (
        <EdgeLabel
          key={i}
          edge={edges[i]}
          x={geometry.labels[2 * i]}
          y={geometry.labels[2 * i + 1]}
          mark={type.mark}
        />
      ))}
      {!seen.cards && <JoinedBoxes geometry={geometry} shown={seen.nodes} nodes={nodes} />}
      {cards.map((i) => (
        <GraphCard
          key={i}
          index={i}
          node={nodes[i]}
          x={boxes[4 * i]}
          y={boxes[4 * i + 1]}
          w={boxes[4 * i + 2]}
          h={boxes[4 * i + 3]}
          type={type}
          side={heatSide(maps)}
          hatch={`${hatch}-none`}
        />
      ))}
      {pile && pileBox && (
        <PileBar
          pile={pile}
          concept={nodes[pile.node]?.concept ?? 'gradient'}
          box={pileBox}
          room={seen.geometry.layout.width}
          type={type}
          hatch={`${hatch}-minus`}
        />
      )}
    </>
  );
});

interface HatchProps {
  readonly id: string;
  readonly className: string | undefined;
}

/** Slanting lines; of lines alone, as pictures taken along know them. */
function Hatch({ id, className }: HatchProps) {
  return (
    <pattern id={id} width={4} height={4} patternUnits="userSpaceOnUse">
      <line className={className} x1={-1} y1={5} x2={5} y2={-1} />
      <line className={className} x1={-1} y1={1} x2={1} y2={-1} />
      <line className={className} x1={3} y1={5} x2={5} y2={3} />
    </pattern>
  );
}
