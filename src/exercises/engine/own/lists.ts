import { quote } from '../../../core/lang/fault.ts';
import { CONSTANTS, languageFunctions } from '../../../core/lang/functions.ts';
import { readNumber } from '../readNumber.ts';
import { refuse, refuseAt, type OwnField } from './ownFault.ts';

/** A part of a text, with its place in the whole. */
export interface Piece {
  readonly text: string;
  readonly start: number;
}

/** The parts of a list, cut at the separators that stand outside all brackets; empty ones are left out. */
export function pieces(text: string, separators: string, offset = 0): readonly Piece[] {
  const found: Piece[] = [];
  let [depth, from] = [0, 0];
  const take = (to: number): void => {
    const raw = text.slice(from, to);
    const trimmed = raw.trim();
    if (trimmed !== '') {
      found.push({ text: trimmed, start: offset + from + raw.indexOf(trimmed) });
    }
    from = to + 1;
  };
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] ?? '';
    if ('([{'.includes(sign)) depth += 1;
    else if (')]}'.includes(sign)) depth -= 1;
    else if (depth <= 0 && separators.includes(sign)) take(at);
  }
  take(text.length);
  return found;
}

export const spanOf = ({ text, start }: Piece) => ({ start, end: start + text.length });

const NAME = /^[A-Za-z]\w*$/;

/** The name at the head of a part. @throws OwnSignal when it is none, or one that stands for something already. */
export function nameAt(field: OwnField, { text, start }: Piece): string {
  const span = { start, end: start + text.length };
  if (!NAME.test(text)) {
    refuse(
      field,
      span,
      `${quote(text)} is no name.`,
      'A name is a letter, or a letter and digits.',
    );
  }
  if (CONSTANTS.has(text) || languageFunctions.has(text)) {
    refuse(field, span, `${quote(text)} has a meaning already.`, 'Choose another letter.');
  }
  return text;
}

/** The value of a text without names: `1/2`. @throws OwnSignal */
export function constantAt(field: OwnField, piece: Piece): number {
  const read = readNumber(piece.text);
  return read.ok ? read.value.value : refuseAt(field, read.faults[0], piece.start);
}

/** `x in 0..4` → its name and what stands behind `in`; null where there is no `in`. */
export function membership(field: OwnField, piece: Piece): readonly [string, Piece] | null {
  const parts = /^(\S+?)(\s+in\s+|\s*∈\s*)(.*)$/s.exec(piece.text);
  if (!parts) return null;
  const [, head = '', word = '', rest = ''] = parts;
  const name = nameAt(field, { text: head, start: piece.start });
  return [name, { text: rest, start: piece.start + head.length + word.length }];
}
