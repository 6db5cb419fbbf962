import type { Fault } from './fault.ts';

/**
 * A fault as it is told of an answer to an exercise: where shapes do not fit, the forms that would fit are what is asked
 * for, so they are left to the reader.
 */
export function withoutRepair(fault: Fault): Fault {
  if (fault.code !== 'shape-mismatch') return fault;
  const { code, span, message } = fault;
  return {
    code,
    span,
    message,
    advice:
      'Write the shape of each part beside it: one may have to be transposed, or to stand on the other side.',
  };
}
