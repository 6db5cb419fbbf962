import { describe, expect, it, vi } from 'vitest';
import { attribute, element, type LessonFile, type Node } from './lesson-tree.ts';
import { lessonWords } from './lesson-words.ts';
import { markupOf } from './markup.ts';

const word = (name: string, said: Record<string, string>, ...children: Node[]): Node => ({
  type: 'mdxJsxFlowElement',
  name,
  attributes: Object.entries(said).map(([key, value]) => attribute(key, value)),
  children,
});
const p = (text: string) => element('p', {}, text);
const list = (...items: string[]) =>
  element('ul', {}, ...items.map((item) => element('li', {}, item)));

function made(...children: Node[]): Node[] {
  const tree: Node = { type: 'root', children };
  const fail = (reason: string): never => {
    throw new Error(reason);
  };
  lessonWords()(tree, { path: 'lesson.mdx', data: {}, fail } satisfies LessonFile);
  return tree.children ?? [];
}

/** The page as a browser gets it. */
function page(...children: Node[]): string {
  return markupOf(made(...children));
}

describe('lessonWords', () => {
  it('labels a statement by its kind, its number and its title', () => {
    const said = { title: 'Gradient', number: '2.1', id: 'definition-2.1' };
    expect(page(word('Definition', said, p('a')))).toBe(
      '<div id="definition-2.1" class="Statement-statement Statement-definition" role="group" ' +
        'aria-label="Definition 2.1"><p class="Statement-label">Definition 2.1. Gradient</p>' +
        '<p>a</p></div>',
    );
    expect(page(word('Pitfall', {}, p('a')))).toContain('<p class="Statement-label">Pitfall</p>');
  });

  it('numbers a heading and links it to itself', () => {
    const h2 = { ...element('h2', {}, 'One step'), properties: { id: 'one-step', number: '1' } };
    expect(page(h2)).toBe(
      '<h2 id="one-step" class="Section-h2"><a class="Section-anchor" href="#one-step">' +
        '<span class="Section-number">1</span>One step</a></h2>',
    );
  });

  it('keeps a link of the site under the place of the site', () => {
    const to = (href: string) => page({ ...element('a', {}, 'a'), properties: { href } });
    vi.stubEnv('BASE', '/gradus/');
    expect(to('/lab/tangent/')).toContain('href="/gradus/lab/tangent/"');
    expect(to('#part')).toContain('href="#part"');
    expect(to('//example.org/')).toContain('href="//example.org/"');
    vi.unstubAllEnvs();
  });

  it('ends a proof in its last line, or on a line of its own', () => {
    expect(page(word('Proof', { of: 'it' }, p('a'), p('b')))).toMatch(
      /<summary>Proof of it<\/summary>.*<p>a<\/p><p>b<span class="Proof-end" aria-hidden="true">∎<\/span><\/p>/,
    );
    expect(page(word('Proof', {}, list('a')))).toMatch(/<\/ul><p class="Proof-alone"><span.*∎/);
  });

  it('sets a table once, with the sense of its header cells', () => {
    const table = element('table', {}, element('tr', {}, element('th', {}, 'a')));
    const html = page(word('Table', { title: 'T', number: '1.1', id: 'table-1.1' }, table));
    expect(html.match(/data-scrolls/g)).toHaveLength(1);
    expect(html).toContain('<b>Table 1.1</b> T');
    expect(html).toContain('<th scope="col">a</th>');
    expect(page(table)).toContain('<div class="Table-scroll" data-scrolls="Table"><table>');
  });

  it('leaves words that act with what they are to do', () => {
    const text = { type: 'text', value: 'w' };
    expect(page(word('Set', { figure: 'f', change: 'eta=1' }, text))).toBe(
      '<button type="button" class="Set-set" data-set="f" data-change="eta=1">w</button>',
    );
    expect(page(word('Num', { figure: 'f', field: 'eta' }, text))).toBe(
      '<span class="Num-num Num-field" data-num="f" data-field="eta">' +
        '<span class="Num-printed">w</span></span>',
    );
    expect(page(word('Term', { id: 'gradient', shows: 'gradient' }, text))).toBe(
      '<a class="Term-term" href="/glossary/#gradient" data-term="gradient" ' +
        'data-concept="gradient">w</a>',
    );
  });

  it('gives the steps of a stage its state and their changes', () => {
    const stage = word(
      'Stage',
      { state: 'eta=1' },
      word('Step', { title: 'A', id: 'step-a', number: '1' }, p('a')),
      word('Step', { title: 'B', change: 'eta=2&at=1,2' }),
      word('Step', { title: 'C', state: 'eta=3' }),
    );
    const html = page(stage);
    expect(html).toContain('id="step-a" class="Stage-step" role="group" aria-labelledby=');
    expect(html).toContain('data-step="eta=1"><p id="step-a-title"');
    expect(html).toContain('data-step="eta=1" data-change="eta=2&amp;at=1,2"');
    expect(html).toContain('data-step="eta=3"');
    expect(html).toContain('The figure here: eta = 2; at = 1, 2.');
  });

  it('takes a prediction apart and keeps what is right to itself', () => {
    const html = page(
      word('Predict', { answer: '2', number: '9.1' }, p('?'), list('a', 'b'), p('why')),
    );
    expect(html).toContain('data-predict="2"');
    expect(html).toContain('<div id="prediction-9.1-question"><p>?</p></div>');
    expect(html.match(/type="radio" name="prediction-9.1"/g)).toHaveLength(2);
    expect(html).toContain('hidden="" tabindex="-1" data-reveal=""><p>why</p>');
  });

  it('refuses a prediction without its choices, and a word that nobody knows', () => {
    expect(() => made(word('Predict', { answer: '1' }, p('?')))).toThrow('list of choices');
    expect(() => made(word('Predict', { answer: '3' }, list('a', 'b')))).toThrow('2 choices');
    expect(() => made(word('Tabel', {}))).toThrow('There is no component <Tabel>.');
  });

  it('keeps a place for a figure, and says what comes there', () => {
    const said = { id: 'descent', name: 'ravine', state: 'eta=1', number: '9.1' };
    const html = page(word('Widget', said, p('See.')));
    expect(html).toContain(
      '<figure id="figure-ravine" class="Widget-figure" data-figure="descent"',
    );
    expect(html).toContain('data-state="eta=1" data-size="inline" data-title="Figure 9.1"');
    expect(html).toContain('--wide:⟦descent inline wide⟧rem');
    expect(html).toMatch(
      /<b class="Widget-number">Figure 9.1<\/b><p>See.<\/p> <a .*lab\/descent\/\?eta=1"/,
    );
    expect(page(word('Stage', said))).toContain('data-size="beside"');
  });

  it('imports the components that live, and only those that are used', () => {
    const [first, ...rest] = made(word('Opening', {}), p('a'));
    const script = JSON.stringify(first?.data?.estree);
    expect(script).toContain('/src/lessons/Opening.tsx');
    expect(rest).toHaveLength(2);
  });
});
