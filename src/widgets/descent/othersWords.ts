import { formatNumber, listed } from '../../ui/format.ts';
import { hasParameter } from './methods.ts';
import { runNames } from './runNames.ts';
import { outcomeOf } from './predict/winner.ts';
import type { AnsweredRace } from './results.ts';
import { runsOf, settingOf, titleOf } from './runs.ts';
import { standings } from './standing.ts';
import type { Inputs } from './state.ts';

/** As many as a listener can keep apart. */
const MOST = 3;

/**
 * The other runs of the race at the same moment: each of a few, or who leads, who trails and who arrives among many.
 *
 * @param covered who arrives is being asked, and not said.
 */
export function othersWords(
  settled: Inputs,
  race: AnsweredRace,
  lead: number,
  covered: boolean,
): string {
  const settings = runsOf(settled);
  const seen = race.runs.map((_, k) => k).filter((k) => !settings.at(k)?.hidden);
  const others = seen.filter((k) => k !== lead);
  if (others.length === 0) return '';
  const at = standings(race.runs, lead, settled.step, settled.axis);
  const lossOf = (k: number): number => race.runs[k].loss[at[k]];
  if (others.length > MOST) {
    return `${standing(seen, others.length, race, lossOf)}${covered ? '' : ` ${arrivals(seen, race, settled)}`}`;
  }
  const each = others.map((k) => {
    const asked = race.asked.runs[k];
    const { arrival } = race.runs[k];
    const arrived = arrival < 0 ? 'never reaches the goal' : `reaches the goal in step ${arrival}`;
    return `${titleOf(asked)}${hasParameter(asked.optimiser, 'eta') ? ` (${settingOf(asked)})` : ''} has loss ${formatNumber(lossOf(k))}${covered ? '' : ` and ${arrived}`}`;
  });
  return `Beside it: ${each.join('; ')}.`;
}

function standing(
  seen: readonly number[],
  count: number,
  race: AnsweredRace,
  lossOf: (k: number) => number,
): string {
  const names = runNames(race.asked.runs);
  const order = seen
    .filter((k) => Number.isFinite(lossOf(k)))
    .sort((a, b) => lossOf(a) - lossOf(b));
  const [best, worst] = [order[0], order[order.length - 1]];
  if (best === undefined) return `${count} other runs are beside it, and none has a loss here.`;
  return `${count} other runs are beside it: now the lowest loss is ${formatNumber(lossOf(best))} (${names[best]}), the highest ${formatNumber(lossOf(worst))} (${names[worst]}).`;
}

function arrivals(seen: readonly number[], race: AnsweredRace, { axis }: Inputs): string {
  const names = runNames(race.asked.runs);
  const { arrived, winners } = outcomeOf(race, seen, axis);
  if (winners.length === 0) return 'None of them reaches the goal.';
  const share =
    arrived.length === seen.length
      ? 'All of them reach'
      : `${arrived.length} of ${seen.length} reach`;
  const step = axis === 'steps' ? `, in step ${race.runs[winners[0]].arrival}` : '';
  return `${share} the goal, first ${listed(winners.map((k) => names[k]))}${step}.`;
}
