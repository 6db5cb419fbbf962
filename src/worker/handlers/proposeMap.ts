import type { Compiled } from '../../core/compile/compile.ts';
import { lattice } from '../../core/field/lattice.ts';
import { success } from '../../core/lang/fault.ts';
import { entriesOf } from '../../core/lang/parseMap.ts';
import { rank } from '../../core/num/svd.ts';
import type { MapProposal } from '../protocol/map.ts';
import { compiledMap } from './compiledMap.ts';
import type { Handler } from './handler.ts';
import { imageOf } from './jacobian.ts';

type Range = readonly [low: number, high: number];

const DRAWN = 3;
/** What names of inputs mean by custom: angles, radii; other numbers lie around 0. */
const CUSTOM: readonly { readonly stem: RegExp; readonly range: Range }[] = [
  { stem: /^(theta|phi|alpha|beta|psi)/, range: [-3.2, 3.2] },
  { stem: /^(r|rho)(\d|_|$)/, range: [0, 3] },
  { stem: /^t(\d|_|$)/, range: [0, 6.4] },
];
const USUAL: readonly Range[] = [
  [-2, 2],
  [0.1, 4],
  [0.05, 0.95],
  [-10, 10],
];
/** Where in the view the point is tried, as parts of its width: off the middle, where less vanishes. */
const PLACES = [
  [0.7, 0.62, 0.66],
  [0.6, 0.75, 0.55],
  [0.35, 0.6, 0.7],
  [0.5, 0.5, 0.5],
];
/** Part of the images that may lie outside the view of the outputs, at each end. */
const OUTSIDE = 0.03;
const ROOM = 0.12;
/** Widths of the usual view within which the point is brought into it. */
const FAR = 20;
/** Outputs that are larger, or farther apart, are not drawn. */
const LARGEST = { value: 1e8, span: 1e6 };

/** A point and views for a map nobody has seen: where it is defined, and where its Jacobian has most to show. */
export const proposeMap: Handler<'proposeMap'> = {
  *work({ fn, at }) {
    const read = compiledMap(fn);
    if (!read.ok) return read;
    const f = read.value;
    const names = f.parsed.inputs.flatMap((name) => entriesOf(f.parsed, name));
    const ranges = rangesFor(f, names);
    yield 0.4;
    const kept = at?.length === names.length && isDefined(f, at) ? at : null;
    const point = kept ?? bestOf(f, ranges);
    const wide = ranges.map(([low, high], k): Range => including([low, high], point[k]));
    const n = names.length;
    if (n > DRAWN) return success<MapProposal>({ at: point, view: [], out: [] });
    const view = wide.flat();
    const mesh = lattice({
      low: wide.map(([low]) => low),
      high: wide.map(([, high]) => high),
      cells: wide.map(() => [200, 20, 8][n - 1]),
      fine: 1,
    });
    const image = yield* imageOf(f, mesh);
    return success<MapProposal>({ at: point, view, out: boundsOf(image, f, point) });
  },
  transfer: () => [],
};

function rangesFor(f: Compiled, names: readonly string[]): Range[] {
  const custom = names.map((name) => CUSTOM.find(({ stem }) => stem.test(name))?.range);
  const shares = USUAL.map((usual) => {
    const ranges = custom.map((range) => range ?? usual);
    let defined = 0;
    for (let k = 0; k < 60; k++) {
      // Spread evenly in each coordinate by multiples of irrational numbers.
      const at = ranges.map(
        ([low, high], j) => low + (high - low) * (((k + 0.5) * Math.sqrt(2 + j)) % 1),
      );
      if (isDefined(f, at)) defined++;
    }
    return { ranges, defined };
  });
  const enough = shares.find(({ defined }) => defined >= 45);
  return (enough ?? shares.toSorted((a, b) => b.defined - a.defined)[0]).ranges;
}

function bestOf(f: Compiled, ranges: readonly Range[]): number[] {
  const candidates = PLACES.map((place) =>
    ranges.map(([low, high], k) =>
      rounded(low + (high - low) * place[k % place.length], high - low),
    ),
  );
  const scored = candidates.map((at) => ({ at, score: scoreOf(f, at) }));
  return scored.reduce((best, next) => (next.score > best.score ? next : best)).at;
}

/** Undefined, then of low rank, then kinked points are the worst to begin with. */
function scoreOf(f: Compiled, at: readonly number[]): number {
  if (!isDefined(f, at)) return -1;
  const j = f.jacobian(at);
  return j.data.every(Number.isFinite) ? 2 * rank(j) + (f.remarks(at).length === 0 ? 1 : 0) : 0;
}

const isDefined = (f: Compiled, at: readonly number[]): boolean =>
  f.evaluate(at).data.every(Number.isFinite);

/** To a tenth of what a twentieth of the range resolves. */
function rounded(x: number, span: number): number {
  const unit = 10 ** Math.floor(Math.log10(span / 4));
  return Number((Math.round(x / unit) * unit).toPrecision(12)) + 0;
}

/** The range as far as the point, or around it where it lies far away. */
function including([low, high]: Range, x: number): Range {
  const span = high - low;
  const reach = 0.15 * span;
  if (x < low - FAR * span || x > high + FAR * span) return [x - span / 2, x + span / 2];
  return [Math.min(low, x - reach), Math.max(high, x + reach)];
}

/** Ends in few digits, not inside the ones that are given: a view stands in links. */
function short(low: number, high: number): [number, number] {
  const unit = 10 ** (Math.floor(Math.log10(high - low)) - 1);
  const digit = (x: number): number => Number((x * unit).toPrecision(12));
  return [digit(Math.floor(low / unit)), digit(Math.ceil(high / unit))];
}

/** Most of the images and the point's own, with some room around. */
function boundsOf(image: Float64Array, f: Compiled, at: readonly number[]): number[] {
  const m = f.shape.rows * f.shape.cols;
  const own = f.evaluate(at).data;
  return Array.from({ length: m }, (_, i) => {
    const values = image.filter((v, k) => k % m === i && Number.isFinite(v)).sort();
    const low = values[Math.floor(OUTSIDE * (values.length - 1))] ?? -1;
    const high = values[Math.ceil((1 - OUTSIDE) * (values.length - 1))] ?? 1;
    const [from, to] = [Math.min(low, own[i] || 0), Math.max(high, own[i] || 0)];
    if (!(Math.abs(own[i]) < LARGEST.value)) return [-1, 1];
    if (to - from > LARGEST.span) return [own[i] - LARGEST.span / 4, own[i] + LARGEST.span / 4];
    const room = ROOM * Math.max(to - from, 1e-6 * Math.abs(to), 1e-9) || 1;
    return to - from > 0 ? short(from - room, to + room) : [from - 1, to + 1];
  }).flat();
}
