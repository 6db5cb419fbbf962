import type { Fault, Span } from '../../../core/lang/fault.ts';
import type { OwnExercise } from '../own.ts';

export type OwnField = keyof OwnExercise;

/** What is wrong with an own exercise: in which of its texts, where in it, and what its author can do. */
export interface OwnFault extends Fault {
  readonly field: OwnField;
}

/** A value, or what its author has to mend. */
export type OwnResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly faults: readonly OwnFault[] };

/** Thrown inside this folder only, to leave a recursion; `ownTemplate` turns it into a result. */
export class OwnSignal extends Error {
  readonly fault: OwnFault;
  constructor(fault: OwnFault) {
    super(fault.message);
    this.fault = fault;
  }
}

/** @throws OwnSignal always. */
export function refuse(
  field: OwnField,
  span: Span,
  message: string,
  advice: string,
  code: Fault['code'] = 'not-a-declaration',
): never {
  throw new OwnSignal({ field, code, span, message, advice });
}

/** A fault of a part of a text, moved to its place in the whole. @throws OwnSignal always. */
export function refuseAt(field: OwnField, fault: Fault | undefined, offset: number): never {
  if (!fault) throw new Error('a refusal without a reason');
  const { code, message, advice, span } = fault;
  throw new OwnSignal({
    field,
    code,
    message,
    ...(advice !== undefined && { advice }),
    span: { start: span.start + offset, end: span.end + offset },
  });
}

/** What `make` returns, or the fault that it left with. */
export function caught<T>(make: () => T): OwnResult<T> {
  try {
    return { ok: true, value: make() };
  } catch (error) {
    if (error instanceof OwnSignal) return { ok: false, faults: [error.fault] };
    throw error;
  }
}
