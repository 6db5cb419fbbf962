import type { Layers } from './followPhi.ts';

/** What becomes of the product of slopes. */
export type Fate =
  /** A layer, counted from 1, has no slope: φ has no finite value there, or its slope is none. */
  | { readonly kind: 'undefined'; readonly layer: number; readonly of: 'φ' | 'slope' }
  /** It passes the largest number, or falls below the smallest, at a layer. */
  | { readonly kind: 'over' | 'under'; readonly layer: number }
  /** A layer has slope 0. */
  | { readonly kind: 'zero' }
  | { readonly kind: 'shrinks' | 'grows'; readonly mean: number }
  | { readonly kind: 'keeps' };

/** A product within this factor of 1 neither shrinks nor grows much. */
const MUCH = 2;

/** Whether the product p₁p₂⋯p_L shrinks or grows with the depth, and where it leaves the numbers of a computer. */
export function fateOf({ asked: { depth }, value, factor, product }: Layers): Fate {
  const lost = factor.findIndex((slope) => !Number.isFinite(slope));
  if (lost >= 0) {
    const of = Number.isFinite(value[lost]) ? 'slope' : 'φ';
    return { kind: 'undefined', layer: lost + 1, of };
  }
  if (factor.includes(0)) return { kind: 'zero' };
  const over = product.findIndex((p) => !Number.isFinite(p));
  if (over >= 0) return { kind: 'over', layer: over };
  const under = product.indexOf(0);
  if (under >= 0) return { kind: 'under', layer: under };
  const size = Math.abs(product[depth]);
  const mean = size ** (1 / depth);
  if (size < 1 / MUCH) return { kind: 'shrinks', mean };
  return size > MUCH ? { kind: 'grows', mean } : { kind: 'keeps' };
}
