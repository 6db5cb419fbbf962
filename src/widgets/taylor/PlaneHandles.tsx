import type { RefObject } from 'react';
import type { CanvasLayer } from '../../plot/CanvasLayer.ts';
import { MovablePoint } from '../../plot/MovablePoint.tsx';
import { snapTo } from '../../plot/snap.ts';
import { TurnHandle } from '../../plot/TurnHandle.tsx';
import { formatNumber, spokenNumber } from '../../ui/format.ts';
import { useResults, useTaylor, useWidgetState } from './context.ts';
import { snapAngle, wrapped } from './direction.ts';
import { circleRadius } from './drawPlane.ts';
import { pointOf } from './model.ts';
import { curvatureAlong } from './quadraticModel.ts';
import { directionOf } from './direction.ts';
import { foundAt } from './verdicts.ts';
import { placeText } from './say.ts';

interface HandleProps {
  readonly layer: RefObject<CanvasLayer | null>;
}

/** Pixels within which a hand means a stationary point. */
const MAGNET = 9;

/** The ring of the point. Only this renders while it is dragged. */
export function PointHandle({ layer }: HandleProps) {
  const { store, link } = useTaylor();
  const [x, y] = pointOf(useWidgetState((s) => s.inputs));
  const [u, v] = useWidgetState((s) => s.inputs.h);
  const look = useWidgetState((s) => s.settled.look);
  const found = useResults((r) => r.stationary);
  const moves = look === 'model' || look === 'error';
  const exact = look === 'stationary' && foundAt(found, [x, y]) !== null;
  const snap = (point: readonly [number, number]): [number, number] => {
    const free = snapTo(point, layer.current?.camera);
    const camera = layer.current?.camera;
    if (look !== 'stationary' || !camera) return free;
    const scale = camera.width / (camera.view.x1 - camera.view.x0);
    const all = link.results.getState().stationary?.points ?? [];
    const near = all.find(
      ({ at }) => Math.hypot(at[0] - point[0], at[1] - point[1]) * scale < MAGNET,
    );
    return near ? [near.at[0], near.at[1]] : free;
  };
  return (
    <MovablePoint
      point={[x, y]}
      label="The point"
      beside
      valueText={`x ${spokenNumber(x)}, y ${spokenNumber(y)}${exact ? ', stationary' : ''}`}
      name={`(${formatNumber(x)}, ${formatNumber(y)})`}
      {...(moves && { apart: Math.hypot(u ?? 0, v ?? 0) })}
      snap={snap}
      onMove={(at) => store.adjust({ at })}
      onSettle={() => store.commit()}
    />
  );
}

/** The ring at x + h. */
export function MoveHandle({ layer }: HandleProps) {
  const { store } = useTaylor();
  const [x, y] = pointOf(useWidgetState((s) => s.inputs));
  const h = useWidgetState((s) => s.inputs.h);
  const [u, v] = [h[0] ?? 0, h[1] ?? 0];
  return (
    <MovablePoint
      point={[x + u, y + v]}
      concept="tangent"
      label="The end of the move h"
      beside={u < 0 ? 'left' : 'right'}
      apart={Math.hypot(u, v)}
      valueText={`h ${spokenNumber(u)}, ${spokenNumber(v)}`}
      name={`h = ${placeText([u, v])}`}
      snap={(point) => snapTo(point, layer.current?.camera)}
      onMove={(to) =>
        store.adjust({ h: to.map((c, k) => Number((c - [x, y][k]).toPrecision(12))) })
      }
      onSettle={() => store.commit()}
    />
  );
}

/** The tip of the direction d, on its circle. */
export function DirectionHandle() {
  const { store, link } = useTaylor();
  const at = pointOf(useWidgetState((s) => s.inputs));
  const angle = useWidgetState((s) => s.inputs.angle);
  const curvature = useResults((r) =>
    r.answer?.names.length === 2 ? curvatureAlong(r.answer, directionOf(angle)) : NaN,
  );
  return (
    <TurnHandle
      centre={at}
      angle={wrapped(angle)}
      radius={circleRadius}
      label="The direction d"
      valueText={`${spokenNumber(wrapped(angle))} degrees, curvature ${spokenNumber(curvature)}`}
      name={`d ${formatNumber(wrapped(angle), 3)}°`}
      snap={(to) => snapAngle(to, link.results.getState().answer?.eigenvectors ?? [])}
      onTurn={(to) => store.adjust({ angle: wrapped(to) })}
      onSettle={() => store.commit()}
    />
  );
}
