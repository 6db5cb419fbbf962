import type { View } from '../../core/surfaces/surface.ts';
import { tickLabel } from '../drawTicks.ts';
import { gridStep } from '../view.ts';
import { heightTicks, type HeightScale } from './heightScale.ts';
import type { Box, Lens, Vector } from './lens.ts';

/** A number at a place along an edge of the box. */
export interface Mark {
  readonly at: number;
  readonly text: string;
}

export interface Axes {
  /** `at` in the room of the surface. */
  readonly x: readonly Mark[];
  readonly y: readonly Mark[];
  readonly z: readonly Mark[];
}

const MARKS = { plane: 5, height: 5 };

export function axesOf(view: View, scale: HeightScale, box: Box): Axes {
  const span = Math.max(view.x1 - view.x0, view.y1 - view.y0);
  const step = gridStep(span, MARKS.plane);
  return {
    x: marksAlong(view.x0, view.x1, step, [-box.x, box.x]),
    y: marksAlong(view.y0, view.y1, step, [-box.y, box.y]),
    z: heightTicks(scale, MARKS.height).map((value) => ({
      at: box.z * scale.height(value),
      text: heightLabel(value),
    })),
  };
}

/** The multiples of `step` between two values, on an edge of the box between the two `ends`. */
export function marksAlong(
  from: number,
  to: number,
  step: number,
  ends: readonly [low: number, high: number],
): Mark[] {
  const first = Math.ceil(from / step - 1e-9);
  const count = Math.floor(to / step + 1e-9) - first + 1;
  return Array.from({ length: Math.max(0, count) }, (_, i) => {
    const value = (first + i) * step;
    const at = ends[0] + ((ends[1] - ends[0]) * (value - from)) / (to - from);
    return { at, text: tickLabel(value, step) };
  });
}

/** Round numbers of any size: plain where that is short, in powers of ten elsewhere. */
function heightLabel(value: number): string {
  const size = Math.abs(value);
  const sign = value < 0 ? '−' : '';
  if (size === 0) return '0';
  if (size >= 1e-3 && size < 1e5) return sign + String(Number(size.toPrecision(3)));
  const power = Math.floor(Math.log10(size) + 1e-9);
  const raised = String(power).replace(/[-0-9]/g, (c) =>
    c === '-' ? '⁻' : '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(c)],
  );
  const lead = Math.round(size / 10 ** power);
  return `${sign}${lead === 1 ? '' : `${lead}·`}10${raised}`;
}

/** The corner of the base that is farthest from the eye: the two walls that meet there are behind everything. */
export function backCorner({ eye }: Lens, box: Box): readonly [x: number, y: number] {
  return [eye[0] > 0 ? -box.x : box.x, eye[1] > 0 ? -box.y : box.y];
}

/** The upright edge that carries the heights: of the two at the sides of the picture, the left one. */
export function heightEdge(lens: Lens, box: Box): { at: readonly [number, number]; out: Vector } {
  const [bx, by] = backCorner(lens, box);
  const sideways = (x: number, y: number): number => lens.right[0] * x + lens.right[1] * y;
  const at = sideways(bx, -by) < sideways(-bx, by) ? ([bx, -by] as const) : ([-bx, by] as const);
  return { at, out: [-lens.right[0], -lens.right[1], 0] };
}
