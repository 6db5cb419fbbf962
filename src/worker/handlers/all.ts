import type { MethodName } from '../protocol.ts';
import { code } from './code.ts';
import { contour } from './contour.ts';
import { curve } from './curve.ts';
import { derive } from './derive.ts';
import { descend } from './descend.ts';
import { gradient } from './gradient.ts';
import type { Handler } from './handler.ts';
import { judge } from './judge.ts';
import { propose } from './propose.ts';
import { proposeCurve } from './proposeCurve.ts';
import { samples } from './samples.ts';
import { tangent } from './tangent.ts';

/** Every method of the worker. The build runs the same ones, for the numbers that lessons quote. */
export const handlers: { readonly [M in MethodName]: Handler<M> } = {
  code,
  contour,
  curve,
  derive,
  descend,
  gradient,
  judge,
  propose,
  proposeCurve,
  samples,
  tangent,
};
