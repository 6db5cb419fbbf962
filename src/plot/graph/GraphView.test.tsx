// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { GraphEdge, GraphLayout, GraphNode, GraphPile } from './graph.ts';
import { GraphView } from './GraphView.tsx';

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(600);
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const node = (name: string, adjoint: string, partial = false): GraphNode => ({
  name,
  label: { base: name.slice(0, 1), sub: name.slice(1) },
  formula: 'x + y',
  cells: [
    { kind: 'number', concept: 'output', text: '2.00' },
    adjoint === ''
      ? { kind: 'empty', concept: 'gradient' }
      : { kind: 'number', concept: 'gradient', text: adjoint, partial },
  ],
  state: partial ? 'active' : 'plain',
});
const edge = (from: number, to: number, state: GraphEdge['state'] = 'idle'): GraphEdge => ({
  from,
  to,
  state,
  heading: state === 'idle' ? 'user' : 'argument',
  concept: 'gradient',
  label: `${from}→${to}`,
});

function laidOut(columns: number, rows: number): GraphLayout {
  const centres = Array.from({ length: columns * rows }, (_, i) => [
    50 + 160 * Math.floor(i / rows),
    26 + 80 * (i % rows),
    88,
    52,
  ]);
  const count = (columns - 1) * rows;
  return {
    width: 160 * columns,
    height: 80 * rows,
    direction: 'across',
    boxes: Float64Array.from(centres.flat()),
    routes: Array.from({ length: count }, () => Float64Array.of(0, 0, 1, 1)),
    labels: Float64Array.from({ length: 2 * count }, (_, i) => 60 * (1 + (i >> 1))),
  };
}

const SMALL = laidOut(2, 1);
const PILE: GraphPile = {
  node: 0,
  symbol: 'ā',
  parts: [
    { label: 'b 1.68', share: 1 },
    { label: 'c ?', share: null },
  ],
};

interface HarnessProps {
  readonly layout?: GraphLayout;
  readonly nodes?: readonly GraphNode[];
  readonly edges?: readonly GraphEdge[];
  readonly pile?: GraphPile | null;
  readonly selected?: number | null;
  readonly follow?: number | null;
  readonly onSelect?: (node: number) => void;
  readonly onOpen?: (node: number) => void;
}

const NODES = [node('t12', '2.68', true), node('b', '')];
const EDGES = [edge(0, 1, 'flowing')];

const Harness = (props: HarnessProps) => (
  <GraphView
    layout={SMALL}
    nodes={NODES}
    edges={EDGES}
    pile={null}
    selected={null}
    follow={null}
    onSelect={() => {}}
    label="graph"
    words="Two nodes."
    height={300}
    {...props}
  />
);

const picture = () => screen.getByRole('img', { name: 'graph' });
const ground = () => screen.getByRole('group', { name: 'graph' });
const texts = (root: ParentNode) => [...root.querySelectorAll('text')].map((t) => t.textContent);
const transform = () => picture().querySelector('g')?.getAttribute('transform');
const count = (selector: string) => picture().querySelectorAll(selector).length;

