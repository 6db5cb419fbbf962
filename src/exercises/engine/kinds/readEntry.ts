import { failure, quote, success, type Fault, type Result } from '../../../core/lang/fault.ts';
import type { Declaration } from '../../../core/lang/declarations.ts';
import { lower } from '../../../core/lang/lower.ts';
import { withoutRepair } from '../../../core/lang/withoutRepair.ts';
import { parse, type Parsed } from '../../../core/lang/parse.ts';
import { tooLong } from '../tooLong.ts';

/** Reads an expression in these names and no others. */
export function readEntry(
  text: string,
  names: readonly (string | Declaration)[],
  wants?: 'number',
): Result<Parsed> {
  const long = tooLong(text);
  if (long) return long;
  const known = names.map((name) => (typeof name === 'string' ? name : name.name));
  const useThese = known.length > 0 ? `Use ${known.join(', ')}.` : 'The answer is a number.';
  const advised = (fault: Fault): Fault =>
    fault.code === 'unknown-name' && !fault.fix ? { ...fault, advice: useThese } : fault;
  const read = parse(text, { inputs: names, ...(wants && { wants }) });
  if (!read.ok) return failure(...read.faults.map(withoutRepair).map(advised));
  const foreign = [...read.value.inputs, ...read.value.parameters].find(
    (name) => !known.includes(name),
  );
  if (foreign !== undefined) {
    const start = Math.max(0, text.indexOf(foreign));
    return failure({
      code: 'unknown-name',
      span: { start, end: start + foreign.length },
      message: `${quote(foreign)} does not stand in the question.`,
      advice: useThese,
    });
  }
  const lowered = lower(read.value);
  return lowered.ok ? success(read.value) : lowered;
}
