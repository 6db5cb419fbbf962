import type { GraphPlaces, LayoutRequest } from '../protocol/program.ts';

interface Gap {
  readonly layers: number;
  readonly nodes: number;
}

const SWEEPS = 6;

/**
 * A layout for large graphs, in time proportional to their edges: layers by the longest way from the inputs (an input
 * just before its first user), order within a layer by the mean place of the neighbours, swept up and down a few times
 * (Sugiyama, Tagawa and Toda 1981), edges straight.
 */
export function layered({ sizes, edges, direction }: LayoutRequest, gap: Gap): GraphPlaces {
  const count = sizes.length / 2;
  const ends = pairs(edges);
  const across = direction === 'across';
  /** Extent of a node along the flow, and across it. */
  const long = (k: number): number => sizes[2 * k + (across ? 0 : 1)];
  const wide = (k: number): number => sizes[2 * k + (across ? 1 : 0)];
  const layers = layersOf(count, ends);
  const centre = new Float64Array(count);
  for (const layer of layers) spread(layer, centre, wide, gap.nodes);
  const near = neighbours(count, ends);
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    const { back, ahead } = near;
    const side = sweep % 2 === 0 ? back : ahead;
    for (const layer of sweep % 2 === 0 ? layers : layers.toReversed()) {
      const mean = new Map(layer.map((k) => [k, meanOf(side[k], centre) ?? centre[k]]));
      layer.sort((a, b) => (mean.get(a) ?? 0) - (mean.get(b) ?? 0));
      const middle = layer.reduce((sum, k) => sum + (mean.get(k) ?? 0), 0) / layer.length;
      spread(layer, centre, wide, gap.nodes, middle);
    }
  }
  const along = new Float64Array(count);
  let start = 0;
  for (const layer of layers) {
    const thick = Math.max(0, ...layer.map(long));
    for (const k of layer) along[k] = start + thick / 2;
    start += thick + gap.layers;
  }
  const low = least(count, (k) => centre[k] - wide(k) / 2);
  const high = -least(count, (k) => -centre[k] - wide(k) / 2);
  const boxes = new Float64Array(4 * count);
  for (let k = 0; k < count; k++) {
    const place = across ? [along[k], centre[k] - low] : [centre[k] - low, along[k]];
    boxes.set([...place, sizes[2 * k], sizes[2 * k + 1]], 4 * k);
  }
  const routes = ends.map(([from, to]) => {
    const [a, b] = [4 * from, 4 * to];
    return across
      ? Float64Array.of(
          boxes[a] + boxes[a + 2] / 2,
          boxes[a + 1],
          boxes[b] - boxes[b + 2] / 2,
          boxes[b + 1],
        )
      : Float64Array.of(
          boxes[a],
          boxes[a + 1] + boxes[a + 3] / 2,
          boxes[b],
          boxes[b + 1] - boxes[b + 3] / 2,
        );
  });
  const [length, breadth] = [Math.max(0, start - gap.layers), high - low];
  return {
    width: across ? length : breadth,
    height: across ? breadth : length,
    direction,
    boxes,
    routes,
    labels: new Float64Array(2 * ends.length).fill(NaN),
  };
}

/** Nodes by layer. Indices are in topological order: every argument has a smaller one than its users. */
function layersOf(count: number, ends: readonly (readonly [number, number])[]): number[][] {
  const rank = new Int32Array(count);
  const hasArguments = new Uint8Array(count);
  const byUser = ends.toSorted((a, b) => a[1] - b[1]);
  for (const [from, to] of byUser) {
    rank[to] = Math.max(rank[to], rank[from] + 1);
    hasArguments[to] = 1;
  }
  const firstUse = new Int32Array(count).fill(-1);
  for (const [from, to] of ends) {
    if (firstUse[from] < 0 || rank[to] < firstUse[from]) firstUse[from] = rank[to];
  }
  const layers: number[][] = [];
  for (let k = 0; k < count; k++) {
    const at = hasArguments[k] || firstUse[k] < 0 ? rank[k] : firstUse[k] - 1;
    (layers[at] ??= []).push(k);
  }
  return Array.from(layers, (layer) => layer ?? []);
}

function neighbours(
  count: number,
  ends: readonly (readonly [number, number])[],
): { readonly back: number[][]; readonly ahead: number[][] } {
  const back = Array.from({ length: count }, (): number[] => []);
  const ahead = Array.from({ length: count }, (): number[] => []);
  for (const [from, to] of ends) {
    back[to].push(from);
    ahead[from].push(to);
  }
  return { back, ahead };
}

const meanOf = (nodes: readonly number[], centre: Float64Array): number | undefined =>
  nodes.length === 0 ? undefined : nodes.reduce((sum, k) => sum + centre[k], 0) / nodes.length;

const least = (count: number, of: (k: number) => number): number => {
  let lowest = Infinity;
  for (let k = 0; k < count; k++) lowest = Math.min(lowest, of(k));
  return count === 0 ? 0 : lowest;
};

/** One beside the other in their order, around a middle. */
function spread(
  layer: readonly number[],
  centre: Float64Array,
  wide: (k: number) => number,
  gap: number,
  middle = 0,
): void {
  const breadth = layer.reduce((sum, k) => sum + wide(k), 0) + gap * (layer.length - 1);
  let at = middle - breadth / 2;
  for (const k of layer) {
    centre[k] = at + wide(k) / 2;
    at += wide(k) + gap;
  }
}

/** Numbers two by two. */
export function pairs(flat: readonly number[]): [number, number][] {
  return Array.from({ length: flat.length / 2 }, (_, k) => [flat[2 * k], flat[2 * k + 1]]);
}
