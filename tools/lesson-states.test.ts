import { expect, it } from 'vitest';
import { lessonStates } from './lesson-states.ts';
import { readMdxText } from './read-mdx.ts';

const read = (text: string) => readMdxText(text, 'content/99-test/lesson.mdx', [lessonStates]);
const RAVINE = '<Widget id="descent" name="ravine" state="s=ravine&eta=0.07" />\n\n';

it('accepts states that the widgets can read', async () => {
  await read(`${RAVINE}Try <Set figure="ravine" change="eta=0.08">0.08</Set>, <Num figure="ravine" field="eta">0.07</Num>

<Stage id="tangent" name="zoom" state="f=x^3-2x&at=1">

<Step title="one" change="h=0.1">

Nearer.

</Step>

</Stage>`);
});

it.each([
  ['an unknown widget', '<Widget id="descend" state="" />', /no widget “descend”.*descent/],
  ['an unknown key', '<Widget id="descent" state="etta=0.1" />', /“etta=0.1”.*means nothing/],
  [
    'an unreadable number',
    `${RAVINE}<Set figure="ravine" change="eta=much">x</Set>`,
    /cannot be read/,
  ],
  ['a number out of range', `${RAVINE}<Set figure="ravine" change="beta=2">x</Set>`, /outside/],
  ['an unknown preset', '<Widget id="descent" state="s=gorge" />', /nothing named “gorge”/],
  ['a function with a fault', '<Widget id="tangent" state="f=x^" />', /state “f=x\^”/],
  [
    'an unknown figure',
    `${RAVINE}<Set figure="hill" change="eta=1">x</Set>`,
    /“hill”: there are ravine/,
  ],
  [
    'a state and a change',
    `${RAVINE}<Set figure="ravine" state="s=ravine" change="eta=1">x</Set>`,
    /either/,
  ],
  ['neither of them', `${RAVINE}<Set figure="ravine">x</Set>`, /either “state” or “change”/],
  [
    'a number that is none',
    `${RAVINE}<Num figure="ravine" field="opt">x</Num>`,
    /no number under the key “opt”/,
  ],
  ['two figures of a name', RAVINE + RAVINE, /Two figures/],
  ['a step by itself', '<Step title="one" change="h=1">x</Step>', /stands in a Stage/],
  ['a stage without a name', '<Stage id="tangent" state="">\n</Stage>', /has a name/],
])('refuses %s, with its place', async (_, text, message) => {
  const fault: unknown = await read(text).then(
    () => null,
    (error: unknown) => error,
  );
  expect(String((fault as Error | null)?.message)).toMatch(message);
  expect(fault).toHaveProperty('line');
});
