// Build time: the course, from what stands above its lessons, as the module `virtual:course`.
import type { Plugin } from 'vite';
import type { Lesson } from 'virtual:course';
import { lessonFolders, type LessonFolder } from './lesson-folders.ts';
import { frontmatterOf, readMdxText, type Look } from './read-mdx.ts';

/** Its lessons in order. */
export async function readCourse(folders = lessonFolders()): Promise<Lesson[]> {
  const lessons = await Promise.all(folders.map(readLesson));
  for (const [index, { id, number, needs }] of lessons.entries()) {
    const path = `content/${id}/lesson.mdx`;
    if (number !== index + 1) throw new Error(`${path}: lesson ${index + 1} is missing before it.`);
    const later = needs.filter((need) => need < 1 || need >= number);
    if (later.length > 0)
      throw new Error(`${path}: “needs” names ${later.join(', ')}, which does not come before it.`);
  }
  return lessons;
}

async function readLesson({ id, head, written }: LessonFolder): Promise<Lesson> {
  let lesson: Lesson | undefined;
  const path = `content/${id}/lesson.mdx`;
  if (head === '') {
    throw new Error(
      `${path}: title, short, deck, needs and objectives stand above the text, between two lines of dashes.`,
    );
  }
  const refuse = (why: string): never => {
    throw new Error(`${path}: the frontmatter needs ${why}.`);
  };
  const read: Look = () => (tree) => {
    const { title, short, deck, needs } = frontmatterOf(tree);
    const text = (name: string, value: unknown): string =>
      typeof value === 'string' && value !== '' ? value : refuse(`a “${name}”, in words`);
    if (!Array.isArray(needs) || needs.some((need) => !Number.isInteger(need))) {
      return refuse('“needs”: the numbers of the lessons to read before');
    }
    lesson = {
      id,
      number: Number(id.slice(0, 2)),
      title: text('title', title),
      short: text('short', short),
      deck: text('deck', deck),
      needs: needs as number[],
      ready: written,
    };
  };
  await readMdxText(head, path, [read]).catch((error: unknown) => {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(why.startsWith(path) ? why : `${path}: above the text: ${why}${QUOTES}`);
  });
  if (!lesson) throw new Error(`${path} could not be read.`);
  return lesson;
}

/** What most often goes wrong there. */
const QUOTES = ' (A line that holds a colon and a space stands in quotes.)';

const COURSE = 'virtual:course';

export function course(): Plugin {
  return {
    name: 'course',
    resolveId: (id) => (id === COURSE ? `\0${id}` : undefined),
    async load(id) {
      if (id !== `\0${COURSE}`) return undefined;
      for (const folder of lessonFolders())
        this.addWatchFile(`${process.cwd()}/content/${folder.id}/lesson.mdx`);
      return `export const lessons = ${JSON.stringify(await readCourse())};`;
    },
  };
}
