import { expect, it } from 'vitest';
import { faultIn, liveExamples } from './live-examples.ts';
import type { LessonFile, Node } from './lesson-tree.ts';
import { readMdxText, type Look } from './read-mdx.ts';

/** A step that refuses a word, as those of a lesson do. */
const noShouting: Look = () => (tree, file) => {
  const walk = (node: Node) => {
    if (node.type === 'text' && node.value?.includes('!'))
      file.fail('No shouting.', node.position && { place: node.position });
    node.children?.forEach(walk);
  };
  walk(tree);
};
const breaking: Look = () => () => {
  throw new TypeError('broken');
};
const steps = { remarkPlugins: [noShouting] as never[] };

const FENCE = '```';
const fence = (kind: string, text: string) => `${FENCE}mdx ${kind}\n${text}\n${FENCE}\n`;

/** A page after its examples were made, and after a step that follows. */
async function made(page: string): Promise<Node> {
  let found: Node = { type: 'nothing' };
  const keep: Look = () => (tree) => void (found = structuredClone(tree));
  function examples(this: never) {
    return liveExamples.call(this, steps) as unknown as (tree: Node, file: LessonFile) => void;
  }
  await readMdxText(page, 'content/writing/page.mdx', [examples, noShouting, keep]);
  return found;
}

const sampleIn = ({ children = [] }: Node) => children.find(({ type }) => type === 'liveExample');

it('shows a live example as it is written and as it becomes', async () => {
  const sample = sampleIn(await made(fence('live', '<Note title="A">\n\n*One* step.\n\n</Note>')));
  const [source, , note] = sample?.children ?? [];
  expect(JSON.stringify(source.data)).toContain('*One* step.');
  expect(note.name).toBe('Note');
  expect(JSON.stringify(note.children)).toContain('"emphasis"');
});

it('names a fault in a live example by its place on the page', async () => {
  await expect(made(`Words.\n\n${fence('live', 'Quiet.\n\nLoud!')}`)).rejects.toMatchObject({
    reason: 'No shouting.',
    line: 6,
  });
  await expect(made(`Words.\n\n${fence('live', 'Quiet.\n\n<Note')}`)).rejects.toMatchObject({
    place: { start: { line: 6 } },
  });
});

it('shows what the build says of a failing example, with its place in the example', async () => {
  const sample = sampleIn(
    await made(fence('fails', 'Quiet.\n\nLoud, louder.')).catch(() => ({}) as Node),
  );
  expect(sample).toBeUndefined();
  const failing = sampleIn(await made(fence('fails', 'Quiet.\n\n<Note>Loud</Note')));
  expect(failing?.children?.at(-1)?.children?.[0]?.value).toMatch(/^lesson\.mdx:3:\d+: Unexpected/);
});

it('stops the build at an example that has stopped failing', async () => {
  await expect(made(`Words.\n\n${fence('fails', 'Quiet.')}`)).rejects.toMatchObject({
    reason: 'This example is to fail, and nothing fails in it.',
    line: 3,
  });
});

it('does not take a broken step for a fault of the text', async () => {
  await expect(faultIn('Quiet.', { remarkPlugins: [breaking] as never[] })).rejects.toThrow(
    'broken',
  );
});

it('counts the places in a sentence from the first line that is shown', async () => {
  expect(await faultIn('Loud!', steps)).toBe('lesson.mdx:1:1: No shouting.');
  expect(await faultIn('<Note>\n\nopen', steps)).toContain('`<Note>` (1:1-1:7)');
});

it('leaves other blocks of code as they are', async () => {
  const { children = [] } = await made(`${FENCE}mdx\n<Note />\n${FENCE}\n`);
  expect(children.map(({ type }) => type)).toContain('code');
});
