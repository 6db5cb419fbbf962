import { describe, expect, it } from 'vitest';
import { SvgContext } from '../capture/SvgContext.ts';
import { marks, type Concept } from '../marks.ts';
import { lensOf } from '../space/lens.ts';
import type { SpacePalette } from '../space/spacePalette.ts';
import type { DiagramFaces, DiagramScene } from './diagram.ts';
import { paintDiagram, type RingName } from './paintDiagram.ts';
import { roomOf } from './roomOf.ts';

const concepts = Object.fromEntries(Object.keys(marks).map((name) => [name, `of-${name}`]));
const palette = {
  paper: 'paper',
  contour: 'contour',
  label: 'label',
  frame: 'frame',
  grid: 'grid',
  lineWidth: 1.25,
  dataWidth: 2.25,
  strongWidth: 3.5,
  tickFont: '500 12px Sans',
  nameFont: 'italic 400 17px Serif',
  concepts,
} as unknown as SpacePalette;

const room = roomOf({ low: [-1, -1, -1], high: [1, 1, 1] });
/** From −y: x runs to the right, y away from the eye. */
const lens = lensOf({ azimuth: -90, elevation: 20, zoom: 1 }, room.box, {
  width: 500,
  height: 400,
  margin: 30,
});

function painted(scene: DiagramScene, handles: readonly RingName[] = []): string[] {
  const record = new SvgContext();
  paintDiagram(record.asCanvas(), scene, lens, room, palette, ['x', 'y', 'z'], handles);
  return record.markup().split('\n');
}

const ofConcept = (elements: readonly string[], concept: Concept) =>
  elements.filter((element) => element.includes(`"of-${concept}"`));

/** A square across the way of the eye. */
const wall = (y: number, concept: Concept): DiagramFaces => ({
  points: new Float64Array([-0.5, y, -0.5, 0.5, y, -0.5, 0.5, y, 0.5, -0.5, y, 0.5]),
  corners: new Uint32Array([0, 1, 2, 3]),
  size: 4,
  concept,
});

const row = (from: number, to: number, count: number): Float64Array =>
  Float64Array.from({ length: 3 * count }, (_, i) =>
    i % 3 === 0 ? from + ((to - from) * Math.floor(i / 3)) / (count - 1) : 0,
  );

describe('the order of a diagram', () => {
  it('is from the back to the front, whatever the order of the scene', () => {
    const faces = [wall(-0.8, 'input'), wall(0.8, 'output'), wall(0, 'linear')];
    const fills = painted({ faces }).filter((element) => element.includes('fill="of-'));
    expect(fills.map((element) => /of-(\w+)/.exec(element)?.[1])).toEqual([
      'output',
      'linear',
      'input',
    ]);
  });
  it('lets one line pass behind a face and before the next', () => {
    const points = new Float64Array([0, -1, 0, 0, 1, 0]);
    const elements = painted({
      faces: [wall(0, 'linear')],
      lines: [{ points, concept: 'output', width: 'data' }],
    });
    const face = elements.findIndex((element) => element.includes('fill="of-linear"'));
    const line = elements.flatMap((element, i) =>
      element.includes('stroke="of-output"') ? [i] : [],
    );
    expect(Math.min(...line)).toBeLessThan(face);
    expect(Math.max(...line)).toBeGreaterThan(face);
  });
  it('has names over everything', () => {
    const elements = painted({
      faces: [wall(-0.9, 'linear')],
      arrows: [{ from: [0, 0, 0], to: [0.5, 0, 0], concept: 'tangent', label: 'J₁' }],
      dots: [{ at: [0, 0, 0.5], concept: 'output', label: 'P' }],
    });
    expect(elements.at(-3)).toContain('>J₁<');
    expect(elements.at(-1)).toContain('>P<');
  });
});

