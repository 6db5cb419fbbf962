import {
  stationaryPoints,
  type Kink,
  type StationaryPoint,
} from '../../core/field/stationaryPoints.ts';
import type { Probe } from '../../core/field/probe.ts';
import { success } from '../../core/lang/fault.ts';
import type { Behaviour, FoundKink, FoundStationaryPoint } from '../protocol/stationary.ts';
import { compiled } from './compiled.ts';
import type { Handler } from './handler.ts';

/** All stationary points of f in a view, classified. */
export const stationary: Handler<'stationary'> = {
  *work({ fn, view }) {
    const f = compiled(fn);
    if (!f.ok) return f;
    const found = yield* stationaryPoints(f.value, view);
    const { continuum, plateau, complete } = found;
    return success({
      view,
      points: found.points.map(pointOf),
      representatives: found.representatives.map(pointOf),
      kinks: found.kinks.map(kinkOf),
      continuum,
      plateau,
      complete,
    });
  },
  transfer: () => [],
};

/** What a probe shows, in a word for the page. */
export const BEHAVIOUR: Readonly<Record<Probe, Behaviour>> = {
  min: 'minimum',
  max: 'maximum',
  saddle: 'saddle',
  flat: 'flat',
  undecided: 'undecided',
};

const pointOf = (p: StationaryPoint): FoundStationaryPoint => ({
  at: [p.x[0], p.x[1]],
  value: p.value,
  eigenvalues: [p.eigenvalues[0], p.eigenvalues[1]],
  class: p.class,
  test: p.hessianTest,
  ...(p.probe && { behaves: BEHAVIOUR[p.probe] }),
});

const kinkOf = ({ x, value, class: kind }: Kink): FoundKink => ({
  at: [x[0], x[1]],
  value,
  class: kind,
});
