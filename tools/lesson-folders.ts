// Build time: the folders of content that are lessons. One whose lesson.mdx has no text yet is announced in
// the course and has no page.
import { readdirSync, readFileSync } from 'node:fs';

export interface LessonFolder {
  readonly id: string;
  /** What stands between the two lines of dashes, with them. */
  readonly head: string;
  readonly written: boolean;
}

const CONTENT = new URL('../content/', import.meta.url);
const HEAD = /^---\n[\s\S]*?\n---\n/;

/** In the order of their numbers. */
export function lessonFolders(): LessonFolder[] {
  return readdirSync(CONTENT)
    .filter((name) => /^\d\d-/.test(name))
    .sort()
    .map((id) => {
      const text = readFileSync(new URL(`${id}/lesson.mdx`, CONTENT), 'utf8');
      const head = HEAD.exec(text)?.[0] ?? '';
      return { id, head, written: text.slice(head.length).trim() !== '' };
    });
}
