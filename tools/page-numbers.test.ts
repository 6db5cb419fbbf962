import { mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tmpdir } from 'node:os';
import { expect, it } from 'vitest';
import { numberCalled } from './page-numbers.ts';

const ask = (numbers: string, name = 'a') => {
  const folder = mkdtempSync(join(tmpdir(), 'numbers-'));
  writeFileSync(join(folder, 'numbers.ts'), numbers);
  return numberCalled(name, join(folder, 'lesson.mdx'));
};

it('takes a number, a list, and what a function returns', async () => {
  expect(await ask('export const numbers = { a: 1 };')).toEqual([1]);
  expect(await ask('export const numbers = { a: [1, 2] };')).toEqual([1, 2]);
  expect(await ask('export const numbers = { a: () => 3 };')).toEqual([3]);
});

it.each([
  ['a name it does not have', 'export const numbers = { b: 1 };', /has no “a”: it has b/],
  [
    'a function that breaks',
    'export const numbers = { a: () => { throw Error("boom"); } };',
    /“a” breaks: boom/,
  ],
  ['what is no number', 'export const numbers = { a: "1" };', /“a” is no number/],
  [
    'an import from elsewhere',
    'import fs from "fs"; export const numbers = { a: 1 };',
    /imports “fs”/,
  ],
  [
    'a file that breaks',
    'throw new Error("boom"); export const numbers = {};',
    /numbers\.ts breaks: boom/,
  ],
  ['a file without numbers', 'export const other = 1;', /exports “numbers”/],
])('says so of %s', async (_, numbers, message) => {
  await expect(ask(numbers)).rejects.toThrow(message);
});
