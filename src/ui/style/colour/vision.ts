import { apply, mapRgb, type Rgb } from './spaces.ts';

/** Without the long-, the middle- or the short-wave cones. */
export type Vision = 'normal' | 'protan' | 'deutan' | 'tritan';

/**
 * What a dichromat sees, as a matrix on linear sRGB: Machado, Oliveira, Fernandes, "A physiologically-based
 * model for simulation of color vision deficiency", IEEE TVCG 15 (2009), the authors' table for severity 1.0.
 */
const MACHADO: Readonly<Record<Exclude<Vision, 'normal'>, readonly [Rgb, Rgb, Rgb]>> = {
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

export const visions: readonly Vision[] = ['normal', 'protan', 'deutan', 'tritan'];

/** Linear light as another eye sees it, cut to what a screen can show. */
export const seenBy = (vision: Vision, linear: Rgb): Rgb =>
  vision === 'normal'
    ? linear
    : mapRgb(apply(MACHADO[vision], linear), (c) => Math.min(1, Math.max(0, c)));
