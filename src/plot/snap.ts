import type { Camera } from './view.ts';

/** Rounds to the decimal that a pixel resolves: no digits that no hand could have meant. */
export function snapTo(
  point: readonly [number, number],
  camera: Camera | undefined,
): [number, number] {
  if (!camera) return [point[0], point[1]];
  const perPixel = (camera.view.x1 - camera.view.x0) / camera.width;
  const digits = Math.min(15, Math.max(0, Math.ceil(-Math.log10(perPixel))));
  const round = (v: number): number => Number(v.toFixed(digits)) + 0;
  return [round(point[0]), round(point[1])];
}