describe('a small graph', () => {
  it('is a picture with words, of cards with names, formulas and numbers', () => {
    render(<Harness />);
    expect(picture().querySelector('desc')?.textContent).toBe('Two nodes.');
    const [first, second] = picture().querySelectorAll('[data-node]');
    expect(texts(first)).toEqual(['t', '12', 'x + y', '2.00', '2.68+']);
    expect(texts(second).slice(-2)).toEqual(['2.00', '·']);
    expect(first.getAttribute('data-state')).toBe('active');
  });

  it('draws a flowing edge with its head at the argument, and its label', () => {
    render(<Harness />);
    const line = picture().querySelector('[data-edge="0"]');
    expect(line?.getAttribute('data-heading')).toBe('argument');
    expect(line?.querySelectorAll('path')).toHaveLength(3);
    expect(texts(picture())).toContain('0→1');
  });

  it('has a pile above the node that is filled, with a slot for what is missing', () => {
    render(<Harness pile={PILE} />);
    const parts = [...picture().querySelectorAll('[data-part]')];
    expect(parts.map((part) => part.getAttribute('data-part'))).toEqual(['there', 'missing']);
    expect(texts(picture())).toContain('ā');
  });

  it('tells which node is pressed, and pressed twice; a press on the ground says nothing', () => {
    const [select, open] = [vi.fn(), vi.fn()];
    render(<Harness onSelect={select} onOpen={open} selected={1} />);
    expect(picture().querySelector('[data-selected]')?.getAttribute('data-selected')).toBe('1');
    // Zoom 1.25, the graph in the middle: the second node stands to the right of it.
    fireEvent.click(ground(), { clientX: 400, clientY: 150 });
    expect(select.mock.calls).toEqual([[1]]);
    fireEvent.doubleClick(ground(), { clientX: 400, clientY: 150 });
    expect(open.mock.calls).toEqual([[1]]);
    fireEvent.click(ground(), { clientX: 5, clientY: 5 });
    expect(select).toHaveBeenCalledTimes(1);
  });

  it('chooses nothing at the end of a drag, which moves the picture', () => {
    const select = vi.fn();
    render(<Harness onSelect={select} />);
    const before = transform();
    const at = { pointerId: 1, button: 0, clientX: 400, clientY: 150 };
    fireEvent.pointerDown(ground(), at);
    fireEvent.pointerMove(ground(), { ...at, clientX: 380 });
    fireEvent.pointerUp(ground(), { ...at, clientX: 380 });
    fireEvent.click(ground(), { clientX: 380, clientY: 150 });
    expect(select).not.toHaveBeenCalled();
    expect(transform()).not.toBe(before);
    act(() => void vi.runAllTimers());
    fireEvent.click(ground(), { clientX: 380, clientY: 150 });
    expect(select).toHaveBeenCalledTimes(1);
  });

  it('leaves the wheel to the page until it is in use, or Ctrl is held', () => {
    // happy-dom's own wheel events know no keys. Returns whether the page may scroll.
    const wheel = (ctrlKey: boolean): boolean => {
      const event = new Event('wheel', { bubbles: true, cancelable: true });
      return fireEvent(
        ground(),
        Object.assign(event, { deltaY: -100, deltaMode: 0, clientX: 300, clientY: 150, ctrlKey }),
      );
    };
    render(<Harness />);
    const before = transform();
    expect(wheel(false)).toBe(true);
    expect(transform()).toBe(before);
    expect(wheel(true)).toBe(false);
    const nearer = transform();
    expect(nearer).not.toBe(before);
    act(() => ground().focus());
    expect(wheel(false)).toBe(false);
    expect(transform()).not.toBe(nearer);
  });

  it('is moved and zoomed by keys and buttons', () => {
    render(<Harness />);
    const first = transform();
    fireEvent.keyDown(ground(), { key: 'ArrowRight' });
    expect(transform()).not.toBe(first);
    fireEvent.keyDown(ground(), { key: '0' });
    expect(transform()).toBe(first);
    fireEvent.click(screen.getByRole('button', { name: 'Zoom in' }));
    expect(transform()).not.toBe(first);
    fireEvent.click(screen.getByRole('button', { name: 'Show the whole graph' }));
    expect(transform()).toBe(first);
  });
});

describe('a large graph', () => {
  const layout = laidOut(40, 25);
  const nodes = Array.from({ length: 1000 }, (_, i) => node(`t${i}`, '1', i === 30));
  const edges = layout.routes.map((_, i) => edge(i, i + 25));
  const show = (props: HarnessProps = {}) => {
    const result = render(<Harness layout={layout} nodes={nodes} edges={edges} {...props} />);
    act(() => void vi.runAllTimers());
    return result;
  };

  it('opens at its output, with cards of what is seen and a map of the rest', () => {
    const { container } = show();
    expect(count('[data-node]')).toBeGreaterThan(5);
    expect(count('[data-node]')).toBeLessThan(100);
    expect(picture().querySelector('[data-node="975"]')).not.toBeNull();
    expect(container.querySelectorAll('svg[aria-hidden="true"] g path')).not.toHaveLength(0);
  });

  it('is drawn as one path for each state when all of it is shown', () => {
    show();
    fireEvent.click(screen.getByRole('button', { name: 'Show the whole graph' }));
    expect(count('[data-node]')).toBe(0);
    expect(count('use')).toBe(3);
    const boxes = [...picture().querySelectorAll('path')].map((path) => path.getAttribute('d'));
    expect(boxes.some((d) => d?.split('Z').length === 1000)).toBe(true);
  });

  it('keeps a node in sight', () => {
    const { rerender } = show();
    expect(picture().querySelector('[data-node="30"]')).toBeNull();
    rerender(<Harness layout={layout} nodes={nodes} edges={edges} follow={30} />);
    expect(picture().querySelector('[data-node="30"]')).not.toBeNull();
  });

  it('chooses a box that has no element of its own', () => {
    const select = vi.fn();
    show({ onSelect: select });
    fireEvent.click(screen.getByRole('button', { name: 'Show the whole graph' }));
    fireEvent.click(ground(), { clientX: 300, clientY: 150 });
    expect(select).toHaveBeenCalledTimes(1);
  });
});
