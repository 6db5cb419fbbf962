import type { MethodName } from '../protocol.ts';
import { bestSteps } from './bestSteps.ts';
import { basins } from './basins.ts';
import { code } from './code.ts';
import { composition } from './composition.ts';
import { contour } from './contour.ts';
import { curve } from './curve.ts';
import { depths } from './depths.ts';
import { descentCode } from './descentCode.ts';
import { difference } from './difference.ts';
import { drawProgram } from './drawProgram.ts';
import { derive } from './derive.ts';
import { forms } from './forms.ts';
import { gradient } from './gradient.ts';
import type { Handler } from './handler.ts';
import { jacobian } from './jacobian.ts';
import { layout } from './layout.ts';
import { memory } from './memory.ts';
import { trace } from './trace.ts';
import { ways } from './ways.ts';
import { judge } from './judge.ts';
import { opened } from './opened.ts';
import { phase } from './phase.ts';
import { primitive } from './primitive.ts';
import { propose } from './propose.ts';
import { proposeCurve } from './proposeCurve.ts';
import { proposeMap } from './proposeMap.ts';
import { race } from './race.ts';
import { quiver } from './quiver.ts';
import { samples } from './samples.ts';
import { stationary } from './stationary.ts';
import { slopes } from './slopes.ts';
import { sweeps } from './sweeps.ts';
import { tangent } from './tangent.ts';
import { warp } from './warp.ts';

/** Every method of the worker. The build runs the same ones, for the numbers that lessons quote. */
export const handlers: { readonly [M in MethodName]: Handler<M> } = {
  bestSteps,
  basins,
  code,
  composition,
  contour,
  curve,
  depths,
  derive,
  descentCode,
  difference,
  drawProgram,
  forms,
  gradient,
  jacobian,
  judge,
  layout,
  memory,
  opened,
  phase,
  primitive,
  propose,
  proposeCurve,
  proposeMap,
  race,
  quiver,
  samples,
  slopes,
  stationary,
  sweeps,
  tangent,
  trace,
  warp,
  ways,
};
