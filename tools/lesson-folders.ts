// Build time: the folders of content that are lessons. One whose lesson.mdx has no text yet is announced in
// the course and has no page.
import { existsSync, readdirSync, readFileSync } from 'node:fs';

export interface LessonFolder {
  readonly id: string;
  /** What stands between the two lines of dashes, with them. */
  readonly head: string;
  readonly written: boolean;
}

const CONTENT = new URL('../content/', import.meta.url);
const HEAD = /^---\n[\s\S]*?\n---\n/;

const NAME = /^\d\d(-[a-z0-9]+)+$/;

/** In the order of their numbers. */
export function lessonFolders(content = CONTENT): LessonFolder[] {
  return readdirSync(content)
    .filter((id) => existsSync(new URL(`${id}/lesson.mdx`, content)))
    .sort()
    .map((id) => {
      if (!NAME.test(id)) throw new Error(`content/${id}: ${WHY}`);
      // As other systems write a file: with a mark before it, and two signs for an end of line.
      const text = readFileSync(new URL(`${id}/lesson.mdx`, content), 'utf8')
        .replace(/^\uFEFF/, '')
        .replaceAll('\r\n', '\n');
      const head = HEAD.exec(text)?.[0] ?? '';
      return { id, head, written: text.slice(head.length).trim() !== '' };
    });
}

const WHY =
  'the folder of a lesson is called like “05-chain-rule”: two digits, a hyphen, a name in small letters.';
