import { success } from '../../core/lang/fault.ts';
import { grade as graded } from '../../exercises/engine/grade.ts';
import { loadTemplate } from '../templates.ts';
import type { Handler } from './handler.ts';
import { variantFor } from './variants.ts';

/** What an answer is worth and what is said of it. One that cannot be read is a verdict, not a fault of the job. */
export const grade: Handler<'grade'> = {
  prepare: ({ of }) => loadTemplate(of),
  *work({ of, seed, typed }) {
    yield 0;
    const variant = variantFor(of, seed);
    return variant.ok ? success(yield* graded(variant.value, typed)) : variant;
  },
  transfer: () => [],
};
