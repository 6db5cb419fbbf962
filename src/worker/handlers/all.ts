import type { MethodName } from '../protocol.ts';
import { along } from './along.ts';
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
import { ensemble } from './ensemble.ts';
import { formulaCheck } from './formulaCheck.ts';
import { equalCheck } from './equalCheck.ts';
import { forms } from './forms.ts';
import { grade } from './grade.ts';
import { gradient } from './gradient.ts';
import type { Handler } from './handler.ts';
import { hessianForms } from './hessianForms.ts';
import { inspect } from './inspect.ts';
import { jacobian } from './jacobian.ts';
import { landing } from './landing.ts';
import { layout } from './layout.ts';
import { matrix } from './matrix.ts';
import { memory } from './memory.ts';
import { trace } from './trace.ts';
import { traceTiles } from './traceTiles.ts';
import { ways } from './ways.ts';
import { judge } from './judge.ts';
import { modelSteps } from './modelSteps.ts';
import { opened } from './opened.ts';
import { phase } from './phase.ts';
import { pose } from './pose.ts';
import { primitive } from './primitive.ts';
import { proposal } from './proposal.ts';
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
import { taylor } from './taylor.ts';
import { warp } from './warp.ts';

/** Every method of the worker. The build runs the same ones, for the numbers that lessons quote. */
export const handlers: { readonly [M in MethodName]: Handler<M> } = {
  along,
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
  equalCheck,
  ensemble,
  forms,
  formulaCheck,
  grade,
  gradient,
  hessianForms,
  inspect,
  jacobian,
  judge,
  landing,
  layout,
  matrix,
  memory,
  modelSteps,
  opened,
  phase,
  pose,
  primitive,
  proposal,
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
  taylor,
  trace,
  traceTiles,
  warp,
  ways,
};
