// Build time: the exercises there are, as the module `virtual:exercises`: enough to list, find and link them,
// without the templates themselves, which only the worker loads.
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { runnerImport, type Plugin } from 'vite';
import type { ListedExercise } from 'virtual:exercises';
import { randomOf } from '../src/exercises/engine/random.ts';
import { SKILLS } from '../src/exercises/engine/skills.ts';
import type { AnyTemplate } from '../src/exercises/engine/template.ts';

const CONTENT = 'content';

/** The ids of all exercises in the order of the course, each with the folder of its lesson. */
export function exerciseFiles(): readonly { readonly id: string; readonly lessonId: string }[] {
  const files = readdirSync(CONTENT)
    .filter((folder) => /^\d\d-/.test(folder))
    .flatMap((lessonId) => exercisesOf(lessonId).map((id) => ({ id, lessonId })));
  return files.sort((a, b) => rank(a.id) - rank(b.id));
}

const pathOf = ({ id, lessonId }: { readonly id: string; readonly lessonId: string }): string =>
  join(process.cwd(), CONTENT, lessonId, 'exercises', `${id}.ts`);

function exercisesOf(lessonId: string): string[] {
  try {
    return readdirSync(join(CONTENT, lessonId, 'exercises'))
      .filter((name) => /^\d\d-T\d+\.ts$/.test(name))
      .map((name) => name.slice(0, -3));
  } catch {
    return [];
  }
}

/** `03-T10` comes after `03-T9`. */
function rank(id: string): number {
  const [lesson = '', number = ''] = id.split('-T');
  return Number(lesson) * 100 + Number(number);
}

let known: { readonly of: string; readonly list: Promise<readonly ListedExercise[]> } | undefined;

/** The list is read once for as long as no template changes: it takes seconds, and a build asks twice. */
function readExercises(): Promise<readonly ListedExercise[]> {
  const of = stamp();
  if (known?.of !== of) known = { of, list: loadExercises() };
  return known.list;
}

const stamp = (): string =>
  exerciseFiles()
    .map((it) => `${it.id} ${statSync(pathOf(it)).mtimeMs}`)
    .join();

async function loadExercises(): Promise<readonly ListedExercise[]> {
  const byId = await loadTemplates();
  return exerciseFiles().map(({ id, lessonId }) => {
    const template = byId.get(id);
    if (!template) throw new Error(`content/${lessonId}/exercises/${id}.ts declares another id.`);
    const { version, title, skills } = template;
    const lesson = Number(id.slice(0, 2));
    return { id, version, title, lesson, lessonId, skills, kind: kindOf(template) };
  });
}

let templates: { readonly of: string; readonly all: Promise<Templates> } | undefined;
type Templates = ReadonlyMap<string, AnyTemplate>;

/** Every template by its id, read again when a file changes. */
export function loadTemplates(): Promise<Templates> {
  const of = stamp();
  if (templates?.of !== of) templates = { of, all: importTemplates() };
  return templates.all;
}

async function importTemplates(): Promise<Templates> {
  const { module } = await runnerImport<{ templates: Readonly<Record<string, AnyTemplate>> }>(
    join(process.cwd(), 'tools/exercise-templates.ts'),
    { configFile: false, logLevel: 'error' },
  );
  return new Map(Object.values(module.templates).map((template) => [template.id, template]));
}

/** What is asked for, in a word. */
function kindOf(template: AnyTemplate): string {
  const asked = template.answer(template.draw(randomOf(template.id)));
  return asked.kind === 'cells' ? asked.looks : asked.kind;
}

const EXERCISES = 'virtual:exercises';

export function exerciseList(): Plugin {
  return {
    name: 'exercises',
    resolveId: (id) => (id === EXERCISES ? `\0${id}` : undefined),
    async load(id) {
      if (id !== `\0${EXERCISES}`) return undefined;
      for (const file of exerciseFiles()) this.addWatchFile(pathOf(file));
      return (
        `export const exercises = ${JSON.stringify(await readExercises())};\n` +
        `export const skills = ${JSON.stringify(SKILLS)};`
      );
    },
  };
}
