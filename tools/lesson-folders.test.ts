import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { lessonFolders } from './lesson-folders.ts';

/** A folder of content with these lessons. */
function content(lessons: Readonly<Record<string, string>>): URL {
  const root = mkdtempSync(join(tmpdir(), 'content-'));
  mkdirSync(join(root, 'glossary'));
  for (const [id, text] of Object.entries(lessons)) {
    mkdirSync(join(root, id));
    writeFileSync(join(root, id, 'lesson.mdx'), text);
  }
  return pathToFileURL(`${root}/`);
}

const HEAD = '---\ntitle: A\n---\n';

it('finds lessons in order, and whether they have a text', () => {
  expect(lessonFolders(content({ '02-two': HEAD, '01-one': `${HEAD}\nText.` }))).toEqual([
    { id: '01-one', head: HEAD, written: true },
    { id: '02-two', head: HEAD, written: false },
  ]);
});

it('reads a file as other systems write it', () => {
  const text = `\uFEFF${HEAD.replaceAll('\n', '\r\n')}\r\nText.`;
  expect(lessonFolders(content({ '01-one': text }))[0]).toMatchObject({
    head: HEAD,
    written: true,
  });
});

it.each(['12_newton', 'newton', '012-newton', '12-Newton Method'])(
  'refuses a lesson in a folder called %s',
  (id) => {
    expect(() => lessonFolders(content({ [id]: HEAD }))).toThrow(/two digits, a hyphen/);
  },
);
