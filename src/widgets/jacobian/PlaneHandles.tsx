import type { CanvasLayer } from '../../plot/CanvasLayer.ts';
import type { DiagramHandle } from '../../plot/diagram/diagram.ts';
import { MovablePoint } from '../../plot/MovablePoint.tsx';
import { snapTo } from '../../plot/snap.ts';

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
      apart={Math.min(
        ...handles.filter((other) => other.id !== id).map((other) => distance(at, other.at)),
      )}
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

const distance = (a: readonly number[], b: readonly number[]): number =>
  Math.hypot(a[0] - b[0], a[1] - b[1]);

/** The name of a tip stands on the side that points away from the point. */
function sideOf(tip: readonly number[], handles: readonly DiagramHandle[]): 'left' | 'right' {
  const root = handles.find(({ concept }) => concept === 'input')?.at ?? [0];
  return tip[0] >= root[0] ? 'right' : 'left';
}
