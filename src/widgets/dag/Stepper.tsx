import { useMemo } from 'react';
import { cardsOf } from './cards.ts';
import { Remark } from '../parts/Remark.tsx';
import { useDag, useResults, useWidgetState } from './context.ts';
import { momentWords } from './describe.ts';
import { Graph } from './Graph.tsx';
import { shownEdges, shownNode, shownPile } from './shown.ts';
import { useStanding, type Standing } from './useStanding.ts';

/** The graph at a step of its sweeps; a click on a node looks at it. */
export function Stepper({ height }: { readonly height: number | 'fill' }) {
  const standing = useStanding();
  const failure = useResults((r) => r.failure);
  return (
    <>
      {failure !== null && (
        <Remark kind="alarm" urgent>
          {failure}
        </Remark>
      )}
      {standing && <Stepped {...standing} height={height} />}
    </>
  );
}

/** How the picture is read, in the mode that is shown. */
export function ReadingHint() {
  const mode = useWidgetState((s) => s.settled.mode);
  const cells = {
    reverse: 'the value and right of it the adjoint, with a + while contributions are missing',
    forward: 'the value and right of it the tangent',
    second: 'value and tangent, below them the adjoint and how it moves',
  }[mode];
  return (
    <Remark>
      In each node: {cells}. On each edge: the local slope; grey not yet, coloured done, heavy now.
    </Remark>
  );
}

function Stepped({
  answer,
  journey,
  moment,
  height,
}: Standing & { readonly height: number | 'fill' }) {
  const { store } = useDag();
  const chosen = useWidgetState((s) => s.settled.node);
  const drawn = useMemo(
    () => ({
      nodes: cardsOf(answer, (k) => shownNode(answer, journey, moment, k)),
      edges: shownEdges(answer, journey, moment),
      pile: shownPile(answer, journey, moment),
    }),
    [answer, journey, moment],
  );
  const selected = answer.nodes.findIndex(({ name }) => name === chosen);
  return (
    <Graph
      answer={answer}
      drawn={{ ...drawn, follow: moment.node ?? Math.max(0, selected) }}
      height={height}
      selected={selected < 0 ? null : selected}
      onSelect={(k) => {
        const { name } = answer.nodes[k];
        store.amend({ node: name === chosen ? '' : name });
      }}
      label={`The program as a graph of ${answer.nodes.length} nodes. ${momentWords(answer, journey, moment)}`}
    />
  );
}
