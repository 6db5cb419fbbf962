import { expect, it } from 'vitest';
import { readCourse } from './course.ts';
import { lessonFolders } from './lesson-folders.ts';

const folder = (id: string, lines: string, written = true) => ({
  id,
  head: `---\n${lines}\n---\n`,
  written,
});
const WHOLE = 'title: A\nshort: B\ndeck: C';

it('reads the course of this site', async () => {
  const lessons = await readCourse();
  expect(lessons.map(({ id }) => id)).toEqual(lessonFolders().map(({ id }) => id));
  expect(lessons.length).toBeGreaterThanOrEqual(11);
  expect(lessons.find(({ number }) => number === 9)?.ready).toBe(true);
});

it('takes what stands above a lesson, and whether there is one below it', async () => {
  const course = await readCourse([
    folder('01-one', `${WHOLE}\nneeds: []`),
    folder('02-two', `${WHOLE}\nneeds: [1]`, false),
  ]);
  expect(course[1]).toEqual({
    id: '02-two',
    number: 2,
    title: 'A',
    short: 'B',
    deck: 'C',
    needs: [1],
    ready: false,
  });
});

it.each([
  ['a missing line', [folder('01-one', 'title: A\nshort: B\nneeds: []')], /01-one.*“deck”/s],
  ['needs without brackets', [folder('01-one', `${WHOLE}\nneeds: 1`)], /“needs”/],
  ['a way back', [folder('01-one', `${WHOLE}\nneeds: [1]`)], /01-one.*names 1/],
  ['a gap', [folder('02-two', `${WHOLE}\nneeds: []`)], /lesson 1 is missing/],
  [
    'nothing above the text',
    [{ id: '01-one', head: '', written: true }],
    /01-one.*stand above the text/s,
  ],
  [
    'a colon without quotes',
    [folder('01-one', 'title: A: b')],
    /01-one\/lesson\.mdx.*stands in quotes/s,
  ],
])('refuses %s', async (_, folders, message) => {
  await expect(readCourse(folders)).rejects.toThrow(message);
});
