// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { cardSize, edgeLabelSize, partsOf, rowsOf } from './card.ts';
import { geometryOf } from './geometry.ts';
import type { GraphCell, GraphEdge, GraphLayout, GraphNode } from './graph.ts';
import { divergingColour, heatMap } from './heat.ts';
import { joinedBoxes, joinedLines } from './joinedPaths.ts';
import { minimapScale } from './minimap.ts';
import { tracePath } from './offerGraph.ts';
import { placePile, spread } from './pile.ts';
import { sameEdge, sameNode } from './same.ts';
import { cutTo, PLAIN_TYPE } from './type.ts';

const number = (text: string): GraphCell => ({ kind: 'number', concept: 'output', text });
const node = (state: GraphNode['state'], cells: readonly GraphCell[] = []): GraphNode => ({
  name: 'x',
  label: { base: 'x', sub: '' },
  formula: '',
  cells,
  state,
});
const edge = (state: GraphEdge['state']): GraphEdge => ({
  from: 0,
  to: 1,
  state,
  heading: 'user',
  concept: 'gradient',
  label: '',
});

describe('a card', () => {
  it('has two cells beside each other, more in two rows', () => {
    const cells = [number('1'), number('2'), number('3')];
    expect(rowsOf(cells).map((row) => row.length)).toEqual([2, 1]);
    const { head, cells: parts } = partsOf(90, 60, cells);
    expect(head).toBeCloseTo(20);
    expect(parts.map(({ x, w }) => [x, w])).toEqual([
      [0, 45],
      [45, 45],
      [0, 90],
    ]);
    expect(parts.at(-1)?.y).toBeCloseTo(40);
  });

  it('asks for the room that its numbers need, of any size of type', () => {
    const short = cardSize(node('plain', [number('1')]));
    const long = cardSize(node('plain', [number('−0.0123456'), number('1')]));
    expect(long.width).toBeGreaterThan(short.width);
    expect(long.height).toBe(short.height);
    expect(cardSize(node('plain', [number('1')]), 15).height).toBeCloseTo(1.25 * short.height, -1);
    expect(edgeLabelSize('')).toEqual({ width: 0, height: 0 });
  });

  it('cuts a formula to its room', () => {
    const room = 6 * 0.52 * 12 + 0.01;
    expect(cutTo('abcdef', room, 'sans', 1, PLAIN_TYPE)).toBe('abcdef');
    expect(cutTo('abcdefg', room, 'sans', 1, PLAIN_TYPE)).toBe('abcde…');
    expect(cutTo('abc', 2, 'sans', 1, PLAIN_TYPE)).toBe('');
  });
});

describe('a heat map', () => {
  it('is the array itself where that is small', () => {
    const map = heatMap(2, 3, [1, 2, 3, 4, 5, NaN], 5, 8);
    expect([map.rows, map.cols, map.thinned, map.cells.length]).toEqual([2, 3, false, 6]);
    expect(map.cells[5].colour).toBeNull();
    expect(map.cells[4].colour).toBe('var(--div-9)');
  });

  it('of a larger one shows the entry of each block that is farthest from zero', () => {
    const data = new Float64Array(32 * 32);
    data[31 * 32 + 31] = -1;
    const map = heatMap(32, 32, data, 1, 8);
    expect([map.rows, map.cols, map.thinned]).toEqual([8, 8, true]);
    expect(map.cells.at(-1)?.colour).toBe('var(--div-0)');
    expect(new Set(map.cells.map(({ colour }) => colour)).size).toBe(2);
  });

  it.each([
    [0, 1, 'color-mix(in oklab, var(--div-5) 50%, var(--div-4))'],
    [-7, 1, 'var(--div-0)'],
    [0, 0, 'color-mix(in oklab, var(--div-5) 50%, var(--div-4))'],
    [NaN, 1, null],
  ])('colours %d of %d', (value, reach, colour) => {
    expect(divergingColour(value, reach)).toBe(colour);
  });
});

