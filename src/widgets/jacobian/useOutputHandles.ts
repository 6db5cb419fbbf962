import { useMemo } from 'react';
import type { DiagramHandle } from '../../plot/diagram/diagram.ts';
import { formatNumber, spokenNumber } from '../../ui/format.ts';
import { useJacobian, useResults, useWidgetState } from './context.ts';
import { axis, minus, plus, times } from './linear.ts';
import { fitted } from './model.ts';
import { lensed, unitOf } from './shot.ts';
import type { Stage } from './stages.ts';
import { useMapSize } from './useMapSize.ts';

/** The tip of the weight u, where it is a direction of the picture. */
export function useOutputHandles(stage: Stage): readonly DiagramHandle[] {
  const parts = useJacobian();
  const { store } = parts;
  const map = useMapSize();
  const answer = useResults((r) => r.answer);
  const inputs = useWidgetState((s) => s.inputs);
  return useMemo(() => {
    if (!answer || inputs.pane !== 'dual' || stage.kind === 'simplex') return [];
    const own = fitted(inputs, map);
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
  }, [store, map, answer, inputs, stage]);
}
