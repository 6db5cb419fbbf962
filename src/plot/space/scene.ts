import {
  BackSide,
  BufferAttribute,
  BufferGeometry,
  Color,
  DoubleSide,
  Group,
  Mesh,
  MeshBasicMaterial,
  PerspectiveCamera,
  Scene,
  SphereGeometry,
  WebGLRenderer,
} from 'three';
import { Line2 } from 'three/addons/lines/Line2.js';
import { LineGeometry } from 'three/addons/lines/LineGeometry.js';
import { LineMaterial } from 'three/addons/lines/LineMaterial.js';
import { LineSegments2 } from 'three/addons/lines/LineSegments2.js';
import { LineSegmentsGeometry } from 'three/addons/lines/LineSegmentsGeometry.js';
import type { Concept } from '../marks.ts';
import type { Lens, Vector } from './lens.ts';
import { paint, type Drawer, type Relief, type Trail } from './model.ts';
import { isolineColours } from './ramp.ts';
import type { SpacePalette } from './spacePalette.ts';

/** The path is pulled towards the eye by so much of the depth, or the ground would swallow half its width. */
const LIFT = 0.012;
/** How much of a path behind a hill is seen. */
const HIDDEN = 0.22;
/** How much of the ground a tangent plane covers. */
const SHEET = 0.5;

/**
 * The surface on the graphics card. The light is in the colours of the vertices, so no lamp is needed and
 * the surface stays matte; the camera is our own lens, so that numbers drawn beside it agree to the pixel.
 */
