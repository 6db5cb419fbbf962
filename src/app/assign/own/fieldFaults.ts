import type { Fault } from '../../../core/lang/fault.ts';
import type { OwnField } from '../../../exercises/engine/own/ownFault.ts';
import type { FieldFault } from '../../../ui/mathfield/fault.ts';

/** The faults of one text of an exercise, as its field shows them; those of no text stand with the function. */
export const faultsOf = (faults: readonly Fault[], field: OwnField): readonly FieldFault[] =>
  faults
    .filter((fault) => (fieldOf(fault) ?? 'of') === field)
    .map(({ span, message, advice }) => ({
      ...span,
      message,
      ...(advice !== undefined && { advice }),
    }));

const fieldOf = (fault: Fault): string | undefined =>
  'field' in fault && typeof fault.field === 'string' ? fault.field : undefined;
