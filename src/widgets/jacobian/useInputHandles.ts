import { useMemo } from 'react';
import type { DiagramHandle } from '../../plot/diagram/diagram.ts';
import { formatNumber, spokenNumber } from '../../ui/format.ts';
import { useJacobian, useWidgetState } from './context.ts';
import { minus, plus, times } from './linear.ts';
import { fitted } from './model.ts';
import type { Stage } from './stages.ts';
import { useMapSize } from './useMapSize.ts';

/** The point, while all is seen, and the tip of the move. */
export function useInputHandles(stage: Stage): readonly DiagramHandle[] {
  const { store } = useJacobian();
  const map = useMapSize();
  const inputs = useWidgetState((s) => s.inputs);
  return useMemo(() => {
    const { at, h, size, zoom } = fitted(inputs, map);
    const n = at.length;
    if (n !== (stage.kind === 'line' ? 1 : stage.dimension)) return [];
    const near = zoom === 'near';
    const place = (x: readonly number[]): readonly [number, number, number] => [
      x[0],
      x[1] ?? 0,
      x[2] ?? 0,
    ];
    const spoken = (values: readonly number[]): string =>
      values.map((v, k) => `${stage.names[k]} ${spokenNumber(v)}`).join(', ');
    const text = (values: readonly number[]): string =>
      n === 1
        ? formatNumber(values[0], 3)
        : `(${values.map((v) => formatNumber(v, 3)).join(', ')})`;
    const settle = (): void => store.commit();
    const tip = near ? times(1 / size, h) : plus(at, h);
    const move: DiagramHandle = {
      id: 'h',
      at: place(tip),
      concept: 'tangent',
      name: `h ${text(h)}`,
      label: 'The tip of the move h',
      valueText: spoken(h),
      onMove: (to) => {
        const own = to.slice(0, n);
        store.adjust({ h: near ? times(size, own) : minus(own, at).map(clean) });
      },
      onSettle: settle,
    };
    if (near) return [move];
    const point: DiagramHandle = {
      id: 'point',
      at: place(at),
      concept: 'input',
      name: n === 1 ? `${stage.names[0]} = ${text(at)}` : text(at),
      label: 'The point',
      valueText: spoken(at),
      onMove: (to) => store.adjust({ at: to.slice(0, n) }),
      onSettle: settle,
    };
    // Where both rings lie on each other the point is on top.
    return [move, point];
  }, [store, map, inputs, stage]);
}

/** A difference of two short decimals is one. */
const clean = (x: number): number => Number(x.toPrecision(12));
