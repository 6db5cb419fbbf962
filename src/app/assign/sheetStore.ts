import type { ExerciseRef } from '../../exercises/engine/own.ts';
import { keepDraft, keptDraft } from '../../state/draft.ts';
import { createCache, type ReadableStore } from '../../state/store.ts';
import { freshSeed } from '../../url/seed.ts';
import { printWorksheet, readWorksheet, type WorksheetItem } from '../../url/worksheet.ts';
import { titleOf } from './listed.ts';
import {
  asEdited,
  asWorksheet,
  BLANK,
  moved,
  withChange,
  withItem,
  withoutItem,
  type EditedSheet,
} from './sheet.ts';

interface Composing {
  readonly sheet: EditedSheet;
  /** What stood here before a link was opened or all was cleared; undoes that. */
  readonly before: EditedSheet | null;
  /** What happened last, to be said. */
  readonly said: string;
}

const DRAFT = 'worksheet';
const store = createCache<Composing>({ sheet: BLANK, before: null, said: '' });

/** The worksheet on the desk. Blank until `takeUp` has run in a browser. */
export const composing: ReadableStore<Composing> = store;

const fresh = () => freshSeed(Math.random);

/** The draft that was left here, if there is one. */
export function takeUp(): void {
  if (store.getState().sheet !== BLANK) return;
  const read = readWorksheet(keptDraft(DRAFT) ?? '');
  if (read.kind === 'sheet') store.setState({ sheet: asEdited(read.sheet, fresh) });
}

function put(sheet: EditedSheet, said = ''): void {
  // An undone seed per student brings the old numbers back, so the draft keeps them.
  keepDraft(
    DRAFT,
    printWorksheet({ ...asWorksheet({ ...sheet, student: false }), student: sheet.student }),
  );
  store.setState({ sheet, said });
}

const now = () => store.getState().sheet;

export const change = (patch: Partial<Omit<EditedSheet, 'items'>>): void =>
  put({ ...now(), ...patch });

export function addItem(of: ExerciseRef, seed = fresh()): void {
  const sheet = withItem(now(), of, seed);
  put(sheet, `Added: ${titleOf(of)}. ${counted(sheet)}.`);
}

export function removeItem(key: number): void {
  const gone = now().items.find((item) => item.key === key);
  const sheet = withoutItem(now(), key);
  if (gone) put(sheet, `Removed: ${titleOf(gone.of)}. ${counted(sheet)}.`);
}

export const changeItem = (key: number, patch: Partial<WorksheetItem>): void =>
  put(withChange(now(), key, patch));

export const otherSeed = (key: number): void => changeItem(key, { seed: fresh() });

export function moveItem(key: number, to: number): void {
  const sheet = moved(now(), key, to);
  const place = sheet.items.findIndex((item) => item.key === key);
  const item = sheet.items[place];
  if (!item || now().items[place]?.key === key) return;
  put(sheet, `${titleOf(item.of)} is number ${place + 1} of ${sheet.items.length} now.`);
}

/** @returns why nothing was opened; null when it was. */
export function openLink(link: string): string | null {
  const at = link.indexOf('#');
  const read = readWorksheet(at < 0 ? link : link.slice(at));
  if (read.kind === 'none') return 'There is no worksheet in this link.';
  if (read.kind === 'cut') return read.message;
  replace(asEdited(read.sheet, fresh), 'The worksheet of the link is open.');
  return null;
}

export const startAnew = (): void => replace(BLANK, 'The desk is clear.');

function replace(sheet: EditedSheet, said: string): void {
  const before = now();
  put(sheet, said);
  store.setState({ before: before.items.length > 0 || before.title !== '' ? before : null });
}

export function goBack(): void {
  const { before } = store.getState();
  if (!before) return;
  put(before, 'The earlier worksheet is back.');
  store.setState({ before: null });
}

const counted = ({ items }: EditedSheet): string =>
  items.length === 1 ? '1 exercise on the sheet' : `${items.length} exercises on the sheet`;
