import { describe, expect, it } from 'vitest';
import { lessonFrontmatter, lessonOpening } from './lesson-frontmatter.ts';
import { lessonNumbers, numbersInTex, numbersInText } from './lesson-numbers.ts';
import { readMdxText } from './read-mdx.ts';

const read = (text: string, given = '') =>
  readMdxText(`---\nobjectives: [read]\n${given}\n---\n\n${text}`, 'content/99-test/lesson.mdx', [
    lessonFrontmatter,
    lessonOpening,
    lessonNumbers,
  ]);

const exercise = (answers: string) =>
  `<Exercise kind="number" of="0.5*12">\n\nWhat is half of 12?\n\n${answers}\n\n</Exercise>`;

describe('what counts as a number', () => {
  it.each([
    ['after 40 steps of 0.07', ['40', '0.07']],
    ['one of 3, in float64 of lesson 08 and lessons 03, 05 and 10', []],
    ['Table 9.1, section 12', []],
    ['15\u202f068 steps', ['15\u202f068']],
    ['10⁻⁶', ['10⁻⁶']],
    ['1.5e-3', ['1.5e-3']],
  ])('%s', (text, numbers) => expect(numbersInText(text)).toEqual(numbers));

  it.each([
    ['\\tfrac12x^2+\\frac1{10}', ['10']],
    ['a_{12}+b_1+x^2', []],
    ['f<10^{-6}', ['10^{-6}']],
    ['\\htmlClass{k-input}{x}=-2.5', ['2.5']],
    ['\\begin{aligned}a\\\\[14pt]b\\end{aligned}', []],
    ['\\eta\\lambda=1.75,\\ 25y', ['1.75', '25']],
    ['2^{10}', ['10']],
    ['15\\,068', ['15\\,068']],
    ['\\cos1.44', ['1.44']],
  ])('%s', (tex, numbers) => expect(numbersInTex(tex)).toEqual(numbers));
});

describe('a number passes', () => {
  it.each([
    [
      'that the question of an exercise chooses',
      exercise('<Hint>\n\n12 is 0.5 times what?\n\n</Hint>'),
    ],
    ['that is computed', 'It is <Check of="1.5">1.5</Check>, <Num figure="a" field="b">20</Num>.'],
    [
      'of the state it is about',
      'Try <Set figure="a" change="eta=0.08&at=12,-1">η = 0.08 at 12</Set>.',
    ],
    ['of a state, rounded', '<Set figure="a" change="eta=0.1111111111111111">0.111</Set>'],
    ['in a caption', '<Widget id="a" state="eta=0.08">With $\\eta=0.08$.</Widget>'],
    ['in code', '`0.1 + 0.2`\n\n```\n0.30000000000000004\n```'],
    ['of one digit', 'Two of 3, $-1$.'],
  ])('%s', (_, text) => read(text));

  it('that is given, with either sign and however written', () =>
    read('At $-2.50$, 25 and $10^{-6}$.', 'given: [-2.5, 25, 1e-6]'));
});

describe('a number nobody computes stops the build', () => {
  it.each([
    ['in words', 'After 40 steps.', /Nobody computes 40/],
    ['in a formula', 'So $x=0.5$.', /Nobody computes 0\.5/],
    ['in a displayed formula', '$$\nx=0.5\n$$', /Nobody computes 0\.5/],
    ['in a table', '| a | b |\n|---|---|\n| c | 0.5 |', /Nobody computes 0\.5/],
    ['in a title', '<Example title="The 39 steps">\n\nDown.\n\n</Example>', /Nobody computes 39/],
    ['that its state does not have', '<Set figure="a" change="eta=0.08">0.09</Set>', /0\.09/],
    ['of a caption', '<Widget id="a" state="eta=0.08">With 0.09.</Widget>', /0\.09/],
    ['of a solution', exercise('<Solution>\n\nIt is 2.57.\n\n</Solution>'), /2\.57/],
    ['of a hint', exercise('<Hint>\n\nTake 25 steps.\n\n</Hint>'), /25/],
  ])('%s', async (_, text, message) => {
    const fault = await read(text, 'given: [1]').then(
      () => null,
      (error: unknown) => error as Error & { line: number },
    );
    expect(fault?.message).toMatch(message);
    expect(fault?.line).toBeGreaterThanOrEqual(5);
  });

  it('and so does a list of given numbers that holds another thing', () =>
    expect(read('a', 'given: [a]')).rejects.toThrow('list of numbers'));
});
