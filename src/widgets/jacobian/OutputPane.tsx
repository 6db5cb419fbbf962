import { useCallback } from 'react';
import type { AxesShown } from '../../plot/drawTicks.ts';
import { boxOf } from '../parts/plane.ts';
import { useJacobian, useResults } from './context.ts';
import { outputGround, outputItems } from './outputScene.ts';
import { PlaneHandles } from './PlaneHandles.tsx';
import { PlanePane } from './PlanePane.tsx';
import type { Shot } from './shot.ts';
import { SpacePane } from './SpacePane.tsx';
import type { Stage } from './stages.ts';
import { useOutputHandles } from './useOutputHandles.ts';
import { useFitted } from './useFitted.ts';
import { useSteady } from './useSteady.ts';
import { outputBox } from './views.ts';

interface OutputPaneProps {
  readonly ratio: number | 'fill';
  readonly stage: Stage;
}

const LABELS: Readonly<Record<Stage['kind'], string>> = {
  line: 'The output of the map on a line: where the point goes, and the move J h.',
  graph: 'The graph of the map with its linear model at the point.',
  plane: 'The outputs of the map: the image of the piece, its linear image, and J h.',
  space: 'The outputs of the map in space: the image of the piece, its linear image, and J h.',
  relief: 'The graph of the map over its inputs, with its linear model at the point.',
  simplex: 'The outputs of the map as shares in a triangle, each corner one share alone.',
};

/** A triangle has no numbers along its edges, a line has them along one. */
const AXES: Partial<Record<Stage['kind'], AxesShown>> = { line: 'x', simplex: 'none' };

/** The outputs: what the map makes of the piece, and what its linear model makes of it. */
export function OutputPane({ ratio, stage }: OutputPaneProps) {
  const { store } = useJacobian();
  const own = useFitted();
  const answer = useResults((r) => r.calm);
  const box = useSteady(outputBox(own, stage, answer));
  const ground = useCallback((shot: Shot) => outputGround(shot, stage), [stage]);
  const items = useCallback((shot: Shot) => outputItems(shot, stage), [stage]);
  const lattice = stage.kind === 'plane' && own.at.length === 2;
  const handles = useOutputHandles(stage);
  if (stage.dimension === 3) {
    return (
      <SpacePane
        ratio={ratio}
        box={box}
        ground={ground}
        items={items}
        label={LABELS[stage.kind]}
        names={stage.names}
        graph={stage.kind === 'relief'}
        handles={handles}
      />
    );
  }
  return (
    <PlanePane
      ratio={ratio}
      box={box}
      ground={ground}
      items={items}
      label={LABELS[stage.kind]}
      axes={AXES[stage.kind] ?? (own.zoom === 'whole' && lattice ? 'gridless' : 'both')}
      onView={(view) => {
        if (own.zoom === 'near' || stage.kind === 'simplex') return;
        const { x0, x1, y0, y1 } = view;
        if (stage.kind === 'plane') store.amend({ out: boxOf(view) });
        else if (stage.kind === 'line') store.amend({ out: [x0, x1] });
        else store.amend({ view: [x0, x1], out: [y0, y1] });
      }}
    >
      {(layer) => <PlaneHandles handles={handles} layer={layer} flat={stage.kind === 'line'} />}
    </PlanePane>
  );
}
