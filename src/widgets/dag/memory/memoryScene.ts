import { entryName } from '../../../ui/math/entryName.ts';
import type { Memory } from '../../../worker/protocol/program.ts';
import { bandNames, bandsOf, type Band, type BandName } from './memoryBands.ts';
import { mostStored, mostWithout } from './memoryWords.ts';

/** The room of the picture in pixels, and how high its letters are. */
export interface Frame {
  readonly width: number;
  /** At most: few nodes need less. */
  readonly height: number;
  readonly letters: number;
}

/** Where everything stands: nodes one below the other, time to the right, the total under them. */
export interface MemoryScene {
  readonly width: number;
  readonly height: number;
  readonly letters: number;
  /** Height of a line of letters. */
  readonly line: number;
  /** Edges of the part in which bars are drawn. */
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly floor: number;
  readonly curveTop: number;
  readonly curveFloor: number;
  /** From row to row, and the thickness of a bar. */
  readonly pitch: number;
  readonly thick: number;
  readonly bands: readonly Band[];
  readonly bandNames: readonly BandName[];
  /** Numbers at the upper edge of the curve, inputs counted. */
  readonly ceiling: number;
  /** The left edge of the column of a step; of so many steps done, where they end. */
  readonly x: (step: number) => number;
  /** The middle of the row of a node. */
  readonly y: (node: number) => number;
  /** The height of so many numbers. */
  readonly level: (numbers: number) => number;
  /** The node at a height. */
  readonly nodeAt: (y: number) => number;
  /** Steps done at a place. */
  readonly tickAt: (x: number) => number;
}

/** The lane of the handles, of one target. */
export const LANE = 26;
/** Of the letters' height: their width on average, the height of a line, the most that is given to a row. */
const WIDE = 0.53;
const LEADING = 1.35;
const ROOMY = 1.9;
/** Pixels between names and bars, at the right edge, and of the strip that shows the phases. */
const GAP = 8;
const EDGE = 14;
export const STRIP = 7;
/** Of the whole height. */
const CURVE = 0.27;
const HIGHEST = { curve: 130, bar: 12 };
/** No more letters of a name than these. */
const MOST_LETTERS = 12;

export const shortName = (name: string): string => {
  const plain = entryName(name);
  return plain.length > MOST_LETTERS ? `${plain.slice(0, MOST_LETTERS - 1)}…` : plain;
};

/** A name as it stands beside its row: an array with the number of its entries. */
export const rowName = ({ names, sizes }: Memory, node: number): string =>
  shortName(names[node]) + (sizes[node] > 1 ? ` × ${sizes[node]}` : '');

export function sceneOf(memory: Memory, { width, height, letters }: Frame): MemoryScene {
  const { names, steps } = memory;
  const line = Math.ceil(LEADING * letters);
  const longest = Math.max(2, ...names.map((_, node) => rowName(memory, node).length));
  const left = Math.min(0.4 * width, LANE + Math.ceil(longest * WIDE * letters) + GAP);
  const right = Math.max(left + 1, width - EDGE);
  const column = (right - left) / Math.max(1, steps.length);
  const x = (step: number): number => left + step * column;
  const bands = bandsOf(steps);
  const titles = bandNames(bands, { x, letter: WIDE * letters, right });
  const lanes = titles.some(({ lane }) => lane === 1) ? 2 : 1;
  const top = lanes * line + STRIP + 6;
  const curve = Math.min(HIGHEST.curve, Math.max(3 * line, Math.round(CURVE * height)));
  const between = line + 10;
  const foot = line + 6;
  const room = Math.max(line, height - top - between - curve - foot);
  const pitch = evenPitch(Math.min(ROOMY * letters, room / Math.max(1, names.length)));
  const floor = top + pitch * names.length;
  const curveTop = floor + between;
  const curveFloor = curveTop + curve;
  const ceiling = Math.max(1, mostStored(memory), mostWithout(memory));
  const within = (value: number, last: number): number => Math.min(last, Math.max(0, value));
  return {
    width,
    height: Math.ceil(curveFloor + foot),
    letters,
    line,
    left,
    right,
    top,
    floor,
    curveTop,
    curveFloor,
    pitch,
    thick: thicknessOf(pitch),
    bands,
    bandNames: titles,
    ceiling,
    x,
    y: (node) => top + (node + 0.5) * pitch,
    level: (numbers) => curveFloor - (numbers / ceiling) * curve,
    nodeAt: (y) => within(Math.floor((y - top) / pitch), names.length - 1),
    tickAt: (at) => within(Math.round((at - left) / column + 0.5), steps.length),
  };
}

/** Thin rows are whole pixels, or else some would look thicker than others; the thinnest are no rows any more. */
const evenPitch = (pitch: number): number =>
  pitch >= 1.5 && pitch < 6 ? Math.round(pitch) : pitch;

/** Where there is no pixel between two bars, they overlap a little, so that no seam shines through. */
const thicknessOf = (pitch: number): number =>
  pitch < 1.5 ? pitch + 0.3 : pitch < 6 ? pitch - 1 : Math.min(HIGHEST.bar, 0.6 * pitch);

/** The middle of the column of the step that was done last. */
export const cursorAt = ({ x }: MemoryScene, tick: number): number =>
  tick > 0 ? x(tick - 0.5) : x(0);

/** The bar of a value: solid, or dashed where it was computed again. */
export interface Bar {
  readonly node: number;
  readonly x1: number;
  readonly x2: number;
  readonly y: number;
  readonly kind: 'input' | 'kept' | 'again';
}

export function barsOf({ first, spans, steps }: Memory, { x, y }: MemoryScene): readonly Bar[] {
  const inputs = Array.from({ length: Math.max(0, first) }, (_, node) => ({
    node,
    x1: x(0),
    x2: x(steps.length),
    y: y(node),
    kind: 'input' as const,
  }));
  const values = spans.map(({ node, from, to }) => ({
    node,
    x1: x(from),
    x2: x(to),
    y: y(node),
    kind: steps[from].phase === 'recompute' ? ('again' as const) : ('kept' as const),
  }));
  return [...inputs, ...values];
}

/** The total as a stair: corners x, y, x, y, …, from the first step to the last. */
export function stairOf({ steps, inputs }: Memory, { x, level }: MemoryScene): readonly number[] {
  return steps.flatMap(({ numbers }, t) => {
    const y = level(numbers + inputs);
    return [x(t), y, x(t + 1), y];
  });
}

/** The step at which most is in memory, the first of several. */
export function worstStep({ steps, peak }: Memory): number {
  return steps.findIndex(({ numbers }) => numbers === peak);
}

/** Steps to be written on the axis: round numbers, far enough apart. */
export function stepTicks(count: number, { left, right, letters }: MemoryScene): readonly number[] {
  const most = Math.max(1, Math.floor((right - left) / (4.5 * letters)));
  const step = NICE.find((by) => count / by <= most) ?? Math.ceil(count / most);
  return Array.from({ length: Math.floor(count / step) }, (_, k) => (k + 1) * step);
}

const NICE = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000];
