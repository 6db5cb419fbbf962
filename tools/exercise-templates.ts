// Build time: every template, by the path of its file.
import type { AnyTemplate } from '../src/exercises/engine/template.ts';

export const templates = import.meta.glob<AnyTemplate>('../content/*/exercises/*.ts', {
  eager: true,
  import: 'default',
});
