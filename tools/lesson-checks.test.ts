import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { lessonChecks } from './lesson-checks.ts';
import { lessonStates } from './lesson-states.ts';
import { readMdxText } from './read-mdx.ts';

// Inside the project, where the lesson's own numbers find the core.
const folder = mkdtempSync(join('content', '.check-'));
writeFileSync(
  join(folder, 'numbers.ts'),
  `import { norm } from '../../src/core/optim/vectors.ts';
export const numbers = { five: norm(Float64Array.of(3, 4)), pair: [1, 2.5], late: () => 7 };`,
);
afterAll(() => rmSync(folder, { recursive: true }));

const read = (text: string) =>
  readMdxText(text, join(folder, 'lesson.mdx'), [lessonStates, lessonChecks]);

const FIGURE = '<Widget id="tangent" name="cubic" state="f=x^3-2x&at=1&h=0.1" />\n\n';
const IN_FORMULA = `<Check of="x^2*y+3y" by="x, y" at="x=2, y=-1">

$$
\\grad{\\nabla f(2,-1)} = \\grad{[-4,\\ 7]}
$$

</Check>`;

describe('a true claim passes', () => {
  it.each([
    ['a value', 'Here $f$ is <Check of="x^3-2x" at="x=1">−1</Check>.'],
    ['a derivative, exactly', '<Check of="x^3-2x" by="x" at="x=1">$f\'(1)=1$</Check>'],
    ['rounded', '<Check of="sin(x^2)" by="x" at="x=1.2">$2.4\\cos 1.44\\approx0.3130$</Check>'],
    ['a gradient in a displayed formula', IN_FORMULA],
    ['second derivatives', '<Check of="x^3" by="x" at="x=2" order={2}>12</Check>'],
    ['a root', '<Check of="sqrt(a^2+b^2)" at="a=-4, b=7">$=\\sqrt{65}$</Check>'],
    ['a power of ten', '<Check of="3h^2+h^3" at="h=0.001">$3.001\\cdot10^{-6}$</Check>'],
    ['a bound', '<Check of="2*1.9/2.8/50">$\\eta<0.02714$</Check>'],
    ['a vector', '<Check of="A*x" at="A=[1, 2; 3, 4], x=(1, 1)">$(3,\\,7)$</Check>'],
    ['a kink', '<Check of="abs(x)" at="x=-2">2</Check>'],
    ['in a table', '| a | b |\n|---|---|\n| c | <Check of="x^2" at="x=3">9</Check> |'],
    ['in a list', '- <Check of="x^2" at="x=3">9</Check>'],
    ['of a figure', `${FIGURE}<Check figure="cubic" shows="slope">1</Check>`],
    [
      'of a changed figure',
      `${FIGURE}<Check figure="cubic" change="at=2" shows="slope">10</Check>`,
    ],
    ['of a widget', '<Check widget="tangent" state="f=x^2&at=3&h=0.5" shows="slope">6</Check>'],
    ['of two facts', `${FIGURE}<Check figure="cubic" shows="value, slope">$(-1, 1)$</Check>`],
    ['of a number of its own', '<Check number="five">five, or $5$</Check>'],
    ['of two', '<Check number="pair">from 1 to 2.5</Check>'],
    ['computed late', '<Check number="late">7</Check>'],
    ['a field of a figure', `${FIGURE}at <Num figure="cubic" field="h">0.1</Num>`],
    ['a fact of a figure', `${FIGURE}at <Num figure="cubic" shows="slope">1</Num>`],
  ])('%s', (_, text) => read(text));

  it('speaks of the step in which it stands', () =>
    read(`<Stage id="tangent" name="zoom" state="f=x^2&at=1&h=0.1">

<Step title="one" change="at=3">

The slope is <Check figure="zoom" shows="slope">6</Check> at <Num figure="zoom" field="at">3</Num>.

</Step>

</Stage>`));
});

describe('a fault stops the build with its place', () => {
  it.each([
    ['a wrong number', '<Check of="x^2" at="x=3">8</Check>', /Printed: 8\. Computed: 9\. .*: 9/],
    [
      'a wrong digit',
      '<Check of="sin(x^2)" by="x" at="x=1.2">0.3131</Check>',
      /Computed: 0\.313016\d*\. To as many digits: 0\.3130/,
    ],
    ['a rounded number after =', '<Check of="1/3">$=0.333$</Check>', /write “≈”/],
    ['a wrong sign', '<Check of="-x" at="x=3">3</Check>', /Computed: −3/],
    ['a wrong entry', IN_FORMULA.replace('7]', '8]'), /Computed: 7/],
    ['another bound', '<Check of="2/50">$\\eta\\le0.05$</Check>', /as many digits: 0\.04/],
    ['too few numbers', '<Check of="x*y" by="x, y" at="x=1, y=2">2</Check>', /Computed: 2, 1/],
    ['no number', '<Check of="2">a pair</Check>', /Printed: no number/],
    ['a letter', '<Check of="2">$=x$</Check>', /No number can be read/],
    ['a missing value', '<Check of="x*h" at="x=1">2</Check>', /no value for h/],
    ['a stray value', '<Check of="f(x) = x" at="x=1, z=2">1</Check>', /has no z/],
    ['a text that cannot be read', '<Check of="x^" at="x=1">1</Check>', /“x\^” cannot be read/],
    ['an unknown variable', '<Check of="f(x) = x" by="y" at="x=1">1</Check>', /no variable y/],
    ['two forms', '<Check of="1" number="five">5</Check>', /one of “of”/],
    ['no form', '<Check>5</Check>', /one of “of”/],
    ['an attribute too many', '<Check number="five" at="x=1">5</Check>', /no “at”/],
    ['an unknown number', '<Check number="six">6</Check>', /no “six”: it has five, pair, late/],
    ['an unknown fact', `${FIGURE}<Check figure="cubic" shows="slop">1</Check>`, /shows no “slop”/],
    ['an unknown figure', '<Check figure="hill" shows="slope">1</Check>', /No figure/],
    ['a state of no sense', '<Check widget="tangent" state="a=1" shows="slope">1</Check>', /a=1/],
    [
      'a number that is not the figure’s',
      `${FIGURE}<Num figure="cubic" field="h">0.2</Num>`,
      /0\.1/,
    ],
  ])('%s', async (_, text, message) => {
    const fault = await read(`First words.\n\n${text}`).then(
      () => null,
      (error: unknown) => error as Error & { line: number },
    );
    expect(fault?.message).toMatch(message);
    expect(fault?.line).toBeGreaterThanOrEqual(3);
  });

  it('all of them at once', async () => {
    const both = '<Check of="1">2</Check> and\n<Check of="2">3</Check>.';
    await expect(read(both)).rejects.toThrow(/Computed: 1[^]*\n2:1 Printed: 3\. Computed: 2/);
  });
});
