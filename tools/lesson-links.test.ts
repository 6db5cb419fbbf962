import { expect, it } from 'vitest';
import { lessonLinks } from './lesson-links.ts';
import { lessonOutline } from './lesson-outline.ts';
import { readMdxText } from './read-mdx.ts';

const read = (text: string) =>
  readMdxText(`## One step\n\n${text}`, 'content/01-test/lesson.mdx', [lessonOutline, lessonLinks]);

it.each([
  ['a section of the page', '[up](#one-step)'],
  ['a lab', '[lab](/lab/tangent/)'],
  ['a state of a lab', '[lab](/lab/tangent/?f=x^3-2x&at=1)'],
  ['a lesson', '[lesson](/lessons/01-univariate/)'],
  ['a term', '[term](/glossary/#remainder)'],
  ['elsewhere', '[web](https://example.org/)'],
])('follows a link to %s', async (_, text) => {
  await expect(read(text)).resolves.toBeUndefined();
});

it.each([
  ['a section that is none', '[up](#one-stp)', /Nothing on this page has the address #one-stp/],
  ['a lab that is none', '[lab](/lab/tangnt/)', /no widget “tangnt”/],
  ['a state that cannot be read', '[lab](/lab/tangent/?f=x^&at=2)', /In the state “f=x\^&at=2”/],
  [
    'a lesson without a page',
    '[lesson](/lessons/99-nope/)',
    /There is no page \/lessons\/99-nope\//,
  ],
  ['a page without its slash', '[lab](/lab)', /addresses end with a slash/],
  ['a term that is none', '[term](/glossary/#remaindr)', /no term “remaindr”/],
  ['a file', '[lesson](../09-gradient-descent/lesson.mdx)', /Addresses begin at the root/],
])('refuses %s', async (_, text, message) => {
  await expect(read(text)).rejects.toThrow(message);
});
