import { Group } from 'three';
import { LineMaterial } from 'three/addons/lines/LineMaterial.js';
import { LineSegments2 } from 'three/addons/lines/LineSegments2.js';
import { LineSegmentsGeometry } from 'three/addons/lines/LineSegmentsGeometry.js';
import { marks, type Concept } from '../marks.ts';
import { dashed, steadyUnit } from './dashes.ts';
import type { Lens } from './lens.ts';
import { PALE, type Trail } from './model.ts';
import type { SpacePalette } from './spacePalette.ts';

/** Lines are pulled towards the eye by so much of the depth, or the ground would swallow half their width. */
export const LIFT = 0.012;
/** How much of a path behind a hill is seen. */
export const HIDDEN = 0.22;

/** What a line is for: seen through hills, a casing, or the line itself. */
type Role = 'hidden' | 'casing' | 'line';

interface Pen {
  readonly material: LineMaterial;
  readonly role: Role;
  readonly concept: Concept;
  readonly pale: boolean;
}

export interface SceneTrail {
  readonly group: Group;
  set(trail: Trail): void;
  setPalette(palette: SpacePalette): void;
  /** Before each picture. */
  draw(lens: Lens): void;
  dispose(): void;
}

type Lines = readonly (readonly number[])[];

/** Paths, strokes and the rim of a tangent plane on the graphics card. */
export function createTrail(): SceneTrail {
  // A copy nearer to the eye: three has no bias for lines, so they are scaled about the eye when drawn.
  const group = new Group();
  const pens = new Map<string, Pen>();
  let trail: Trail | undefined;
  let palette: SpacePalette | undefined;
  let unit = 0;

  const dress = ({ material, role, concept, pale }: Pen): void => {
    if (!palette) return;
    const width = (pale ? PALE.width : 1) * palette.dataWidth;
    material.color.set(role === 'casing' ? palette.paper : palette.concepts[concept]);
    material.linewidth = role === 'casing' ? width + (pale ? 1.5 : 3) : width;
  };
  const penFor = (role: Role, concept: Concept, pale = false): LineMaterial => {
    const key = `${role} ${role === 'casing' ? '' : concept} ${pale}`;
    const known = pens.get(key);
    if (known) return known.material;
    const material = new LineMaterial(
      role === 'hidden'
        ? { transparent: true, opacity: HIDDEN, depthTest: false }
        : // A casing does not hide the line after it, which has the same depth.
          { depthWrite: role === 'line' },
    );
    const pen = { material, role, concept, pale };
    pens.set(key, pen);
    dress(pen);
    return material;
  };
  const lay = (lines: Lines, material: LineMaterial, order: number): void => {
    const ends = lines.flatMap(pairs);
    if (ends.length === 0) return;
    const part = new LineSegments2(new LineSegmentsGeometry().setPositions(ends), material);
    part.frustumCulled = false;
    part.renderOrder = order;
    group.add(part);
  };
  const empty = (): void => {
    for (const child of group.children)
      if (child instanceof LineSegments2) child.geometry.dispose();
    group.clear();
  };
  const build = (): void => {
    empty();
    if (!trail || !palette || unit === 0) return;
    const { dataWidth } = palette;
    trail.runs.forEach(({ pieces, style, pale }, i) => {
      const width = (pale ? PALE.width : 1) * dataWidth;
      const dashes = dashed(pieces, marks[style], width, unit);
      lay(dashes, penFor('hidden', style, pale), 1);
      lay(pieces, penFor('casing', style, pale), 2);
      lay(dashes, penFor('line', style, pale), 3 + i);
    });
    lay(trail.patch?.rim ?? [], penFor('line', 'linear'), 1);
    for (const { points, concept } of trail.strokes) {
      lay([points], penFor('casing', concept), 2);
      lay([points], penFor('line', concept), 3);
    }
  };

  return {
    group,
    set(next) {
      trail = next;
      build();
    },
    setPalette(next) {
      const resized = next.dataWidth !== palette?.dataWidth;
      palette = next;
      pens.forEach(dress);
      if (resized) build();
    },
    draw({ eye: [x, y, z], focal, width, height }) {
      // Dashes are cut for a size: anew where the picture is enlarged, not at every turn.
      const now = steadyUnit(focal / Math.hypot(x, y, z));
      if (now !== unit) {
        unit = now;
        build();
      }
      for (const { material } of pens.values()) material.resolution.set(width, height);
      group.position.set(x * LIFT, y * LIFT, z * LIFT);
      group.scale.setScalar(1 - LIFT);
    },
    dispose() {
      empty();
      for (const { material } of pens.values()) material.dispose();
    },
  };
}

/** Both ends of each part of a line. */
function pairs(line: readonly number[]): number[] {
  const ends: number[] = [];
  for (let p = 3; p + 2 < line.length; p += 3)
    for (let k = p - 3; k < p + 3; k++) ends.push(line[k]);
  return ends;
}
