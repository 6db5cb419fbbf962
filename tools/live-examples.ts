// Build time: the examples of the page on writing, each made from the one text it shows. ```mdx live is shown
// as it is written and as it becomes; ```mdx fails is given to the steps that make lessons, and what they say
// stands below it. So neither can go stale: an example that has stopped working, or failing, stops the build.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import mdx from '@mdx-js/rollup';
import type { LessonFile, Node, Place } from './lesson-tree.ts';

/** The plugins that make a lesson, as `mdx` takes them. */
export type Steps = Pick<NonNullable<Parameters<typeof mdx>[0]>, 'remarkPlugins' | 'rehypePlugins'>;

interface Processor {
  parse: (text: string) => unknown;
}

/** Where a failing example pretends to stand: its faults name this file. */
const PRETENDED = 'content/99-example/lesson.mdx';

/** A block of code with this after its language is the file of that name beside the page. */
const OWN_NUMBERS = 'numbers.ts';

const HEAD = '---\ntitle: Example\nobjectives: [see]\n---\n\n';

type Parse = (text: string) => Node;

/** To be used before any step that reads what it makes. */
export function liveExamples(this: Processor, steps: Steps) {
  const parse: Parse = (text) => this.parse(text) as Node;
  return async (tree: Node, file: LessonFile) => {
    const expanded = async (node: Node): Promise<Node> => {
      if (node.type === 'code' && node.lang === 'mdx') {
        if (node.meta === 'live') return live(node, parse, file);
        if (node.meta === 'fails') return failing(node, steps, file);
      }
      if (node.type === 'code' && node.meta === OWN_NUMBERS) {
        node.value = readFileSync(join(dirname(file.path), OWN_NUMBERS), 'utf8').trim();
      }
      if (node.children) node.children = await Promise.all(node.children.map(expanded));
      return node;
    };
    await expanded(tree);
  };
}

function live(fence: Node, parse: Parse, file: LessonFile): Node {
  const above = fence.position?.start.line ?? 0;
  try {
    const made = (parse(fence.value ?? '').children ?? []).map((node) => moved(node, above));
    return block('div', 'sample', [
      source(fence),
      block('p', 'becomes', [text('becomes')]),
      ...made,
    ]);
  } catch (error) {
    const { reason, place } = faultOf(error);
    return file.fail(reason, place && { place: lower(place, above) });
  }
}

async function failing(fence: Node, steps: Steps, file: LessonFile): Promise<Node> {
  const said = await faultIn(fence.value ?? '', steps);
  if (said === null) {
    const place = fence.position;
    return file.fail('This example is to fail, and nothing fails in it.', place && { place });
  }
  return block('div', 'sample', [
    source(fence),
    block('p', 'becomes', [text('stops the build')]),
    block('p', 'fault', [text(said)]),
  ]);
}

/**
 * What a lesson with this text fails with, as the build says it; null if it does not fail. A text that is not
 * about what stands above a lesson has that put above it.
 */
export async function faultIn(lesson: string, steps: Steps): Promise<string | null> {
  const head = lesson.startsWith('---\n') ? '' : HEAD;
  const above = head.split('\n').length - 1;
  /** Places in a sentence, too, are counted from the first line that is shown. */
  const lifted = (said: string) =>
    said.replace(/\b(\d+):(\d+)\b/g, (_, line, column) => `${Number(line) - above}:${column}`);
  try {
    await mdx(steps).transform(head + lesson, PRETENDED);
    return null;
  } catch (error) {
    const { reason, place } = faultOf(error);
    const { line, column } = place?.start ?? {};
    return lifted(`lesson.mdx${line === undefined ? '' : `:${line}:${column}`}: ${reason}`);
  }
}

interface Fault {
  reason: string;
  place?: Place;
}

/** A fault has a point or a span for its place, or none. What has no reason was no fault found, but a step that broke. */
function faultOf(error: unknown): Fault {
  const { reason, place } = error as { reason?: string; place?: Place | Place['start'] };
  if (reason === undefined) throw error;
  if (!place) return { reason };
  return { reason, place: 'start' in place ? place : { start: place, end: place } };
}

/** A node that Markdown does not know and that HTML does. */
function block(hName: string, look: string, children: Node[]): Node {
  const hProperties = { className: [`Sample-${look}`] };
  return { type: 'liveExample', children, data: { hName, hProperties } };
}

function source({ value = '' }: Node): Node {
  const words = { type: 'element', tagName: 'code', properties: {}, children: [text(value)] };
  const node = block('pre', 'source', []);
  return { ...node, data: { ...node.data, hChildren: [words] } };
}

const text = (value: string): Node => ({ type: 'text', value });

/** Counted from the top of the page instead of the top of its fence. */
function moved(node: Node, lines: number): Node {
  if (node.position) node.position = lower(node.position, lines);
  node.children?.forEach((child) => moved(child, lines));
  return node;
}

function lower({ start, end }: Place, lines: number): Place {
  return {
    start: { ...start, line: start.line + lines },
    end: { ...end, line: end.line + lines },
  };
}
