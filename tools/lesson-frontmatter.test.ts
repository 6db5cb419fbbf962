import { describe, expect, it } from 'vitest';
import { lessonFrontmatter, lessonOpening } from './lesson-frontmatter.ts';
import { exported, type LessonFile, type Node } from './lesson-tree.ts';

function read(frontmatter: unknown, path = 'content/09-descent/lesson.mdx') {
  const tree: Node = {
    type: 'root',
    children: [exported('other', 1), exported('frontmatter', frontmatter)],
  };
  const file: LessonFile = {
    path,
    data: {},
    fail: (reason) => {
      throw new Error(reason);
    },
  };
  lessonFrontmatter()(tree, file);
  const parse = (value: string): Node => ({ type: 'root', children: [{ type: 'text', value }] });
  lessonOpening.call({ parse })(tree, file);
  return { tree, file };
}

describe('lessonFrontmatter', () => {
  it('hands on what the page needs and ships none of it', () => {
    const { tree, file } = read({ title: 'T', objectives: ['a', 'b'], minutes: 40 });
    expect(file.data.frontmatter).toEqual({ objectives: ['a', 'b'], minutes: 40 });
    expect(JSON.stringify(tree)).not.toContain('frontmatter');
    expect(JSON.stringify(tree)).toContain('other');
  });

  it('opens the page with the objectives, each read as Markdown', () => {
    const [opening] = read({ objectives: ['say $x$'] }).tree.children ?? [];
    expect(opening).toMatchObject({
      name: 'Opening',
      children: [{ type: 'list', children: [{ children: [{ value: 'say $x$' }] }] }],
    });
  });

  it('leaves pages that are no lessons alone', () => {
    const { tree, file } = read({ term: 'gradient' }, 'content/glossary/gradient.mdx');
    expect(file.data).toEqual({});
    expect(JSON.stringify(tree)).toContain('gradient');
  });

  it('reads the sections of the book, and refuses what is none', () => {
    const read52 = read({ objectives: ['a'], book: ['5.2', '9'] });
    expect(read52.file.data.frontmatter).toEqual({ objectives: ['a'], book: ['5.2', '9'] });
    expect(() => read({ objectives: ['a'], book: [5.2] })).toThrow('“book”');
    expect(() => read({ objectives: ['a'], book: ['five'] })).toThrow('“book”');
  });

  it('stops the build of a page without objectives', () => {
    expect(() => read({ title: 'T' })).toThrow('objectives');
    expect(() => read({ objectives: [] })).toThrow('objectives');
    expect(() => read({ objectives: ['a'], minutes: 'long' })).toThrow('minutes');
  });
});
