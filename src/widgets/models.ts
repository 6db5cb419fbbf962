import { chainModel } from './chain/model.ts';
import { dagModel } from './dag/model.ts';
import { descentModel } from './descent/model.ts';
import { gradientModel } from './gradient/model.ts';
import { jacobianModel } from './jacobian/model.ts';
import { matrixCalculusModel } from './matrix-calculus/model.ts';
import type { WidgetModel } from './model.ts';
import { modesModel } from './modes/model.ts';
import { primitiveModel } from './primitive/model.ts';
import { recallModel } from './recall/model.ts';
import { tangentModel } from './tangent/model.ts';
import { whereItLandsModel } from './where-it-lands/model.ts';
import { taylorModel } from './taylor/model.ts';

/** Every widget's model, for the build: it checks the states and the numbers of the lessons. */
export const models: readonly WidgetModel[] = [
  tangentModel,
  gradientModel,
  jacobianModel,
  chainModel,
  dagModel,
  primitiveModel,
  matrixCalculusModel,
  modesModel,
  recallModel,
  taylorModel,
  descentModel,
  whereItLandsModel,
];
