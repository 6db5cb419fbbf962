import type { RunRequest } from '../../../worker/protocol/descent.ts';
import { settingOf, titleOf } from '../runs.ts';

/** What each run of a race is called: by its method, and by as much more as tells it from the others. */
export function runNames(runs: readonly RunRequest[]): readonly string[] {
  const titles = runs.map(titleOf);
  const longer = runs.map((run, k) => {
    const setting = settingOf(run);
    return count(titles, titles[k]) > 1 && setting !== '' ? `${titles[k]}, ${setting}` : titles[k];
  });
  return longer.map((name, k) => (count(longer, name) > 1 ? `${titles[k]} (run ${k + 1})` : name));
}

const count = (names: readonly string[], name: string): number =>
  names.filter((each) => each === name).length;
