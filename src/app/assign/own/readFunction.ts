import { parse, parseDeclarations } from '../../../core/lang/parse.ts';
import type { OwnExercise } from '../../../exercises/engine/own.ts';
import { readingOf, toField, unread, type Reading } from '../../../ui/mathfield/read.ts';

/** Reads the function for its live preview; what its names stand for is known only to the worker. */
export function readFunction({ of, shapes, parameters }: OwnExercise): Reading {
  if (of.trim() === '') return unread([]);
  const declared = parseDeclarations(shapes);
  const drawn = [...parameters.matchAll(/([A-Za-z]\w*)\s+in\b/g)].map(([, name = '']) => name);
  const read = parse(of, {
    declarations: declared.ok ? declared.value : [],
    parameters: drawn,
  });
  if (!read.ok) return unread(read.faults.map(toField));
  return readingOf(of, read.value, null, []);
}
