import { readSeal, sealed } from './check.ts';
import { readQuery, writeQuery } from './query.ts';

/** A state that somebody wants to come back to: its name, and its query without a check. */
export interface Kept {
  readonly name: string;
  readonly query: string;
}

/** Nine places, one for each digit. */
export type Slots = readonly (Kept | null)[];

export const SLOTS = 9;
export const LONGEST_NAME = 60;
export const noSlots: Slots = Array.from({ length: SLOTS }, () => null);

/** `k1=name|query` for every kept state, for the part of a link after `#`; empty when there is none. */
export function printKept(slots: Slots): string {
  const pairs = slots.flatMap((kept, k) =>
    kept ? [[`k${k + 1}`, `${kept.name.replaceAll('|', '/')}|${kept.query}`] as const] : [],
  );
  return pairs.length === 0 ? '' : sealed(writeQuery(pairs));
}

export interface ParsedKept {
  readonly slots: Slots;
  /** The end of the link is missing: what could be read is there. */
  readonly cut: boolean;
}

/** Null when the text holds no kept states: it is the address of a section, or nothing. */
export function parseKept(fragment: string): ParsedKept | null {
  const { body, seal } = readSeal(fragment);
  const slots = [...noSlots];
  for (const [key, value] of readQuery(body)) {
    const slot = /^k([1-9])$/.exec(key)?.[1];
    const bar = value.indexOf('|');
    if (slot === undefined || bar < 0) continue;
    const name = value.slice(0, bar).slice(0, LONGEST_NAME);
    slots[Number(slot) - 1] = { name, query: value.slice(bar + 1) };
  }
  return slots.some((kept) => kept !== null) ? { slots, cut: seal !== 'whole' } : null;
}