export function createScene(
  canvas: HTMLCanvasElement,
  context: WebGL2RenderingContext,
  onLost: () => void,
): Drawer {
  const renderer = new WebGLRenderer({ canvas, context, alpha: true });
  const scene = new Scene();
  const camera = new PerspectiveCamera();
  camera.up.set(0, 0, 1);

  const ground = new Mesh(
    new BufferGeometry(),
    new MeshBasicMaterial({
      vertexColors: true,
      side: DoubleSide,
      // Lines on the surface win against it.
      polygonOffset: true,
      polygonOffsetFactor: 1,
      polygonOffsetUnits: 2,
    }),
  );
  ground.frustumCulled = false;
  const isolines = new LineSegments2(
    new LineSegmentsGeometry(),
    new LineMaterial({ vertexColors: true }),
  );
  isolines.frustumCulled = false;
  const hidden = new LineMaterial({ transparent: true, opacity: HIDDEN, depthTest: false });
  // Does not hide what comes after it: the line has the same depth.
  const casing = new LineMaterial({ depthWrite: false });
  const line = new LineMaterial();
  // A nearer copy of the path: three has no bias for lines, so the path is scaled about the eye when drawn.
  const trail = new Group();
  const ball = new Mesh(new SphereGeometry(1, 32, 20), new MeshBasicMaterial());
  const rim = new Mesh(ball.geometry, new MeshBasicMaterial({ side: BackSide }));
  const ghost = new Mesh(
    ball.geometry,
    new MeshBasicMaterial({ transparent: true, opacity: HIDDEN, depthTest: false }),
  );
  const sheet = new Mesh(
    new BufferGeometry(),
    new MeshBasicMaterial({
      transparent: true,
      opacity: SHEET,
      side: DoubleSide,
      depthWrite: false,
    }),
  );
  sheet.frustumCulled = false;
  sheet.visible = false;
  const inks = new Map<Concept, LineMaterial>();
  const balls = [ghost, rim, ball];
  for (const part of balls) part.visible = false;
  scene.add(ground, isolines, sheet, trail, ...balls);

  let point: Vector | null = null;
  let pointConcept: Concept = 'run1';
  let relief: Relief | undefined;
  let palette: SpacePalette | undefined;

  const lost = (event: Event): void => {
    event.preventDefault();
    onLost();
  };
  canvas.addEventListener('webglcontextlost', lost);

  const recolour = (): void => {
    if (!relief || !palette) return;
    ground.geometry.setAttribute('color', new BufferAttribute(toLinear(paint(relief, palette)), 3));
    if (!isolines.visible) return;
    const inks = isolineColours(relief.levelCount, palette.ramp, palette.inkRgb);
    const colours = new Float32Array(relief.isolines.points.length);
    relief.isolines.level.forEach((k, i) => colours.set([...inks[k], ...inks[k]], 6 * i));
    isolines.geometry.setColors(toLinear(colours));
  };
  const dressBalls = (): void => {
    if (!palette) return;
    for (const part of [ball, ghost]) part.material.color.set(palette.concepts[pointConcept]);
  };
  const inkOf = (concept: Concept): LineMaterial => {
    const known = inks.get(concept);
    if (known) return known;
    const ink = new LineMaterial();
    inks.set(concept, ink);
    dressInk(ink, concept);
    return ink;
  };
  const dressInk = (ink: LineMaterial, concept: Concept): void => {
    if (!palette) return;
    ink.color.set(palette.concepts[concept]);
    ink.linewidth = palette.dataWidth;
  };
  const lay = (points: readonly number[], materials: readonly LineMaterial[]): void => {
    const geometry = new LineGeometry().setPositions([...points]);
    materials.forEach((material, order) => {
      const part = new Line2(geometry, material);
      part.frustumCulled = false;
      part.renderOrder = order + 1;
      trail.add(part);
    });
  };
  const emptyTrail = (): void => {
    for (const child of trail.children) if (child instanceof Line2) child.geometry.dispose();
    trail.clear();
  };

  return {
    canvas,
    setRelief(next) {
      relief = next;
      ground.geometry.dispose();
      ground.geometry = new BufferGeometry();
      ground.geometry.setAttribute('position', new BufferAttribute(finite(next.mesh.positions), 3));
      ground.geometry.setIndex(new BufferAttribute(next.mesh.triangles, 1));
      isolines.geometry.dispose();
      isolines.geometry = new LineSegmentsGeometry();
      isolines.visible = next.isolines.level.length > 0;
      if (isolines.visible) isolines.geometry.setPositions(next.isolines.points);
      recolour();
    },
    setTrail(next: Trail) {
      point = next.point;
      pointConcept = next.pointConcept;
      dressBalls();
      emptyTrail();
      for (const piece of next.pieces) lay(piece, [hidden, casing, line]);
      for (const edge of next.patch?.rim ?? []) lay(edge, [inkOf('linear')]);
      for (const { points, concept } of next.strokes) lay(points, [casing, inkOf(concept)]);
      sheet.visible = next.patch !== null && next.patch.triangles.length > 0;
      if (next.patch) {
        sheet.geometry.dispose();
        sheet.geometry = new BufferGeometry();
        sheet.geometry.setAttribute(
          'position',
          new BufferAttribute(finite(next.patch.positions), 3),
        );
        sheet.geometry.setIndex(new BufferAttribute(next.patch.triangles, 1));
      }
      for (const part of balls) part.visible = point !== null;
    },
    setPalette(next) {
      palette = next;
      isolines.material.linewidth = 0.8 * next.lineWidth;
      hidden.color.set(next.run);
      hidden.linewidth = next.dataWidth;
      casing.color.set(next.paper);
      casing.linewidth = next.dataWidth + 3;
      line.color.set(next.run);
      line.linewidth = next.dataWidth;
      dressBalls();
      inks.forEach(dressInk);
      sheet.material.color.set(next.concepts.linear);
      rim.material.color.set(next.paper);
      recolour();
    },
    draw(lens: Lens, density: number) {
      const { width, height } = lens;
      renderer.setPixelRatio(density);
      renderer.setSize(width, height, false);
      for (const material of [isolines.material, hidden, casing, line, ...inks.values()]) {
        material.resolution.set(width, height);
      }
      const [x, y, z] = lens.eye;
      const distance = Math.hypot(x, y, z);
      camera.position.set(x, y, z);
      camera.up.set(...lens.up);
      camera.lookAt(x + lens.forward[0], y + lens.forward[1], z + lens.forward[2]);
      camera.fov = (360 / Math.PI) * Math.atan(height / 2 / lens.focal);
      camera.aspect = width / height;
      camera.near = Math.max(0.1, distance - 3);
      camera.far = distance + 3;
      camera.updateProjectionMatrix();
      trail.position.set(x * LIFT, y * LIFT, z * LIFT);
      trail.scale.setScalar(1 - LIFT);
      const radius = (2.6 * (palette?.dataWidth ?? 2) * distance) / lens.focal;
      // Not half sunk into the ground: nearer to the eye by its own radius.
      const nearer = LIFT + (1.3 * radius) / distance;
      for (const part of balls) {
        part.scale.setScalar(part === rim ? 1.34 * radius : radius);
        if (!point) continue;
        part.position.set(...point).lerp(camera.position, nearer);
      }
      renderer.render(scene, camera);
    },
    dispose() {
      canvas.removeEventListener('webglcontextlost', lost);
      emptyTrail();
      for (const { geometry, material } of [ground, isolines, sheet, ...balls]) {
        geometry.dispose();
        material.dispose();
      }
      for (const material of [hidden, casing, line, ...inks.values()]) material.dispose();
      renderer.dispose();
      // The browser keeps few contexts: this one is given back at once, not when it is collected.
      renderer.forceContextLoss();
    },
  };
}

/** No triangle uses a vertex without a value, but three measures them all. */
const finite = (positions: Float32Array): Float32Array =>
  positions.map((v) => (Number.isFinite(v) ? v : 0));

/** Colours of vertices are taken as linear light. */
function toLinear(colours: Float32Array): Float32Array {
  const colour = new Color();
  for (let i = 0; i < colours.length; i += 3) {
    colour.setRGB(colours[i], colours[i + 1], colours[i + 2]).convertSRGBToLinear();
    colour.toArray(colours, i);
  }
  return colours;
}
