import { useCallback, useMemo } from 'react';
import type { CanvasLayer } from '../../plot/CanvasLayer.ts';
import type { DiagramHandle } from '../../plot/diagram/diagram.ts';
import { MovablePoint } from '../../plot/MovablePoint.tsx';
import { snapTo } from '../../plot/snap.ts';
import { formatNumber, spokenNumber } from '../../ui/format.ts';
import { boxOf } from '../parts/plane.ts';
import { useJacobian, useResults, useWidgetState } from './context.ts';
import { inputGround, inputItems } from './inputScene.ts';
import { lengthOf, minus, plus, times } from './linear.ts';
import { fitted } from './model.ts';
import { PlanePane } from './PlanePane.tsx';
import type { Shot } from './shot.ts';
import { SpacePane } from './SpacePane.tsx';
import type { Stage } from './stages.ts';
import { useFitted } from './useShot.ts';
import { useSteady } from './useSteady.ts';
import { inputBox } from './views.ts';

interface InputPaneProps {
  readonly ratio: number | 'fill';
  readonly stage: Stage;
}

/** Parts of the view between two rings that do not cover each other. */
const APART = 0.06;

const LABEL = 'The inputs of the map: the point, the piece around it, and the move h.';

/** The inputs: a point to be dragged, a piece around it, and a move. */
export function InputPane({ ratio, stage }: InputPaneProps) {
  const { store, link } = useJacobian();
  const own = useFitted();
  const { zoom } = own;
  const box = useSteady(inputBox(own, stage));
  const items = useCallback((shot: Shot) => inputItems(shot, stage), [stage]);
  const handles = useHandles(stage);
  if (stage.dimension === 3) {
    return (
      <SpacePane
        ratio={ratio}
        box={box}
        ground={inputGround}
        items={items}
        label={LABEL}
        names={stage.names}
        handles={handles}
      />
    );
  }
  const flat = stage.kind === 'line';
  return (
    <PlanePane
      ratio={ratio}
      box={box}
      ground={inputGround}
      items={items}
      label={LABEL}
      axes={flat ? 'x' : zoom === 'whole' ? 'gridless' : 'both'}
      onCamera={({ view: { x0, x1, y0, y1 } }) => {
        if (zoom === 'whole') link.show(flat ? [x0, x1] : [x0, x1, y0, y1]);
      }}
      onView={(view) => {
        if (zoom === 'whole') store.amend({ view: flat ? [view.x0, view.x1] : boxOf(view) });
      }}
    >
      {(layer) => <PlaneHandles handles={handles} layer={layer} flat={flat} />}
    </PlanePane>
  );
}

interface PlaneHandlesProps {
  readonly handles: readonly DiagramHandle[];
  readonly layer: React.RefObject<CanvasLayer | null>;
  /** They move along the first axis only. */
  readonly flat: boolean;
}

/** Rings of the plane: those of space without a third number. */
export function PlaneHandles({ handles, layer, flat }: PlaneHandlesProps) {
  return handles.map(({ id, at, concept, name, label, valueText, onMove, onSettle }) => (
    <MovablePoint
      key={id}
      point={[at[0], at[1]]}
      concept={concept}
      label={label}
      valueText={valueText}
      name={name}
      {...(concept !== 'input' && { beside: sideOf(at, handles) })}
      snap={(point) => {
        const [x, y] = snapTo(point, layer.current?.camera);
        return flat ? [x, 0] : [x, y];
      }}
      onMove={([x, y]) => onMove([x, y, 0])}
      onSettle={onSettle}
    />
  ));
}

/** The name of a tip stands on the side that points away from the point. */
function sideOf(tip: readonly number[], handles: readonly DiagramHandle[]): 'left' | 'right' {
  const root = handles.find(({ concept }) => concept === 'input')?.at ?? [0];
  return tip[0] >= root[0] ? 'right' : 'left';
}

/** The point, while all is seen, and the tip of the move. */
function useHandles(stage: Stage): readonly DiagramHandle[] {
  const { store } = useJacobian();
  const reading = useResults((r) => r.reading);
  const inputs = useWidgetState((s) => s.inputs);
  return useMemo(() => {
    if (!reading.ok) return [];
    const { at, h, size, zoom, view } = fitted(inputs, reading);
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
    // Where both rings would lie on each other the point is on top.
    const reach = view.length > 1 ? view[1] - view[0] : 1;
    return lengthOf(h) > APART * reach ? [point, move] : [move, point];
  }, [store, reading, inputs, stage]);
}

/** A difference of two short decimals is one. */
const clean = (x: number): number => Number(x.toPrecision(12));
