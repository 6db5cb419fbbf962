import type { WidgetStore } from '../../../state/widgetStore.ts';
import type { DescentLink } from '../results.ts';
import { runsOf } from '../runs.ts';
import type { Inputs } from '../state.ts';
import { raceKey } from './raceKey.ts';

/** “Which run reaches the goal first?” is being asked: no words may tell. */
export function isCovered(store: WidgetStore<Inputs>, link: DescentLink): boolean {
  const { settled } = store.getState();
  const { calm } = link.results.getState();
  const { asks, said } = link.game.getState();
  const seen = runsOf(settled).filter(({ hidden }) => !hidden).length;
  if (settled.panel !== 'compare' || !asks || seen < 2 || !calm) return false;
  return said?.race !== raceKey(settled);
}
