import { formatNumber, listed } from '../../../ui/format.ts';
import type { Axis } from '../state.ts';
import type { Outcome } from './winner.ts';

const UNITS: Readonly<Record<Axis, readonly [one: string, many: string]>> = {
  steps: ['step', 'steps'],
  gradients: ['gradient evaluation', 'gradient evaluations'],
  operations: ['operation', 'operations'],
};

interface Said {
  readonly outcome: Outcome;
  /** What was guessed: a run by its place, `none`, or null for who only asked. */
  readonly answer: number | 'none' | null;
  /** Of every run of the race. */
  readonly names: readonly string[];
  readonly axis: Axis;
}

/** What came of the guess, who won, and by how much. */
export function winnerWords({ outcome, answer, names, axis }: Said): string {
  const { arrived, winners, never, idle } = outcome;
  const said = answer === null ? '' : answer === 'none' ? 'none of them' : names[answer];
  const right =
    answer === 'none' ? winners.length === 0 : answer !== null && winners.includes(answer);
  const opening = said === '' ? '' : `You said ${said}: ${right ? 'right' : 'not so'}.`;
  const cost = (n: number): string => `${formatNumber(n)} ${UNITS[axis][n === 1 ? 0 : 1]}`;
  const rest = (): string[] => {
    if (idle) return ['No run gets any lower than where it begins, so nobody wins.'];
    if (arrived.length === 0) return ['None of them reaches the goal.'];
    const [best] = arrived;
    const next = arrived.find(({ k }) => !winners.includes(k));
    const times =
      next && best.cost > 0 ? `: ${formatNumber(next.cost / best.cost, 3)} times as many` : '';
    return [
      winners.length > 1
        ? `${listed(winners.map((k) => names[k]))} reach the goal together, after ${cost(best.cost)}.`
        : `${names[best.k]} reaches the goal first, after ${cost(best.cost)}.`,
      next ? `${names[next.k]} comes next, after ${formatNumber(next.cost)}${times}.` : '',
      never.length > 0
        ? `${listed(never.map((k) => names[k]))} never ${never.length > 1 ? 'get' : 'gets'} there.`
        : '',
    ];
  };
  return [opening, ...rest()].filter((sentence) => sentence !== '').join(' ');
}