describe('lines', () => {
  it('run on in their dashes, and break where there is no number', () => {
    const points = row(-0.9, 0.9, 7);
    const whole = ofConcept(painted({ lines: [{ points, concept: 'linear' }] }), 'linear');
    expect(whole.length).toBeGreaterThan(3);
    expect(whole.filter((piece) => piece.includes('stroke-dashoffset'))).toHaveLength(
      whole.length - 1,
    );
    points[3 * 3 + 1] = NaN;
    const broken = ofConcept(painted({ lines: [{ points, concept: 'linear' }] }), 'linear');
    const begun = broken.filter((piece) => !piece.includes('stroke-dashoffset'));
    expect(begun).toHaveLength(2);
    expect(broken.join()).not.toMatch(/NaN|Infinity/);
  });
  it('end at three rooms', () => {
    const points = new Float64Array([0, 0, 0, 1e9, 0, 0]);
    const pieces = ofConcept(painted({ lines: [{ points, concept: 'run1' }] }), 'run1');
    const across = pieces.flatMap((piece) =>
      [...piece.matchAll(/[ML]([-\d.]+) /g)].map(([, x]) => Number(x)),
    );
    expect(Math.max(...across)).toBeLessThan(1200);
  });
});

describe('what is no number', () => {
  it('is left out, and nothing else with it', () => {
    const bad = wall(0.2, 'error');
    bad.points[4] = Infinity;
    const elements = painted(
      {
        faces: [bad, wall(0, 'linear')],
        arrows: [{ from: [0, 0, 0], to: [NaN, 0, 0], concept: 'error', label: 'lost' }],
        dots: [{ at: [0, -Infinity, 0], concept: 'error', label: 'lost' }],
        lines: [{ points: new Float64Array([NaN, 0, 0, 1, 1, 1]), concept: 'error' }],
      },
      [{ at: [NaN, 0, 0], concept: 'input', name: 'lost' }],
    );
    expect(ofConcept(elements, 'error')).toEqual([]);
    expect(elements.join()).not.toMatch(/lost|NaN|Infinity/);
    expect(ofConcept(elements, 'linear')).toHaveLength(2);
  });
});

describe('arrows', () => {
  const filled = (elements: readonly string[]) =>
    elements.filter((element) => element.includes('fill="of-gradient"'));
  it('have a head, none where they are cut off, and are a dot when seen end on', () => {
    const [head] = filled(
      painted({ arrows: [{ from: [0, 0, 0], to: [0.5, 0, 0], concept: 'gradient' }] }),
    );
    expect(head).toMatch(/d="M[^ML]+(L[^L]+){2}Z"/);
    const long: DiagramScene = {
      arrows: [{ from: [0, 0, 0], to: [99, 0, 0], concept: 'gradient' }],
    };
    expect(filled(painted(long))).toEqual([]);
    expect(ofConcept(painted(long), 'gradient').length).toBeGreaterThan(1);
    const short: DiagramScene = {
      arrows: [{ from: [0, 0, 0], to: [1e-5, 0, 0], concept: 'gradient' }],
    };
    expect(filled(painted(short))[0]).toContain('A3.5 3.5');
  });
  it('leave a ring at their foot free', () => {
    const scene: DiagramScene = {
      arrows: [{ from: [0, 0, 0], to: [0.8, 0, 0], concept: 'gradient' }],
    };
    const start = (handles: readonly RingName[]) =>
      Number(/d="M([\d.]+) /.exec(ofConcept(painted(scene, handles), 'gradient')[0])?.[1]);
    const ring: RingName = { at: [0, 0, 0], concept: 'input', name: 'p' };
    expect(start([ring]) - start([])).toBeCloseTo(13, 1);
  });
});

describe('faces', () => {
  it('fade away', () => {
    const fill = (fade: number) =>
      Number(
        /fill="of-linear" opacity="([\d.]+)"/.exec(
          painted({ faces: [{ ...wall(0, 'linear'), fade }] }).join('\n'),
        )?.[1] ?? 0,
      );
    expect(fill(0)).toBeGreaterThan(fill(0.5));
    expect(fill(0.5)).toBeGreaterThan(0);
    expect(fill(1)).toBe(0);
  });
});
