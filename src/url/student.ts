import { packRef } from './own.ts';
import { seedOf } from './seed.ts';
import { readWorksheet } from './worksheet.ts';

/** Letters that no decomposition takes apart, as they are written where they are missing. */
const PLAIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

/**
 * A student's name, so that the same student gets the same numbers however it was typed: compatibility forms are made
 * plain (NFKC: full width, ligatures), blanks at the ends go and inner ones become one, capitals become small, and
 * diacritics are folded away, since whoever lacks a key leaves them out: `  Müller,  Anna` is `muller, anna`. Marks of
 * scripts that cannot be read without them (as in Devanagari) stay.
 */
export function normaliseStudent(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[ßæœøłđðþı]/g, (letter) => PLAIN[letter] ?? letter)
    .normalize('NFKC')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * The seed of a student's exercise: drawn from what is asked (the exercises by name, own ones whole, in their order), the
 * student and the place on the sheet, so that an instructor sees the same numbers from the name alone. Nothing else of
 * the link matters: a typo that is mended in the title or a date that is moved gives nobody other numbers. A new version
 * of an exercise draws others from the same seed, as everywhere.
 *
 * @param sheet the fragment of the worksheet's link.
 * @param index counted from 0.
 */
export const studentSeed = (sheet: string, student: string, index: number): string =>
  seedOf(`${itemsOf(sheet)} ${normaliseStudent(student)} ${index}`);

/** As it was drawn at first, from the whole link: answers that were begun with these numbers keep them. */
export const oldStudentSeed = (sheet: string, student: string, index: number): string =>
  seedOf(`${sheet.replace(/^#/, '')} ${normaliseStudent(student)} ${index}`);

function itemsOf(fragment: string): string {
  const read = readWorksheet(fragment);
  if (read.kind !== 'sheet') return fragment.replace(/^#/, '');
  return JSON.stringify(read.sheet.items.map(({ of }) => packRef(of)));
}
