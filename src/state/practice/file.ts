import { checkOf } from '../../url/check.ts';
import { attemptOf, inOrder, isRecord, type Attempt } from './attempt.ts';
import type { Records } from './records.ts';

const FORMAT = 'gradus.practice';
const VERSION = 1;

/** What came of a file: how many attempts were taken, or why none. Said in words that stand for themselves. */
export interface Imported {
  readonly taken: number;
  readonly refused: boolean;
  readonly message: string;
}

/** All attempts as a file, to be kept elsewhere or taken to another device. @param now milliseconds since 1970. */
export function printFile(attempts: readonly Attempt[], now: number): string {
  const written = new Date(now).toISOString();
  const body = { format: FORMAT, version: VERSION, written, check: seal(written, attempts) };
  return `${JSON.stringify({ ...body, attempts }, null, 1)}\n`;
}

/** `gradus-practice-2025-03-09.json`, by the reader's calendar. */
export function fileName(now: number): string {
  const date = new Date(now);
  const parts = [date.getFullYear(), date.getMonth() + 1, date.getDate()];
  return `gradus-practice-${parts.map((part) => String(part).padStart(2, '0')).join('-')}.json`;
}

type Read = { readonly attempts: readonly Attempt[] } | { readonly fault: string };

/** The attempts of a file, all or none. */
export function readFile(text: string): Read {
  const value = parsed(text);
  if (value === undefined) {
    return { fault: 'This file cannot be read: it is no practice file, or part of it is missing.' };
  }
  if (!isRecord(value) || value.format !== FORMAT) {
    return { fault: 'This is no practice file of Gradus. Its name begins with gradus-practice.' };
  }
  const { version, written, check, attempts } = value;
  if (typeof version === 'number' && version > VERSION) {
    return { fault: 'This file was written by a newer Gradus. Load this page anew and try again.' };
  }
  if (version !== VERSION || typeof written !== 'string' || !Array.isArray(attempts)) {
    return { fault: DAMAGED };
  }
  const read = attempts.flatMap((one) => attemptOf(one) ?? []);
  if (read.length < attempts.length || check !== seal(written, attempts)) return { fault: DAMAGED };
  return { attempts: read.sort(inOrder) };
}

/** Adds what a file has and this device has not. What is here stays as it is. */
export async function importFile(text: string, records: Records): Promise<Imported> {
  const read = readFile(text);
  if ('fault' in read) return { taken: 0, refused: true, message: read.fault };
  const here = new Set((await records.all()).map(({ id }) => id));
  const news = new Map(read.attempts.map((one) => [one.id, one]));
  for (const id of here) news.delete(id);
  await records.add([...news.values()]);
  const total = read.attempts.length;
  return { taken: news.size, refused: false, message: told(news.size, total) };
}

const DAMAGED = 'This file was changed or damaged after it was written. Nothing was taken from it.';

function told(taken: number, total: number): string {
  if (total === 0) return 'This file has no answers in it.';
  if (taken === 0) return `All answers of this file were here already (${total}).`;
  const was = taken === 1 ? '1 answer was new and was' : `${taken} answers were new and were`;
  const rest = total - taken;
  return `${was} added${rest > 0 ? `; ${rest} ${rest === 1 ? 'was' : 'were'} here already` : ''}.`;
}

/** Of the values, not of their spelling: an editor may break the lines anew. */
const seal = (written: string, attempts: readonly unknown[]): string =>
  checkOf(JSON.stringify([written, attempts]));

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}
