import type { ExerciseRef } from '../../exercises/engine/own.ts';
import type { Worksheet, WorksheetItem } from '../../url/worksheet.ts';
import { studentSeed } from '../../url/student.ts';

/** An exercise of a worksheet that is being composed; its key stays when it moves. */
export interface EditedItem extends WorksheetItem {
  readonly key: number;
}

/** A worksheet that is being composed. Seeds are kept while every student has one, in case that is undone. */
export interface EditedSheet extends Omit<Worksheet, 'items'> {
  readonly items: readonly EditedItem[];
}

export const BLANK: EditedSheet = {
  title: '',
  instructions: '',
  due: '',
  student: false,
  items: [],
  attempts: 0,
  hints: 'free',
  solution: 'after',
  layout: 'numerator',
};

/** As its link holds it. */
export const asWorksheet = (sheet: EditedSheet): Worksheet => ({
  ...sheet,
  items: sheet.items.map(({ of, seed, points }) => ({
    of,
    seed: sheet.student ? '' : seed,
    points,
  })),
});

/** To be edited; exercises without a seed get one. */
export const asEdited = (sheet: Worksheet, fresh: () => string): EditedSheet => ({
  ...sheet,
  items: sheet.items.map((item, key) => ({ ...item, key, seed: item.seed || fresh() })),
});

export function withItem(sheet: EditedSheet, of: ExerciseRef, seed: string): EditedSheet {
  const key = freeKey(sheet);
  return { ...sheet, items: [...sheet.items, { key, of, seed, points: 1 }] };
}

const freeKey = ({ items }: EditedSheet): number =>
  1 + Math.max(-1, ...items.map(({ key }) => key));

export const withoutItem = (sheet: EditedSheet, key: number): EditedSheet => ({
  ...sheet,
  items: sheet.items.filter((item) => item.key !== key),
});

/** An exercise that was taken off a sheet, and where it stood, counted from 0. */
export interface Removed {
  readonly item: EditedItem;
  readonly at: number;
}

/** A removed exercise at its place again. Its key is a new one when another exercise has got it since. */
export function withAgain(sheet: EditedSheet, { item, at }: Removed): EditedSheet {
  const taken = sheet.items.some(({ key }) => key === item.key);
  const key = taken ? freeKey(sheet) : item.key;
  return moved({ ...sheet, items: [...sheet.items, { ...item, key }] }, key, at);
}

export const withChange = (
  sheet: EditedSheet,
  key: number,
  patch: Partial<WorksheetItem>,
): EditedSheet => ({
  ...sheet,
  items: sheet.items.map((item) => (item.key === key ? { ...item, ...patch } : item)),
});

/** The exercise at another place, counted from 0 and kept within the list. */
export function moved(sheet: EditedSheet, key: number, to: number): EditedSheet {
  const item = sheet.items.find((it) => it.key === key);
  if (!item) return sheet;
  const rest = sheet.items.filter((it) => it !== item);
  const place = Math.max(0, Math.min(rest.length, to));
  return { ...sheet, items: [...rest.slice(0, place), item, ...rest.slice(place)] };
}

/** How often an exercise of the course is on the sheet. */
export const timesOn = (sheet: EditedSheet, template: string): number =>
  sheet.items.filter(({ of }) => 'template' in of && of.template === template).length;

export const pointsOf = (sheet: EditedSheet): number =>
  Number(sheet.items.reduce((sum, { points }) => sum + points, 0).toPrecision(12));

/** The numbers of each exercise: as set, or those of a student. */
export const seedsFor = (sheet: EditedSheet, fragment: string, student: string): string[] =>
  sheet.items.map(({ seed }, index) =>
    sheet.student ? studentSeed(fragment, student, index) : seed,
  );
