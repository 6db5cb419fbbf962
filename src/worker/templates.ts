import type { ExerciseRef } from '../exercises/engine/own.ts';
import type { AnyTemplate } from '../exercises/engine/template.ts';

type Files = Readonly<Record<string, () => Promise<AnyTemplate>>>;

let files: Files = {};
const loaded = new Map<string, AnyTemplate>();

/** Says where templates are, by the paths of their files: the host knows, and handlers that run elsewhere need none. */
export function provideTemplates(all: Files): void {
  files = all;
}

/** Fetches the template that an exercise needs; one that comes along in its link needs none. */
export async function loadTemplate(of: ExerciseRef): Promise<void> {
  if (!('template' in of) || loaded.has(of.template)) return;
  const path = Object.keys(files).find((file) => file.endsWith(`/${of.template}.ts`));
  const load = path === undefined ? undefined : files[path];
  if (load) loaded.set(of.template, await load());
}

/** A template that was fetched before; undefined where there is none of that name. */
export const loadedTemplate = (id: string): AnyTemplate | undefined => loaded.get(id);
