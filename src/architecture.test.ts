import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';

// What the import rules cannot see: size, names, registries. See .dependency-cruiser.mjs for the rest.

const ROOMS = [
  'core',
  'worker',
  'plot',
  'ui',
  'url',
  'state',
  'widgets',
  'figure',
  'exercises',
  'lessons',
  'app',
];
const CORE_FOLDERS = [
  'num',
  'ir',
  'ops',
  'lang',
  'ad',
  'compile',
  'optim',
  'field',
  'surfaces',
  'equiv',
];
const REGISTRIES = ['src/core/ops', 'src/core/optim', 'src/core/surfaces'];
const MAX_LINES = 400;

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((path) => join('src', path).replaceAll('\\', '/'))
  .filter((path) => /\.(ts|tsx|css)$/.test(path) && !/\.(test|d)\.tsx?$/.test(path));

const text = (path: string) => readFileSync(path, 'utf8');

describe('the house', () => {
  it('has a known room for every file', () => {
    const homeless = sources.filter((path) => {
      const [, room, folder, file] = path.split('/');
      if (!ROOMS.includes(room)) return true;
      return room === 'core' && !(file && CORE_FOLDERS.includes(folder));
    });
    expect(homeless, 'a file outside the rooms escapes the import rules').toEqual([]);
  });

  it(`has no file over ${MAX_LINES} lines`, () => {
    const templates = readdirSync('content', { recursive: true, encoding: 'utf8' })
      .map((path) => join('content', path).replaceAll('\\', '/'))
      .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'));
    const long = [...sources, ...templates]
      .map((path) => ({ path, lines: text(path).split('\n').length - 1 }))
      .filter(({ lines }) => lines > MAX_LINES);
    expect(long, 'a long file does more than one thing: split it').toEqual([]);
  });

  it('has no method in core that is named like a modifier', () => {
    const named = sources.filter(
      (path) =>
        path.startsWith('src/core/') &&
        /\b(private|protected|public|static) (declare|abstract|override|readonly)\(/.test(
          text(path),
        ),
    );
    expect(
      named,
      'Node strips such a name with the types, and the core runs in plain Node',
    ).toEqual([]);
  });

  it('has no file for leftovers', () => {
    const leftovers = sources.filter((path) =>
      /^(utils?|helpers?|misc|common)\.tsx?$/.test(basename(path)),
    );
    expect(leftovers, 'name a file after what it does').toEqual([]);
  });

  it('has no barrels', () => {
    const barrels = sources.filter((path) => {
      if (!/\/index\.tsx?$/.test(path)) return false;
      const rest = text(path)
        .replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')
        .replace(/export\s+(type\s+)?(\*(\s+as\s+\w+)?|\{[^}]*\})\s+from\s+'[^']*';?/g, '');
      return rest.trim() === '';
    });
    expect(barrels, 'import a thing from the file that declares it').toEqual([]);
  });
});

/** Exported objects that name themselves: operations by `name`, all others by `id` and a title. */
function declarations(values: unknown[]): string[] {
  return values.flatMap((value) => {
    if (typeof value !== 'object' || value === null) return [];
    const { id, title, name } = value as Record<string, unknown>;
    const own = title === undefined ? name : id;
    return typeof own === 'string' ? [own] : [];
  });
}

const exportsOf = async (path: string) =>
  Object.values((await import(/* @vite-ignore */ `../${path}`)) as Record<string, unknown>);

const started = (folder: string) => sources.some((path) => path.startsWith(`${folder}/`));

describe.each(REGISTRIES.filter(started))('registry %s', (folder) => {
  const files = sources.filter(
    (path) => path.startsWith(`${folder}/`) && !path.endsWith('/all.ts'),
  );

  it('lists every declaration, each in a file of its own name', async () => {
    const lists = await exportsOf(`${folder}/all.ts`);
    const listed = declarations(lists.filter((value) => Array.isArray(value)).flat());
    const declared: string[] = [];
    const misnamed: string[] = [];
    for (const path of files) {
      for (const id of declarations(await exportsOf(path))) {
        declared.push(id);
        if (basename(path, '.ts') !== id) misnamed.push(`${path} declares ${id}`);
      }
    }
    expect(misnamed).toEqual([]);
    expect(listed.toSorted()).toEqual(declared.toSorted());
  });
});
