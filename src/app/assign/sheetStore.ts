import type { ExerciseRef } from '../../exercises/engine/own.ts';
import { keepDraft, keptDraft } from '../../state/draft.ts';
import { createCache, type ReadableStore } from '../../state/store.ts';
import { freshSeed } from '../../url/seed.ts';
import {
  printWorksheet,
  readWorksheet,
  worksheetsIn,
  type WorksheetItem,
} from '../../url/worksheet.ts';
import { titleOf } from './listed.ts';
import {
  asEdited,
  asWorksheet,
  BLANK,
  moved,
  withAgain,
  withChange,
  withItem,
  withoutItem,
  type EditedSheet,
  type Removed,
} from './sheet.ts';
import { exercisesSaid } from './words.ts';

interface Composing {
  readonly sheet: EditedSheet;
  /** What stood here before a link was opened or all was cleared; undoes that. */
  readonly before: EditedSheet | null;
  /** What was taken off the sheet and can be put back, the last one last. */
  readonly removed: readonly Removed[];
  /** What happened last, to be said. */
  readonly said: string;
}

const DRAFT = 'worksheet';
const store = createCache<Composing>({
  sheet: BLANK,
  before: null,
  removed: [],
  said: '',
});

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
  const at = now().items.findIndex((it) => it.key === key);
  const item = now().items[at];
  if (!item) return;
  const sheet = withoutItem(now(), key);
  put(sheet, `Removed: ${titleOf(item.of)}. ${counted(sheet)}.`);
  store.setState(({ removed }) => ({ removed: [...removed, { item, at }] }));
}

/** Puts back what was removed last. @returns the place of it, counted from 0; null when there is nothing. */
export function putBack(): number | null {
  const { removed } = store.getState();
  const last = removed.at(-1);
  if (!last) return null;
  const at = Math.min(last.at, now().items.length);
  const sheet = withAgain(now(), last);
  put(sheet, `Back at its place: ${titleOf(last.item.of)}. ${counted(sheet)}.`);
  store.setState({ removed: removed.slice(0, -1) });
  return at;
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

/** @param link with whatever stands around it. @returns why nothing was opened; null when it was. */
export function openLink(link: string): string | null {
  const { sheets, fault } = worksheetsIn(link);
  const [found] = sheets;
  if (!found) return fault ?? 'Paste the link to a worksheet first.';
  const more = sheets.length > 1 ? ' There were several: this is the first.' : '';
  replace(asEdited(found.sheet, fresh), `The worksheet of the link is open.${more}`);
  return null;
}

export const startAnew = (): void => replace(BLANK, 'The desk is clear.');

function replace(sheet: EditedSheet, said: string): void {
  const before = now();
  put(sheet, said);
  store.setState({
    before: before.items.length > 0 || before.title !== '' ? before : null,
    removed: [],
  });
}

export function goBack(): void {
  const { before } = store.getState();
  if (!before) return;
  put(before, 'The earlier worksheet is back.');
  store.setState({ before: null, removed: [] });
}

const counted = ({ items }: EditedSheet): string => `${exercisesSaid(items.length)} on the sheet`;
