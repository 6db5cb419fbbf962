import { optimisers, schedules } from '../all.ts';
import type { Change } from '../change.ts';
import type { Values } from '../parameter.ts';
import { pythonMethods, pythonRates } from './all.ts';
import type { Library } from './library.ts';
import type { PythonMethod, TorchClass } from './method.ts';
import { settingsOf, type Setting } from './settings.ts';

/** Of `DescentCodeOptions`, what the loop depends on. */
export interface PlanOptions {
  readonly optimiser: string;
  readonly parameters: Values;
  readonly schedule: string;
  readonly changes: readonly Change[];
  readonly steps: number;
  readonly constraint: object | null;
  readonly noise: Float64Array | null;
}

/** What a descent is made of, once all ids are looked up. */
export interface Plan {
  /** The method in words, for the reader. */
  readonly title: string;
  readonly convention: string;
  readonly method: PythonMethod;
  readonly needsHessian: boolean;
  readonly settings: readonly Setting[];
  /** Those that matter, by step. */
  readonly changes: readonly Change[];
  /** The step size of step `t`, where it is not just `eta`. */
  readonly rate: string | undefined;
  /** The class of torch.optim that steps in place of the method's own lines. */
  readonly torch: TorchClass | undefined;
  readonly projects: boolean;
  readonly noisy: boolean;
}

/** @throws RangeError on an id that is not known. */
export function planOf(library: Library, options: PlanOptions): Plan {
  const optimiser = optimisers.get(options.optimiser);
  const method = pythonMethods.find(({ id }) => id === options.optimiser);
  const schedule = schedules.get(options.schedule);
  const rate = pythonRates.find(({ id }) => id === options.schedule);
  if (!optimiser || !method) throw new RangeError(`no optimiser is called ${options.optimiser}`);
  if (!schedule || !rate) throw new RangeError(`no schedule is called ${options.schedule}`);
  const scaled = optimiser.parameters.some(({ id }) => id === 'eta');
  const declared = [...optimiser.parameters, ...(scaled ? schedule.parameters : [])];
  const settings = settingsOf(declared, options.parameters);
  const changes = options.changes
    .map((change) => ({ ...change, at: Math.max(0, Math.ceil(change.at)) }))
    .filter(({ at, id }) => at < options.steps && settings.some((one) => one.id === id))
    .sort((a, b) => a.at - b.at);
  const plan = {
    title: optimiser.title,
    convention: optimiser.convention,
    method,
    needsHessian: optimiser.needs === 'hessian',
    settings,
    changes,
    rate: scaled && rate.eta !== 'eta' ? rate.eta : undefined,
    projects: options.constraint !== null,
    noisy: options.noise !== null,
  };
  const inRange = optimiser.parameters.every(({ id, min, max }) =>
    valuesOf(plan, id).every(
      (value) => value >= (id === 'eta' ? 0 : min) && (id === 'eta' || value <= max),
    ),
  );
  const moves = (method.torch?.positive ?? []).every((id) =>
    valuesOf(plan, id).every((v) => v > 0),
  );
  const torch = library.id === 'pytorch' && inRange && moves ? method.torch : undefined;
  return { ...plan, torch };
}

/** All values that a setting has during the run. */
const valuesOf = (
  { settings, changes }: Pick<Plan, 'settings' | 'changes'>,
  id: string,
): number[] => [...settings, ...changes].filter((one) => one.id === id).map(({ value }) => value);
