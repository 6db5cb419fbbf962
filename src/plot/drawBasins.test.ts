import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { SvgContext } from './capture/SvgContext.ts';
import { drawBasinNames, drawBasins } from './drawBasins.ts';
import type { Palette } from './palette.ts';

// What a canvas does is the browser's; here it only counts how often it is made.
let sheets = 0;
beforeEach(() => {
  sheets = 0;
  vi.stubGlobal('ImageData', class {});
  vi.stubGlobal('document', {
    createElement: () => {
      const name = `data:sheet-${++sheets}`;
      return { getContext: () => ({ putImageData: () => {} }), toDataURL: () => name };
    },
  });
});
afterEach(() => vi.unstubAllGlobals());

const palette = {
  paper: '#ffffff',
  ink: '#000000',
  label: '#444444',
  hatch: '#d3067c',
  lineWidth: 1,
  tickFont: '500 12px sans',
  concepts: Object.fromEntries([1, 2, 3, 4, 5, 6, 7, 8].map((k) => [`run${k}`, '#2e4adc'])),
} as unknown as Palette;
const view = { x0: -2, x1: 2, y0: -1, y1: 1 };
const camera = { view, width: 400, height: 200 };
const basins = () => ({
  columns: 20,
  rows: 10,
  classes: Uint8Array.from({ length: 200 }, (_, i) => (i % 20 < 10 ? 0 : 1)),
  stepsNeeded: new Uint16Array(200).fill(7),
  attractors: [
    [-1, 0],
    [1, 0],
  ] as [number, number][],
});

it('lies where it was computed, wherever the camera is, as an image within an exported picture', () => {
  const record = new SvgContext();
  const wider = { view: { x0: -4, x1: 4, y0: -2, y1: 2 }, width: 400, height: 200 };
  drawBasins(record.asCanvas(), { basins: basins(), view }, wider, palette);
  expect(record.markup()).toBe(
    '<image x="100" y="50" width="200" height="100" preserveAspectRatio="none" href="data:sheet-1"/>',
  );
});

it('is made once for a result and a theme, however often it is drawn', () => {
  const scene = { basins: basins(), view };
  const draw = (to: Palette, scene_ = scene) =>
    drawBasins(new SvgContext().asCanvas(), scene_, camera, to);
  for (let k = 0; k < 5; k++) draw(palette);
  expect(sheets).toBe(1);
  draw({ ...palette, paper: '#000000' });
  expect(sheets).toBe(2);
  draw(palette);
  expect(sheets).toBe(2);
  draw(palette, { basins: basins(), view });
  expect(sheets).toBe(3);
});

it('writes a letter beside each attractor that is in sight', () => {
  const record = new SvgContext();
  const right = { ...camera, view: { ...view, x0: 0 } };
  drawBasinNames(record.asCanvas(), { basins: basins(), view }, right, palette);
  const text = record.markup();
  expect(text).not.toContain('>A<');
  expect(text).toMatch(/<text x="186\.8" [^>]*fill="#000000">B</);
});
