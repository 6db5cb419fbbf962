import { describe, expect, it } from 'vitest';
import { marks } from '../src/plot/marks.ts';
import { CONCEPTS, lessonForm } from './lesson-form.ts';
import { WORDS } from './lesson-words.ts';
import { readMdxText } from './read-mdx.ts';

const read = (text: string, path = 'content/99-test/lesson.mdx') =>
  readMdxText(text, path, [lessonForm]);

const STEP = '<Step title="One" change="h=1">\n\nA step.\n\n</Step>';
const stage = (inside: string) =>
  `<Stage id="tangent" name="a" state="" caption="A curve.">\n\n${inside}\n\n</Stage>`;
const CHOICES = '- left\n- right';
const predict = (inside: string) => `<Predict answer={1}>\n\nWhich way?\n\n${inside}\n\n</Predict>`;
const TABLE = '| a | b |\n| --- | --- |\n| c | d |';

it.each([
  ['words with the attributes they know', '<Pitfall title="A">\n\nNo.\n\n</Pitfall>'],
  ['a stage of steps', stage(STEP)],
  ['choices and what to say after them', predict(`${CHOICES}\n\nLeft.`)],
  ['a comment of the author', '{/* later */}\n\nA {/* word */} more.'],
  ['dollars that are a formula, or code', 'It is $x$, in `$x$`.'],
  ['a picture that is a figure', '<Widget id="tangent">A curve.</Widget>'],
])('accepts %s', async (_, text) => {
  await expect(read(text)).resolves.toBeUndefined();
});

describe('refuses, with what to write instead', () => {
  it.each([
    [
      'a misspelt attribute',
      '<Pitfall titel="A">\n\nNo.\n\n</Pitfall>',
      /<Pitfall> knows no “titel”: title\./,
    ],
    [
      'an attribute where there is none',
      '<Speaker title="A">\n\nNo.\n\n</Speaker>',
      /<Speaker> knows no “title”, and nothing else either\./,
    ],
    ['a missing one', stage('<Step>\n\nA step.\n\n</Step>'), /<Step> needs “title”\./],
    ['a component in small letters', 'A <check of="1">2</check>.', /write <Check>/],
    [
      'an unknown one',
      '<Warning>\n\nNo.\n\n</Warning>',
      /no component <Warning>: there are .*Note/,
    ],
    ['HTML', '<div>\n\nNo.\n\n</div>', /HTML such as <div>/],
    ['prose in a stage', stage(`First.\n\n${STEP}`), /A Stage holds Steps alone\./],
    ['a stage without steps', stage(''), /at least one Step/],
    ['a figure without caption', '<Widget id="tangent" />', /A Widget has a caption/],
    [
      'two tables in one',
      `<Table title="A">\n\n${TABLE}\n\n${TABLE}\n\n</Table>`,
      /one Markdown table/,
    ],
    ['words beside a table', `<Table>\n\n${TABLE}\n\nMore.\n\n</Table>`, /nothing else/],
    ['choices that swallow the answer', predict(`${CHOICES}\nLeft it is.`), /leave a blank line/],
    ['choices without an answer', predict(CHOICES), /says what is right/],
    ['choices by number', predict('1. left\n2. right\n\nLeft.'), /a list with “-”/],
    ['an unknown concept', 'A <Term id="a" shows="lin">line</Term>.', /no concept “lin”.*linear/],
    ['a dollar that stands alone', 'It is $x, and no more.', /A “\$” stands alone/],
    [
      'a formula in a title',
      '<Note title="$x$">\n\nNo.\n\n</Note>',
      /“title” of <Note> is plain text/,
    ],
    ['braces in prose', 'The set {x} is empty.', /Braces hold code here/],
    ['an image', '![a](b.png)', /The vocabulary has no images/],
  ])('%s', async (_, text, message) => {
    await expect(read(text)).rejects.toThrow(message);
  });

  it('all faults of a page at once, the first with its place', async () => {
    const fault = await read('One $ here.\n\nTwo {x} there.').catch((error: unknown) => error);
    expect(fault).toMatchObject({
      line: 1,
      reason: expect.stringContaining('3:5 Braces') as string,
    });
  });
});

it('leaves the words of the gallery alone', async () => {
  await expect(read('<div>\n\nA $.\n\n</div>', 'src/app/a.mdx')).resolves.toBeUndefined();
});

it('knows every word of the vocabulary, and the concepts of the figures', async () => {
  for (const name of WORDS.filter((word) => word !== 'Opening')) {
    const said = await read(`<${name} strange="1" />`).catch((error: Error) => error.message);
    expect(said ?? '', name).not.toContain('There is no');
  }
  const concepts = Object.keys(marks).filter((name) => !/^run\d/.test(name));
  expect([...CONCEPTS].toSorted()).toEqual(concepts.toSorted());
});
