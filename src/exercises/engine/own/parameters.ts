import { quote } from '../../../core/lang/fault.ts';
import { constantAt, membership, pieces, spanOf, type Piece } from './lists.ts';
import { refuse } from './ownFault.ts';

/** A name that the seed draws a number for. */
export interface Parameter {
  readonly name: string;
  readonly values: readonly number[];
}

const MOST_PARAMETERS = 12;
const MOST_VALUES = 1000;
const ADVICE = 'Write a in 1..4, p in {-2, -1, 1, 2} or h in 0.1..0.5 step 0.1.';

/**
 * Reads `a in 1..4; p in {-2, -1, 1, 2}; h in 0.1..0.5 step 0.1`, with `;` or new lines between them: whole numbers from
 * one to another, a list, or lo, lo + s, lo + 2s, … up to hi.
 *
 * @throws OwnSignal
 */
export function parametersOf(text: string): readonly Parameter[] {
  const all = pieces(text, ';\n,');
  if (all.length > MOST_PARAMETERS) {
    const span = { start: 0, end: text.length };
    refuse('parameters', span, `There are ${all.length} parameters.`, 'Twelve are enough.');
  }
  const seen = new Set<string>();
  return all.map((piece) => {
    const read = membership('parameters', piece);
    if (!read)
      return refuse('parameters', spanOf(piece), `${quote(piece.text)} says no values.`, ADVICE);
    const [name, rest] = read;
    if (seen.has(name)) {
      refuse('parameters', spanOf(piece), `${quote(name)} is drawn twice.`, 'Keep one of the two.');
    }
    seen.add(name);
    const values = [...new Set(valuesOf(rest))];
    if (values.length === 0) {
      refuse('parameters', spanOf(piece), `${quote(name)} has no values.`, ADVICE);
    }
    return { name, values };
  });
}

function valuesOf(rest: Piece): readonly number[] {
  const list = /^\{(.*)\}$/s.exec(rest.text);
  if (list) {
    return pieces(list[1] ?? '', ',;', rest.start + 1).map((piece) =>
      constantAt('parameters', piece),
    );
  }
  const [, from = '', to = '', step] = /^(.*?)\.\.(.*?)(?:\s+step\s+(.*))?$/s.exec(rest.text) ?? [];
  if (from.trim() === '' || to.trim() === '') {
    return refuse('parameters', spanOf(rest), `${quote(rest.text)} is no list of values.`, ADVICE);
  }
  const at = (text: string): Piece => ({ text, start: rest.start + rest.text.indexOf(text) });
  const [lo, hi] = [constantAt('parameters', at(from)), constantAt('parameters', at(to))];
  if (step === undefined && !(Number.isInteger(lo) && Number.isInteger(hi))) {
    refuse(
      'parameters',
      spanOf(rest),
      'Between these ends there is no next number.',
      'Add a step, such as step 0.1.',
    );
  }
  const by = step === undefined ? 1 : constantAt('parameters', at(step));
  const count = Math.floor((hi - lo) / by + 1e-9) + 1;
  if (!(by > 0) || !(count <= MOST_VALUES)) {
    refuse(
      'parameters',
      spanOf(rest),
      `These are not 1 to ${MOST_VALUES} values.`,
      'Take a larger step, above 0.',
    );
  }
  // 0.1 + 2·0.1 is to be 0.3.
  return Array.from({ length: Math.max(0, count) }, (_, k) =>
    Number((lo + k * by).toPrecision(12)),
  );
}
