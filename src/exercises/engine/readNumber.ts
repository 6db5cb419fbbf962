import { isNumberLiteral } from '../../core/equiv/form.ts';
import { failure, quote, success, type Result } from '../../core/lang/fault.ts';
import { lower } from '../../core/lang/lower.ts';
import { parse } from '../../core/lang/parse.ts';

/** A number as it was typed. */
export interface TypedValue {
  readonly value: number;
  /** Digits after the point, where the text is a decimal number: so far it may have been rounded. */
  readonly decimals?: number;
}

/**
 * Reads `-4`, `1/2`, `sqrt(2)`, `0,5`: in a field for one number a comma between digits, outside parentheses, is
 * the decimal sign of many countries.
 *
 * @returns the value, or what stands in its way, with its place in the text as typed.
 */
export function readNumber(text: string): Result<TypedValue> {
  const source = withPoints(text);
  const parsed = parse(source, { inputs: [], wants: 'number' });
  if (!parsed.ok) return parsed;
  const [name] = [...parsed.value.inputs, ...parsed.value.parameters];
  if (name !== undefined) {
    const start = Math.max(0, source.indexOf(name));
    return failure({
      code: 'unknown-name',
      span: { start, end: start + name.length },
      message: `${quote(name)} has no value here.`,
      advice: 'A number is wanted, such as 7, -1/2 or sqrt(2).',
    });
  }
  const lowered = lower(parsed.value);
  if (!lowered.ok) return lowered;
  const { graph, output } = lowered.value;
  const value = graph.constantValue(output);
  if (value === undefined || !Number.isFinite(value)) {
    return failure({
      code: 'domain',
      span: { start: 0, end: text.length },
      message: 'This has no finite value.',
    });
  }
  const decimals = isNumberLiteral(parsed.value) ? decimalsOf(source) : undefined;
  return success({ value, ...(decimals !== undefined && { decimals }) });
}

/** Of the same length, so that places stay what they are. */
function withPoints(text: string): string {
  let depth = 0;
  return [...text].reduce((out, sign, at, all) => {
    if (sign === '(' || sign === '[') depth += 1;
    if (sign === ')' || sign === ']') depth -= 1;
    const between = /\d/.test(all[at - 1] ?? '') && /\d/.test(all[at + 1] ?? '');
    return out + (sign === ',' && depth === 0 && between ? '.' : sign);
  }, '');
}

function decimalsOf(text: string): number {
  const [, digits = '', exponent = '0'] = /\.(\d*)(?:[eE]([-+]?\d+))?/.exec(text) ?? [];
  return digits.length - Number(exponent);
}
