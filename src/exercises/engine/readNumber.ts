import { isNumberLiteral } from '../../core/equiv/form.ts';
import { failure, quote, success, type Fault, type Result } from '../../core/lang/fault.ts';
import { lower } from '../../core/lang/lower.ts';
import { parse } from '../../core/lang/parse.ts';
import { tooLong } from './tooLong.ts';

/** A number as it was typed. */
export interface TypedValue {
  readonly value: number;
  /** Digits after the point, where the text is a decimal number: so far it may have been rounded. */
  readonly decimals?: number;
}

const WANTED = 'A number is wanted, such as 7, -1/2 or sqrt(2).';
/** `1 400`, `1'400`, `1,400,000`: nothing else can be meant. */
const GROUPED =
  /^\s*[-+−]?\d{1,3}(?:(?:[ '’\u00a0\u202f]\d{3})+|(?:,\d{3}){2,}|(?:\.\d{3}){2,})\s*$/;

/**
 * Reads `-4`, `1/2`, `sqrt(2)`, `0,5`: in a field for one number a comma between digits, outside parentheses, is
 * the decimal sign of many countries. Thousands may stand apart.
 *
 * @returns the value, or what stands in its way, with its place in the text as typed.
 */
export function readNumber(text: string): Result<TypedValue> {
  const long = tooLong(text);
  if (long) return long;
  const source = GROUPED.test(text) ? text.replace(/(?<=\d)[^\d](?=\d)/g, '') : withPoints(text);
  const parsed = parse(source, { inputs: [], wants: 'number' });
  if (!parsed.ok) return failure(...parsed.faults.map(advised));
  const [name] = [...parsed.value.inputs, ...parsed.value.parameters];
  if (name !== undefined) {
    const start = Math.max(0, source.indexOf(name));
    return failure({
      code: 'unknown-name',
      span: { start, end: start + name.length },
      message: `${quote(name)} has no value here.`,
      advice: WANTED,
    });
  }
  const lowered = lower(parsed.value);
  if (!lowered.ok) return failure(...lowered.faults.map(advised));
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

/** What helps in a field for one number: there are no variables in it, and no sliders. */
const advised = (fault: Fault): Fault =>
  (fault.code === 'unknown-name' && !fault.fix) || fault.code === 'domain'
    ? { ...fault, advice: WANTED }
    : fault;

/** `1,400` when 1400 is meant, where a comma is the decimal point: undefined for what has one meaning only. */
export function asThousands(text: string): number | undefined {
  if (!/^\s*[-+−]?[1-9]\d{0,2},\d{3}\s*$/.test(text)) return undefined;
  return Number(text.replace('−', '-').replace(',', ''));
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
