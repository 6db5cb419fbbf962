import { useSlice } from '../../../state/store.ts';
import { createCache, type Cache } from '../../../state/store.ts';
import type { Ways } from '../../../worker/protocol/program.ts';
import type { StepControl } from '../../definition.ts';
import { useDag } from '../context.ts';

interface Picked {
  /** The node it was picked for: the ways of another node begin anew. */
  readonly node: number;
  /** Place in the list. */
  readonly way: number;
}

/** Of each widget in use, by its store. Which way is looked at is no input: no number depends on it. */
const kept = new WeakMap<object, Cache<Picked>>();

/** Which way is picked in the widget of a store. */
export function pickedOf(store: object): Cache<Picked> {
  const known = kept.get(store);
  if (known) return known;
  const created = createCache<Picked>({ node: -1, way: 0 });
  kept.set(store, created);
  return created;
}

/** The place of the picked way among those at hand: the first one where none of them was picked. */
export const placeOf = ({ node, way }: Picked, ways: Pick<Ways, 'node' | 'ways'>): number =>
  node === ways.node && way < ways.ways.length ? way : 0;

/** The picked way of the widget that a part stands in, and how to pick another. */
export function usePicked(ways: Ways | null): readonly [number, (way: number) => void] {
  const { store } = useDag();
  const picked = useSlice(pickedOf(store), (state) => state);
  if (!ways) return [0, () => {}];
  return [
    placeOf(picked, ways),
    (way) => pickedOf(store).setState({ node: ways.node, way: within(way, ways) }),
  ];
}

const within = (way: number, { ways }: Pick<Ways, 'ways'>): number =>
  Math.min(Math.max(0, way), Math.max(0, ways.length - 1));

/** Steps of a clicker or of the figure's keys, from way to way. @param waysNow the ways at hand at that moment. */
export function waySteps(store: object, waysNow: () => Ways | null): StepControl {
  const go = (to: (now: number, last: number) => number): void => {
    const ways = waysNow();
    if (!ways || ways.ways.length === 0) return;
    const picked = pickedOf(store);
    const way = to(placeOf(picked.getState(), ways), ways.ways.length - 1);
    picked.setState({ node: ways.node, way: within(way, ways) });
  };
  return {
    by: (steps) => go((now) => now + steps),
    first: () => go(() => 0),
    last: () => go((_, last) => last),
    // Nothing plays here: the key goes on, and around.
    toggle: () => go((now, last) => (now === last ? 0 : now + 1)),
  };
}
