// Build time: the class that a name in a CSS module gets. Made of the two names alone, so that the steps
// which write a lesson's HTML know it without asking the bundler (vite.config.ts uses the same).
import { basename } from 'node:path';

/** `scopedName('label', 'src/lessons/Statement.module.css')` is `Statement-label`. */
export function scopedName(local: string, file: string): string {
  return `${basename(file.replace(/\?.*$/, ''), '.module.css')}-${local}`;
}

/** The class of a name in a CSS module of src/lessons. */
export const lessonClass = (module: string, local: string): string => `${module}-${local}`;
