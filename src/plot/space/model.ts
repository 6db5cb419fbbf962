import { axesOf, type Axes } from './axes.ts';
import { chooseHeights, linear, type HeightScale } from './heightScale.ts';
import { isolinesOf, type Isolines } from './isolines.ts';
import type { Box, Lens, Vector } from './lens.ts';
import { liftPath, MOST_POINTS, placeIn, type SurfacePath } from './lift.ts';
import type { Concept } from '../marks.ts';
import { coloursOf, tintsOf } from './ramp.ts';
import type { SpacePalette } from './spacePalette.ts';
import { boxOf, coarser, meshOf, type SurfaceMesh, type SurfaceSamples } from './surfaceMesh.ts';
import { patchOf, piecesOf, placeWithin, type Patch, type TangentPlane } from './tangentPlane.ts';

/** A surface made ready to be drawn; how it is drawn, in triangles of a graphics card or one by one, is another matter. */
export interface Relief {
  readonly samples: SurfaceSamples;
  readonly scale: HeightScale;
  readonly box: Box;
  readonly axes: Axes;
  readonly mesh: SurfaceMesh;
  readonly tints: Float32Array;
  readonly isolines: Isolines;
  /** How many levels there are. */
  readonly levelCount: number;
}

/** A line in space in the colour of its concept: x, y and a value per point. */
export interface SpaceStroke {
  readonly points: Float64Array;
  readonly concept: Concept;
}

/** The path of a run on the surface, and where it stands. */
export interface SpacePath extends SurfacePath {
  /** Whose colour, dash and marker it has. */
  readonly style: Concept;
  /** x, y and the value where the run stands now. */
  readonly point?: Vector;
  /** A run in the background: thinner. */
  readonly pale?: boolean;
}

/** What lies on the surface, in the plane's units and values. */
export interface OnSurface {
  readonly paths?: readonly SpacePath[] | undefined;
  /** The path of the first run, where there is only one. */
  readonly path?: SurfacePath | undefined;
  /** x, y and the value there. */
  readonly point?: Vector | undefined;
  readonly pointConcept?: Concept | undefined;
  readonly plane?: TangentPlane | undefined;
  readonly strokes?: readonly SpaceStroke[] | undefined;
}

/** A path in the room of the surface. */
export interface TrailRun {
  /** x y z per point. */
  readonly pieces: readonly (readonly number[])[];
  readonly style: Concept;
  readonly pale: boolean;
}

/** A point in the room of the surface, with the marker of its concept. */
export interface TrailMark {
  readonly at: Vector;
  readonly style: Concept;
  readonly pale: boolean;
}

/** How much thinner the line of a run in the background is, and how much smaller its marker. */
export const PALE = { width: 0.6, mark: 0.75 };

/** The same in the room of the surface. */
export interface Trail {
  /** What is behind comes first. */
  readonly runs: readonly TrailRun[];
  readonly marks: readonly TrailMark[];
  readonly patch: Patch | null;
  readonly strokes: readonly { readonly points: readonly number[]; readonly concept: Concept }[];
}

export const EMPTY_TRAIL: Trail = {
  runs: [],
  marks: [],
  patch: null,
  strokes: [],
};

/** How values become heights: as shows the surface best, or true to scale in any case. */
export type Heights = 'chosen' | 'true';

export function reliefOf(
  whole: SurfaceSamples,
  levels: ArrayLike<number>,
  finest: number,
  heights: Heights = 'chosen',
): Relief {
  const { values, least, greatest } = whole;
  const scale =
    heights === 'true' ? linear(least, greatest) : chooseHeights(values, least, greatest);
  const box = boxOf(whole.view);
  const samples = coarser(whole, finest);
  const mesh = meshOf(samples, scale, box);
  return {
    samples,
    scale,
    box,
    axes: axesOf(whole.view, scale, box),
    mesh,
    tints: tintsOf(samples, scale, levels),
    levelCount: levels.length,
    isolines: isolinesOf(
      mesh,
      Array.from(levels, (level) => box.z * scale.height(level)),
    ),
  };
}

export function trailOf(
  { samples, scale, box }: Relief,
  { paths = [], path, point, pointConcept = 'run1', plane, strokes = [] }: OnSurface,
): Trail {
  const within = placeWithin(samples, scale, box);
  const place = placeIn(samples, scale, box);
  const one: SpacePath[] = path ? [{ ...path, style: 'run1' }] : [];
  const all = [...one, ...paths].toSorted((a, b) => Number(b.pale ?? 0) - Number(a.pale ?? 0));
  const markOf = (at: Vector | undefined, style: Concept, pale = false): TrailMark[] =>
    at?.every(Number.isFinite) ? [{ at: place(...at), style, pale }] : [];
  return {
    runs: all.map((run) => ({
      pieces: liftPath(run, samples, scale, box, MOST_POINTS / all.length),
      style: run.style,
      pale: run.pale ?? false,
    })),
    marks: [
      ...all.flatMap((run) => markOf(run.point, run.style, run.pale)),
      ...markOf(point, pointConcept),
    ],
    patch: plane ? patchOf(plane, samples, scale, box) : null,
    strokes: strokes.flatMap(({ points, concept }) => {
      const places = Array.from({ length: points.length / 3 }, (_, i) =>
        within(points[3 * i], points[3 * i + 1], points[3 * i + 2]),
      );
      return piecesOf(places).map((piece) => ({ points: piece, concept }));
    }),
  };
}

export const paint = ({ mesh, tints }: Relief, palette: SpacePalette): Float32Array =>
  coloursOf(mesh, tints, palette.ramp);

/** What a drawer of surfaces can do: the graphics card's, or the one without it. */
export interface Drawer {
  readonly canvas: HTMLCanvasElement;
  setRelief(relief: Relief): void;
  setTrail(trail: Trail): void;
  setPalette(palette: SpacePalette): void;
  draw(lens: Lens, density: number): void;
  dispose(): void;
}
