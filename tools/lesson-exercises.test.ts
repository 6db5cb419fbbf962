import { describe, expect, it } from 'vitest';
import { lessonExercises } from './lesson-exercises.ts';
import { attributesOf, type Node } from './lesson-tree.ts';
import { readMdxText } from './read-mdx.ts';

/** What the exercise has for the page. */
async function made(attributes: string, inside: string, path = 'lesson.mdx') {
  let found: Readonly<Record<string, string>> = {};
  const text = `<Exercise ${attributes}>\n\nWhat is it?\n\n${inside}\n\n</Exercise>\n`;
  const look = () => (tree: Node) => {
    const node = tree.children?.find(({ name }) => name === 'Exercise');
    if (node) found = attributesOf(node);
  };
  await readMdxText(text, path, [lessonExercises, look]);
  return found;
}

const wrong = (said: string) => `<Wrong ${said}>\n\nNo.\n\n</Wrong>`;

describe('lessonExercises', () => {
  it('leaves the question for the page, with its number in a lesson', async () => {
    const attributes = 'kind="row" of="x^2*y" by="x, y" at="x=1, y=pi/2"';
    const { question, number, id } = await made(
      attributes,
      `${wrong('answer="[1, pi]"')}\n\n${wrong('answer="[2, 1]"')}`,
      '/content/02-partials/lesson.mdx',
    );
    expect([number, id]).toEqual(['2.1', 'exercise-2.1']);
    expect(JSON.parse(question)).toMatchObject({
      kind: 'row',
      mistakes: ['[1, pi]', '[2, 1]'],
      fields: 2,
    });
  });

  const two = 'kind="number" of="2"';
  it.each([
    ['kind="number" of="2x"', '', '“x” has no value'],
    ['kind="number" of="2+"', '', 'of="2+", character'],
    ['kind="number" of="[1, 2]"', '', 'does not fit'],
    ['kind="sum" of="2"', '', 'kind="sum" is none of'],
    ['kind="number" off="2"', '', 'knows no “off”'],
    ['kind="number"', '', 'says it with of'],
    [two, wrong('answer="4/2"'), '“4/2” is right'],
    [two, wrong('answer="[1, 2]"'), '“[1, 2]”'],
    [two, wrong('answer="3)"'), 'cannot be read'],
    [two, `${wrong('answer="3"')}\n\n${wrong('answer="6/2"')}`, '“3” and “6/2” are the same'],
    ['kind="expression" of="x^2" by="x" variables="x"', wrong('answer="x+x"'), '“x+x” is right'],
    ['kind="choice" answer={3}', '- a\n- b', 'not among the 2 choices'],
    ['kind="choice" answer={1}', 'Nothing.', 'list of choices'],
    ['kind="choice" answer={1}', `- a\n- b\n\n${wrong('choice={1}')}`, 'is the right one'],
  ])('refuses %s', async (attributes, inside, message) => {
    await expect(made(attributes, inside)).rejects.toThrow(message);
  });

  it('tells the place of a wrong answer that is not wrong', async () => {
    const fault = await made(two, wrong('answer="1+1"')).catch((error: unknown) => error);
    expect(fault).toMatchObject({ line: 5 });
  });

  it('refuses hints outside of exercises', async () => {
    const look = readMdxText('<Hint>\n\nSo.\n\n</Hint>\n', 'lesson.mdx', [lessonExercises]);
    await expect(look).rejects.toThrow('<Hint> belongs in an <Exercise>');
  });
});
