import { allOptimisers, allSchedules, optimisers, schedules } from '../../core/optim/all.ts';
import type { Optimiser } from '../../core/optim/optimiser.ts';
import type { OptimiserParameter } from '../../core/optim/parameter.ts';
import { constant } from '../../core/optim/schedules/constant.ts';
import type { Schedule } from '../../core/optim/schedules/schedule.ts';

/** Every update rule, in the order of the list: the form that lessons use comes first of its family. */
export const methods: readonly Optimiser[] = allOptimisers;

/** Every schedule of the step size. */
export const allowances: readonly Schedule[] = allSchedules;

/** The method of an id that is known to be one of ours. */
export function methodOf(id: string): Optimiser {
  const method = optimisers.get(id);
  if (!method) throw new Error(`there is no optimiser ${id}`);
  return method;
}

export const scheduleOf = (id: string): Schedule => schedules.get(id) ?? constant;

/** What can be set of a run: the parameters of its method and of its schedule. */
export const parametersOf = (
  optimiser: string,
  schedule: string,
): readonly OptimiserParameter[] => [
  ...methodOf(optimiser).parameters,
  ...scheduleOf(schedule).parameters,
];

export const hasParameter = (optimiser: string, id: string): boolean =>
  methodOf(optimiser).parameters.some((parameter) => parameter.id === id);
