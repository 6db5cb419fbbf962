import { useState } from 'react';
import { useLanding, useResults, useWidgetState } from './context.ts';
import { pointAt } from './dataView.ts';
import { added, flipped, moved, nextPoint, removed, type Edit } from './editData.ts';
import { landings } from './landings.ts';
import type { Points } from './landingModel.ts';
import { printPoints } from './readPoints.ts';
import type { Inputs } from './state.ts';

type Place = readonly [number, number];

/** What hands and keys do to the points: each change is written into the text of the data. */
export function useEdits() {
  const { store, link } = useLanding();
  const points = useResults((r) => r.reading.points);
  const model = useWidgetState((s) => s.inputs.model);
  /** The point that Tab comes to. */
  const [chosen, setChosen] = useState(0);
  const [said, setSaid] = useState('');
  const at = Math.max(0, Math.min(chosen, points.length - 1));
  const label = model === 'hinge' ? (points[at]?.[2] ?? 1) : null;

  const patchOf = (to: Points): Partial<Inputs> => ({
    source: printPoints(to),
    ...followingMean(model, points, to, store.getState().inputs.mu),
  });
  const commit = (to: Points): void => {
    store.commit(patchOf(to));
    link.fit();
  };
  const apply = (edit: Edit, then: number): void => {
    setSaid(edit.ok ? '' : edit.message);
    if (!edit.ok) return;
    setChosen(then);
    commit(edit.points);
  };
  const pointOf = (place: Place): readonly number[] =>
    pointAt(model, place, store.getState().settled.view, label ?? 1);

  return {
    points,
    at,
    said,
    choose: setChosen,
    move: (index: number, place: Place): void => {
      const own = points[index]?.[2] ?? 1;
      const to = pointAt(model, place, store.getState().settled.view, own);
      store.adjust(patchOf(moved(points, index, to)));
    },
    settle: (): void => {
      store.commit();
      link.fit();
    },
    add: (place: Place): void => apply(added(points, pointOf(place)), points.length),
    addNext: (): void => apply(added(points, nextPoint(points, label)), points.length),
    remove: (index: number): void =>
      apply(removed(points, index, landings[model].least), Math.min(index, points.length - 2)),
    flip: (index: number): void => commit(flipped(points, index)),
  };
}

/** A Gaussian whose μ is the mean of its points keeps it when they move. */
function followingMean(
  model: Inputs['model'],
  before: Points,
  after: Points,
  mu: readonly number[],
): Partial<Inputs> {
  if (model !== 'gaussian' || before.length === 0) return {};
  const at = meanOf(before);
  const still = at.every((v, i) => Math.abs(v - mu[i]) <= 1e-9 * (1 + Math.abs(v)));
  return still ? { mu: meanOf(after) } : {};
}

const meanOf = (points: Points): readonly number[] =>
  [0, 1].map((axis) => points.reduce((sum, point) => sum + point[axis], 0) / points.length);
