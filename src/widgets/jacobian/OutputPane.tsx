import { useCallback, useMemo } from 'react';
import type { DiagramHandle } from '../../plot/diagram/diagram.ts';
import type { AxesShown } from '../../plot/drawTicks.ts';
import { formatNumber, spokenNumber } from '../../ui/format.ts';
import { boxOf } from '../parts/plane.ts';
import { useJacobian, useResults, useWidgetState } from './context.ts';
import { PlaneHandles } from './InputPane.tsx';
import { axis, minus, plus, times } from './linear.ts';
import { fitted } from './model.ts';
import { outputGround, outputItems } from './outputScene.ts';
import { PlanePane } from './PlanePane.tsx';
import { lensed, unitOf, type Shot } from './shot.ts';
import { SpacePane } from './SpacePane.tsx';
import type { Stage } from './stages.ts';
import { useFitted } from './useShot.ts';
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
  const handles = useHandles(stage);
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

/** The tip of the weight u, where it is a direction of the picture. */
function useHandles(stage: Stage): readonly DiagramHandle[] {
  const parts = useJacobian();
  const { store } = parts;
  const reading = useResults((r) => r.reading);
  const answer = useResults((r) => r.answer);
  const inputs = useWidgetState((s) => s.inputs);
  return useMemo(() => {
    if (!reading.ok || !answer || inputs.pane !== 'dual' || stage.kind === 'simplex') return [];
    const own = fitted(inputs, reading);
    const { u } = own;
    const m = answer.value.length;
    if (u.length !== m || !answer.value.every(Number.isFinite)) return [];
    const shot = { inputs: own, answer };
    const seen = lensed(stage, shot);
    const unit = unitOf(shot, stage);
    const { at } = answer.asked;
    const root = seen.place(at, answer.value);
    const ways = u.map((_, i) =>
      minus(seen.place(at, plus(answer.value, times(unit, axis(m, i)))), root),
    );
    const tip = u.reduce((sum, v, i) => plus(sum, times(v, ways[i])), root);
    const names = m === 1 ? ['u'] : u.map((_, i) => `u${i + 1}`);
    const handle: DiagramHandle = {
      id: 'u',
      at: [tip[0], tip[1], tip[2] ?? 0],
      concept: 'gradient',
      name: `u (${u.map((v) => formatNumber(v, 3)).join(', ')})`,
      label: 'The tip of the weight u of the outputs',
      valueText: u.map((v, i) => `${names[i]} ${spokenNumber(v)}`).join(', '),
      // The ways are orthogonal: each component is a projection.
      onMove: (to) => {
        const move = minus([...to].slice(0, root.length), root);
        const along = ways.map((way) => {
          const dot = way.reduce((sum, v, k) => sum + v * move[k], 0);
          return dot / way.reduce((sum, v) => sum + v * v, 0);
        });
        store.adjust({ u: along.map((v) => Number(v.toFixed(2)) + 0) });
      },
      onSettle: () => store.commit(),
    };
    return [handle];
  }, [store, reading, answer, inputs, stage]);
}
