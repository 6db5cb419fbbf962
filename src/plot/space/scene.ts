import {
  BufferAttribute,
  BufferGeometry,
  Color,
  DoubleSide,
  Mesh,
  MeshBasicMaterial,
  PerspectiveCamera,
  Scene,
  WebGLRenderer,
} from 'three';
import { LineMaterial } from 'three/addons/lines/LineMaterial.js';
import { LineSegments2 } from 'three/addons/lines/LineSegments2.js';
import { LineSegmentsGeometry } from 'three/addons/lines/LineSegmentsGeometry.js';
import type { Lens } from './lens.ts';
import { paint, type Drawer, type Relief, type Trail } from './model.ts';
import { isolineColours } from './ramp.ts';
import { createMarks } from './sceneMarks.ts';
import { createTrail } from './sceneTrail.ts';
import type { SpacePalette } from './spacePalette.ts';

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
  const trail = createTrail();
  const marks = createMarks();
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
  scene.add(ground, isolines, sheet, trail.group, marks.group);

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
      trail.set(next);
      marks.set(next.marks);
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
    },
    setPalette(next) {
      palette = next;
      isolines.material.linewidth = 0.8 * next.lineWidth;
      trail.setPalette(next);
      marks.setPalette(next);
      sheet.material.color.set(next.concepts.linear);
      recolour();
    },
    draw(lens: Lens, density: number) {
      const { width, height } = lens;
      renderer.setPixelRatio(density);
      renderer.setSize(width, height, false);
      isolines.material.resolution.set(width, height);
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
      trail.draw(lens);
      marks.draw(lens, camera);
      renderer.render(scene, camera);
    },
    dispose() {
      canvas.removeEventListener('webglcontextlost', lost);
      trail.dispose();
      marks.dispose();
      for (const { geometry, material } of [ground, isolines, sheet]) {
        geometry.dispose();
        material.dispose();
      }
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
