import { failure, success, type Result } from '../../core/lang/fault.ts';
import { parse } from '../../core/lang/parse.ts';
import { printText } from '../../core/lang/printText.ts';
import { readNumber } from './readNumber.ts';

/** Reads `1, -2`, `(1, sqrt(2))` or, with decimal commas, `0,5; 1,5`. */
export function readPair(text: string): Result<readonly [number, number]> {
  const [x, y] = halves(text);
  if (x === undefined || y === undefined) {
    return failure({
      code: 'not-a-scalar',
      span: { start: 0, end: text.length },
      message: 'A point has two coordinates.',
      advice: 'Write them as 1, -2.',
    });
  }
  const [left, right] = [readNumber(x), readNumber(y)];
  if (!left.ok) return left;
  if (!right.ok) return right;
  return success([left.value.value, right.value.value]);
}

function halves(text: string): readonly string[] {
  const plain = text.trim();
  const bare = /^[([].*[)\]]$/.test(plain) ? plain.slice(1, -1) : plain;
  const parts = bare.split(';');
  if (parts.length === 2) return parts;
  const parsed = parse(`(${bare})`, { inputs: [] });
  if (!parsed.ok || parsed.value.program.result.kind !== 'matrix') return [];
  const entries = parsed.value.program.result.rows.flat().map(printText);
  return entries.length === 2 ? entries : [];
}
