import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { hash } from '../src/core/equiv/hash.ts';
import type { AnyTemplate } from '../src/exercises/engine/template.ts';
import { variantOf } from '../src/exercises/engine/variant.ts';

// A link to an exercise holds its seed and its version, so with the same version it must give the same numbers for ever.
// Other draws, or a new mistake that rejects some, need a new version. Then: PIN=1 npx vitest run content/pinned.test.ts

const FILE = 'content/pinned.json';
const SEEDS = Array.from({ length: 8 }, (_, k) => `pin ${k}`);

const files = import.meta.glob<AnyTemplate>('./*/exercises/*.ts', {
  eager: true,
  import: 'default',
});

/** What the seeds lead to, in a word. The words around the numbers may change at any time. */
const numbersOf = (template: AnyTemplate): string =>
  hash(JSON.stringify(SEEDS.map((seed) => variantOf(template, seed).truth))).toString(36);

interface Pinned {
  readonly version: number;
  readonly numbers: string;
}

it('every version of an exercise gives the numbers that it always gave', () => {
  const before = JSON.parse(readFileSync(FILE, 'utf8')) as Readonly<Record<string, Pinned>>;
  const now = Object.fromEntries(
    Object.values(files)
      .sort((a, b) => a.id.localeCompare(b.id, 'en', { numeric: true }))
      .map((one) => [one.id, { version: one.version, numbers: numbersOf(one) }]),
  );
  const changed = Object.entries(now).filter(
    ([id, { version, numbers }]) =>
      before[id]?.version === version && before[id].numbers !== numbers,
  );
  expect(
    changed.map(([id]) => id),
    'their seeds lead to other numbers: raise their versions',
  ).toEqual([]);
  if (process.env.PIN) writeFileSync(FILE, `${JSON.stringify(now, null, 2)}\n`);
  else expect(now, 'new exercises and new versions are pinned with PIN=1').toEqual(before);
}, 60_000);
