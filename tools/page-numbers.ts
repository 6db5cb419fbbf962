// Build time: the numbers that a lesson computes in its own `numbers.ts`, for claims that need a loop.
import { existsSync, readFileSync, statSync } from 'node:fs';
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
  const values = [valueOf(name, numbers[name])].flat();
  if (values.some((value) => typeof value !== 'number')) {
    throw new Error(`numbers.ts: “${name}” is no number and no list of numbers.`);
  }
  return values;
}

function valueOf(name: string, entry: Numbers[string]): Computed {
  try {
    return typeof entry === 'function' ? entry() : entry;
  } catch (error) {
    throw new Error(`numbers.ts: “${name}” breaks: ${said(error)}`, { cause: error });
  }
}

const said = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** A lesson's numbers come from the core, so that they are computed as its figures are. */
function refuseStrangers(path: string): void {
  for (const [, from] of readFileSync(path, 'utf8').matchAll(/\bfrom\s+['"]([^'"]+)['"]/g)) {
    if (!/^\.\.\/\.\.\/src\/core\//.test(from)) {
      throw new Error(`numbers.ts imports “${from}”: it may import from ../../src/core/ alone.`);
    }
  }
}

function load(path: string): Promise<Numbers> {
  const changed = statSync(path).mtimeMs;
  const last = known.get(path);
  if (last?.changed === changed) return last.numbers;
  refuseStrangers(path);
  const options = { configFile: false, logLevel: 'error' } as const;
  const numbers = runnerImport<{ numbers?: Numbers }>(path, options).then(
    ({ module }) => {
      if (!module.numbers) throw new Error('numbers.ts exports “numbers”.');
      return module.numbers;
    },
    (error: unknown) => {
      throw new Error(`numbers.ts breaks: ${said(error)}`);
    },
  );
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
