import {
  heartOf,
  isoline,
  missingRegion,
  nodesOf,
  regionAbove,
  type HeatGrid,
  type Outline,
} from './heatGrid.ts';

/** How many stops the sequential colour map has. */
export const STOPS = 10;

/** What a heat map paints, from the ground up; in units of the map, so that it holds for every size and theme. */
export interface HeatScene {
  /** False until there are samples. */
  readonly filled: boolean;
  /** Where the value is at least the lower edge of each band but the first, and the stop of the map it has. */
  readonly bands: readonly { readonly stop: number; readonly region: readonly Outline[] }[];
  readonly beyond: readonly Outline[];
  readonly level: readonly Outline[];
  readonly missing: readonly Outline[];
  /** Where the name of the region beyond the level stands. */
  readonly heart: ReturnType<typeof heartOf>;
}

/** Edges of the bands that are within the level, ascending: beyond it there are none. */
export const edgesWithin = (edges: readonly number[], level: number): readonly number[] =>
  edges.filter((edge) => !(edge >= level)).toSorted((a, b) => a - b);

/** The stop of the colour map for a band: all bands spread over all of it. */
export const stopOf = (band: number, bands: number): number =>
  bands < 2 ? 0 : Math.round((band / (bands - 1)) * (STOPS - 1));

export function heatScene(grid: HeatGrid, edges: readonly number[], level: number): HeatScene {
  const within = edgesWithin(edges, level);
  const nodes = nodesOf(grid);
  return {
    filled: nodes.values.length > 0,
    bands: within.map((edge, k) => ({
      stop: stopOf(k + 1, within.length + 1),
      region: regionAbove(nodes, edge),
    })),
    beyond: regionAbove(nodes, level),
    level: isoline(nodes, level),
    missing: missingRegion(nodes),
    heart: nodes.values.length > 0 ? heartOf(grid, (value) => value >= level) : null,
  };
}