describe('a pile', () => {
  const box = { x0: 0, y0: 0, x1: 88, y1: 52 };
  const pile = (shares: readonly (number | null)[]) =>
    placePile(
      { node: 0, symbol: 'ā', parts: shares.map((share, k) => ({ label: `p${k}`, share })) },
      box,
      PLAIN_TYPE,
    );

  it('has pieces in proportion, above the box and centred on it', () => {
    const { parts, y, height } = pile([0.25, 0.75]);
    expect(parts[1].width / parts[0].width).toBeCloseTo(3);
    expect(y + height).toBeLessThan(0);
    expect((parts[0].x + parts[1].x + parts[1].width) / 2).toBeCloseTo(44);
  });

  it('gives every missing one the same slot, whatever it will be', () => {
    const slots = [pile([null]), pile([0.1, null]), pile([0.5, 0.5, null])];
    expect(new Set(slots.map(({ parts }) => parts.at(-1)?.width)).size).toBe(1);
    expect(slots[1].parts.map(({ state }) => state)).toEqual(['there', 'missing']);
  });

  it('keeps labels apart, near their pieces', () => {
    expect(spread([0, 100], [20, 20], 4)).toEqual([0, 100]);
    const [a, b, c] = spread([0, 1, 2], [20, 20, 20], 4);
    expect([b - a, c - b]).toEqual([24, 24]);
    expect(b).toBeCloseTo(1);
  });
});

describe('joined paths', () => {
  const layout: GraphLayout = {
    width: 300,
    height: 50,
    direction: 'across',
    boxes: Float64Array.of(40, 25, 80, 50, 240, 25, 80, 50, NaN, NaN, 1, 1),
    routes: [Float64Array.of(80, 25, 200, 25)],
    labels: new Float64Array(2),
  };

  it('are one for each state, the active one on top', () => {
    const paths = joinedBoxes(
      layout.boxes,
      [0, 1, 2],
      [node('active'), node('plain'), node('plain')],
    );
    expect(paths).toEqual([
      { kind: 'plain', d: 'M200,0h80v50h-80Z' },
      { kind: 'active', d: 'M0,0h80v50h-80Z' },
    ]);
  });

  it('draw an edge from border to border', () => {
    const [line] = joinedLines(geometryOf(layout, [edge('paid')]), [0], [edge('paid')]);
    expect(line.kind).toBe('paid');
    expect(line.d).toMatch(/^M80,25L89,25C.*L200,25$/);
  });

  it('are followed piece by piece when a picture is taken along', () => {
    const ctx = { moveTo: vi.fn(), lineTo: vi.fn(), bezierCurveTo: vi.fn(), closePath: vi.fn() };
    tracePath(ctx, 'M0,0h80v50h-80ZM9,-1.5C1,2 3,4 5,6L7,8');
    expect(ctx.moveTo.mock.calls).toEqual([
      [0, 0],
      [9, -1.5],
    ]);
    expect(ctx.lineTo.mock.calls).toEqual([
      [80, 0],
      [80, 50],
      [0, 50],
      [7, 8],
    ]);
    expect(ctx.bezierCurveTo).toHaveBeenCalledWith(1, 2, 3, 4, 5, 6);
    expect(ctx.closePath).toHaveBeenCalledTimes(1);
  });
});

it('a minimap keeps its shape, but a chain is no thread', () => {
  const picture = { width: 1000, height: 600 };
  const square = minimapScale({ x0: 0, y0: 0, x1: 5000, y1: 5000 }, picture);
  expect(square.sx).toBe(square.sy);
  const thread = minimapScale({ x0: 0, y0: 0, x1: 90_000, y1: 100 }, picture);
  expect(thread.height).toBe(26);
});

describe('what is drawn again', () => {
  it('is what says something else, not what is another object', () => {
    const heat = (data: readonly number[]): GraphCell => ({
      kind: 'heat',
      concept: 'output',
      rows: 1,
      cols: data.length,
      data,
      reach: 1,
    });
    expect(sameNode(node('plain', [heat([1, NaN])]), node('plain', [heat([1, NaN])]))).toBe(true);
    expect(sameNode(node('plain', [heat([1, 2])]), node('plain', [heat([1, 3])]))).toBe(false);
    expect(sameNode(node('plain', [number('1')]), node('plain', [number('2')]))).toBe(false);
    expect(sameNode(node('plain'), node('done'))).toBe(false);
    expect(sameEdge(edge('paid'), edge('paid'))).toBe(true);
    expect(sameEdge(edge('paid'), edge('flowing'))).toBe(false);
  });
});
