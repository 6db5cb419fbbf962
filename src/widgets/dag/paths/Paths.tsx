import { useMemo } from 'react';
import { useDag, useResults, useWidgetState } from '../context.ts';
import { Graph } from '../Graph.tsx';
import styles from './Paths.module.css';
import { usePicked } from './picked.ts';
import { onWay, wayEdges, wayNodes } from './shownWays.ts';
import { WayBar } from './WayBar.tsx';
import { fits } from './wayLines.ts';
import { counted } from './waySay.ts';

interface PathsProps {
  readonly height: number | 'fill';
  /** There is no panel: the picked way is said under the graph, with buttons to the next. */
  readonly compact?: boolean;
}

/** The graph with the ways from a node to the output: how many from each node, and one of them picked out. */
export function Paths({ height, compact = false }: PathsProps) {
  const { store } = useDag();
  const answer = useResults((r) => r.answer);
  const found = useResults((r) => r.ways);
  const wanted = useWidgetState((s) => s.settled.node);
  const ways = answer && found && fits(answer, found) ? found : null;
  const [place] = usePicked(ways);
  const drawn = useMemo(() => {
    if (!answer) return null;
    const way = onWay(ways, place);
    return {
      nodes: wayNodes(answer, way.nodes),
      edges: wayEdges(answer, way.edges),
      pile: null,
      follow: ways?.node ?? null,
    };
  }, [answer, ways, place]);
  if (!answer || !drawn) {
    return <div className={styles.room} style={height === 'fill' ? undefined : { height }} />;
  }
  const selected = ways?.node ?? answer.nodes.findIndex(({ name }) => name === wanted);
  const end = answer.nodes[answer.output].name;
  return (
    <div className={styles.picture} data-fill={height === 'fill' || undefined}>
      <div className={styles.place}>
        <Graph
          answer={answer}
          drawn={drawn}
          height={height}
          selected={selected < 0 ? null : selected}
          onSelect={(node) => store.amend({ node: answer.nodes[node].name })}
          label={
            ways
              ? `The program as a graph, with the number of ways from each node to ${end}: ${counted(ways.total, 'way')} from ${answer.nodes[ways.node].name}.`
              : `The program as a graph, with the number of ways from each node to ${end}.`
          }
        />
      </div>
      {compact && ways && <WayBar answer={answer} ways={ways} />}
    </div>
  );
}
