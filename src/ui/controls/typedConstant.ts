import { lower } from '../../core/lang/lower.ts';
import { parse } from '../../core/lang/parse.ts';
import type { TypedNumber } from './typedNumber.ts';

/**
 * Reads `1/2`, `pi/4`, `sqrt(2)`: a number as an expression of the language. Building its graph folds what has
 * no variable, so that the result is a constant or there is a fault to tell.
 */
export function readConstant(text: string): TypedNumber {
  const parsed = parse(text, { inputs: [], wants: 'number' });
  if (!parsed.ok) return refused(parsed.faults[0]);
  const [name] = parsed.value.inputs.concat(parsed.value.parameters);
  if (name !== undefined) {
    return {
      ok: false,
      message: `“${name}” has no value here. ${ADVICE}`,
    };
  }
  const lowered = lower(parsed.value);
  if (!lowered.ok) return refused(lowered.faults[0]);
  const { graph, output } = lowered.value;
  const value = graph.constantValue(output);
  return value !== undefined && Number.isFinite(value)
    ? { ok: true, value }
    : { ok: false, message: 'Only numbers are worked out here, such as 1/2, pi/4 or sqrt(2).' };
}

const ADVICE = 'Type a number such as 0.5, 1/2 or pi/4.';

interface Refusal {
  readonly code: string;
  readonly span: { readonly start: number };
  readonly message: string;
  readonly advice?: string;
}

function refused(fault: Refusal | undefined): TypedNumber {
  if (!fault) return { ok: false, message: 'This cannot be read as a number.' };
  // The language would offer a slider for an unknown name: in a field for one number there is none.
  const advice = fault.code === 'unknown-name' ? ADVICE : (fault.advice ?? ADVICE);
  return { ok: false, message: `At character ${fault.span.start + 1}: ${fault.message} ${advice}` };
}
