import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { lessons, twoDigits } from './catalogue.ts';

it('numbers the lessons in order, and their addresses alike', () => {
  for (const [index, { number, id }] of lessons.entries()) {
    expect(number).toBe(index + 1);
    expect(id.startsWith(`${twoDigits(number)}-`)).toBe(true);
  }
});

it('needs only earlier lessons, so that the path has no way back', () => {
  for (const { number, needs } of lessons) {
    expect(needs.every((need) => need >= 1 && need < number)).toBe(true);
  }
});

it('calls ready exactly what is written', () => {
  const written = readdirSync('content').filter((id) => existsSync(`content/${id}/lesson.mdx`));
  expect(lessons.filter(({ ready }) => ready).map(({ id }) => id)).toEqual(written);
});

it('has the titles of the pages', () => {
  for (const { id, title } of lessons.filter(({ ready }) => ready)) {
    expect(readFileSync(`content/${id}/lesson.mdx`, 'utf8')).toContain(`title: ${title}\n`);
  }
});
