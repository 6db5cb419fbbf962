import {
  BackSide,
  type BufferGeometry,
  Group,
  Mesh,
  MeshBasicMaterial,
  Shape,
  ShapeGeometry,
  SphereGeometry,
  type PerspectiveCamera,
} from 'three';
import { Line2 } from 'three/addons/lines/Line2.js';
import { LineGeometry } from 'three/addons/lines/LineGeometry.js';
import { LineMaterial } from 'three/addons/lines/LineMaterial.js';
import { CIRCLE_RADIUS, marks } from '../marks.ts';
import type { Lens, Vector } from './lens.ts';
import { PALE, type TrailMark } from './model.ts';
import { HIDDEN, LIFT } from './sceneTrail.ts';
import type { SpacePalette } from './spacePalette.ts';

/** A marker as it stands in the scene: a ball, or a card that faces the eye. */
interface Standing {
  readonly mark: TrailMark;
  readonly body: Group;
  readonly fills: readonly MeshBasicMaterial[];
  /** Of a ball; a card has its outline as a line. */
  readonly rim: MeshBasicMaterial | null;
}

export interface SceneMarks {
  readonly group: Group;
  set(list: readonly TrailMark[]): void;
  setPalette(palette: SpacePalette): void;
  /** Before each picture: as large on the screen from any distance. */
  draw(lens: Lens, camera: PerspectiveCamera): void;
  dispose(): void;
}

/** How much larger the casing of a ball is; pixels of the casing around a card. */
const RIM = { ball: 1.34, card: 3.6 };

/** Where runs stand, each with the marker it has in the plane; seen faintly through a hill. */
export function createMarks(): SceneMarks {
  const group = new Group();
  const sphere = new SphereGeometry(1, 32, 20);
  const cards = new Map<readonly number[], { face: BufferGeometry; edge: LineGeometry }>();
  const casing = new LineMaterial({ depthWrite: false });
  let standing: Standing[] = [];
  let palette: SpacePalette | undefined;

  const ghostly = (): MeshBasicMaterial =>
    new MeshBasicMaterial({ transparent: true, opacity: HIDDEN, depthTest: false });
  const stand = (mark: TrailMark): Standing => {
    const body = new Group();
    const fills = [ghostly(), new MeshBasicMaterial()];
    const { marker } = marks[mark.style];
    if (marker === 'circle') {
      const rim = new MeshBasicMaterial({ side: BackSide });
      const around = new Mesh(sphere, rim);
      around.scale.setScalar(RIM.ball);
      body.add(new Mesh(sphere, fills[0]), around, new Mesh(sphere, fills[1]));
      return { mark, body, fills, rim };
    }
    const { face, edge } = cardOf(marker);
    const around = new Line2(edge, casing);
    around.renderOrder = 30;
    around.frustumCulled = false;
    const front = new Mesh(face, fills[1]);
    front.renderOrder = 31;
    body.add(new Mesh(face, fills[0]), around, front);
    return { mark, body, fills, rim: null };
  };
  const cardOf = (marker: readonly number[]): { face: BufferGeometry; edge: LineGeometry } => {
    const known = cards.get(marker);
    if (known) return known;
    // In radii of a ball, upwards.
    const corners: Vector[] = [];
    for (let i = 0; i < marker.length; i += 2)
      corners.push([marker[i] / CIRCLE_RADIUS, -marker[i + 1] / CIRCLE_RADIUS, 0]);
    const shape = new Shape();
    corners.forEach(([x, y], i) => (i === 0 ? shape.moveTo(x, y) : shape.lineTo(x, y)));
    const card = {
      face: new ShapeGeometry(shape),
      edge: new LineGeometry().setPositions([...corners, corners[0]].flat()),
    };
    cards.set(marker, card);
    return card;
  };
  const dress = ({ mark, fills, rim }: Standing): void => {
    if (!palette) return;
    for (const fill of fills) fill.color.set(palette.concepts[mark.style]);
    rim?.color.set(palette.paper);
  };
  const drop = ({ fills, rim }: Standing): void => {
    for (const material of [...fills, rim]) material?.dispose();
  };

  return {
    group,
    set(list) {
      // Those of the same style are moved: new materials would be compiled at every frame of a run.
      const free = [...standing];
      standing = list.map((mark) => {
        const i = free.findIndex((one) => one.mark.style === mark.style);
        return { ...(i < 0 ? stand(mark) : free.splice(i, 1)[0]), mark };
      });
      free.forEach(drop);
      group.clear();
      for (const one of standing) {
        dress(one);
        group.add(one.body);
      }
    },
    setPalette(next) {
      palette = next;
      casing.color.set(next.paper);
      casing.linewidth = RIM.card;
      standing.forEach(dress);
    },
    draw({ eye, focal, width, height }, camera) {
      casing.resolution.set(width, height);
      const distance = Math.hypot(...eye);
      const radius = (2.6 * (palette?.dataWidth ?? 2) * distance) / focal;
      // Not half sunk into the ground: nearer to the eye by its own radius.
      const nearer = LIFT + (1.3 * radius) / distance;
      for (const { mark, body } of standing) {
        body.scale.setScalar((mark.pale ? PALE.mark : 1) * radius);
        body.position.set(...mark.at).lerp(camera.position, nearer);
        body.quaternion.copy(camera.quaternion);
      }
    },
    dispose() {
      standing.forEach(drop);
      sphere.dispose();
      casing.dispose();
      for (const { face, edge } of cards.values()) {
        face.dispose();
        edge.dispose();
      }
    },
  };
}
