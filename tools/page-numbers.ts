// Build time: the numbers that a lesson computes in its own `numbers.ts`, for claims that need a loop.
import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runnerImport, type Plugin } from 'vite';

type Computed = number | readonly number[];
type Numbers = Readonly<Record<string, Computed | (() => Computed)>>;

const known = new Map<string, { readonly changed: number; readonly numbers: Promise<Numbers> }>();

/** Where the numbers of a lesson would stand. */
const numbersPath = (lesson: string): string => join(dirname(lesson), 'numbers.ts');

/**
 * The values of that name in the `numbers.ts` beside a lesson.
 *
 * @throws Error with a sentence for the author.
 */
export async function numberCalled(name: string, lesson: string): Promise<readonly number[]> {
  const path = numbersPath(lesson);
  if (!existsSync(path)) throw new Error(`There is no numbers.ts beside this lesson.`);
  const numbers = await load(path);
  if (!Object.hasOwn(numbers, name)) {
    const names = Object.keys(numbers).join(', ');
    throw new Error(`numbers.ts has no “${name}”: it has ${names}.`);
  }
  const entry = numbers[name];
  const value = typeof entry === 'function' ? entry() : entry;
  return typeof value === 'number' ? [value] : value;
}

function load(path: string): Promise<Numbers> {
  const changed = statSync(path).mtimeMs;
  const last = known.get(path);
  if (last?.changed === changed) return last.numbers;
  const options = { configFile: false, logLevel: 'error' } as const;
  const numbers = runnerImport<{ numbers?: Numbers }>(path, options).then(({ module }) => {
    if (!module.numbers) throw new Error('numbers.ts exports “numbers”.');
    return module.numbers;
  });
  known.set(path, { changed, numbers });
  return numbers;
}

/** Reads a lesson again when its numbers change. */
export function watchNumbers(): Plugin {
  return {
    name: 'lesson-numbers',
    enforce: 'pre',
    transform(_, id) {
      if (id.endsWith('lesson.mdx') && existsSync(numbersPath(id))) {
        this.addWatchFile(numbersPath(id));
      }
    },
  };
}
