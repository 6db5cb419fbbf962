import { formatNumber } from '../../ui/format.ts';
import { valueFrom } from './race/valueFrom.ts';
import { titleOf } from './runs.ts';
import type { RunSetting } from './state.ts';

type Named = Pick<RunSetting, 'optimiser' | 'parameters' | 'changes'>;

/** What each run of a race is called: by its method, and by as much more as tells it from the others. */
export function runNames(runs: readonly Named[]): readonly string[] {
  const titles = runs.map(titleOf);
  const longer = runs.map((run, k) => {
    const others = runs.filter((_, i) => i !== k && titles[i] === titles[k]);
    if (others.length === 0) return titles[k];
    const told = ['eta', 'beta']
      .filter((id) => others.some((other) => numberOf(other, id) !== numberOf(run, id)))
      .map((id) => `${id === 'eta' ? 'η' : 'β'} = ${formatNumber(numberOf(run, id))}`)
      .join(', ');
    return told === '' ? titles[k] : `${titles[k]}, ${told}`;
  });
  return longer.map((name, k) => (count(longer, name) > 1 ? `${titles[k]} (run ${k + 1})` : name));
}

/** 0 for a method that has none: no momentum is no momentum. */
const numberOf = (run: Named, id: string): number => valueFrom(run, id, 0) || 0;

const count = (names: readonly string[], name: string): number =>
  names.filter((each) => each === name).length;
