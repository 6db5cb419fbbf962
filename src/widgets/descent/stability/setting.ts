import { hasParameter } from '../methods.ts';
import { valueFrom } from '../race/valueFrom.ts';
import { chosenOf, runsOf, withMethod, withRun } from '../runs.ts';
import type { Inputs } from '../state.ts';

export interface Setting {
  readonly eta: number;
  /** 0 for a method without momentum. */
  readonly beta: number;
}

/** As links keep it: at 1 a velocity would never fade. */
const BETA_MAX = 0.999;

/** What the chosen run begins with; a best η that was searched takes the place of the one set. */
export function settingIn(inputs: Inputs, searched: number | undefined): Setting {
  const run = runsOf(inputs)[chosenOf(inputs)];
  const own = valueFrom(run, 'eta', 0);
  return {
    eta: isSearched(inputs) && searched !== undefined ? searched : own,
    beta: hasParameter(run.optimiser, 'beta') ? valueFrom(run, 'beta', 0) : 0,
  };
}

/** η of the chosen run is found by a search, not set. */
export const isSearched = (inputs: Inputs): boolean => inputs.race === 'best' && !isPinned(inputs);

/** The chosen run stays as it is. */
export const isPinned = (inputs: Inputs): boolean => runsOf(inputs)[chosenOf(inputs)].pinned;

/** The state with another setting of the chosen run, as far as that may be set. */
export function withSetting(inputs: Inputs, { eta, beta }: Setting): Partial<Inputs> {
  if (isPinned(inputs)) return {};
  const k = chosenOf(inputs);
  const { optimiser, parameters } = runsOf(inputs)[k];
  return withRun(inputs, k, {
    parameters: {
      ...parameters,
      ...(!isSearched(inputs) && { eta: Math.max(0, eta) }),
      ...(hasParameter(optimiser, 'beta') && { beta: Math.min(BETA_MAX, Math.max(0, beta)) }),
    },
  });
}

/** The chosen run as heavy ball, whose path without momentum is the same. */
export function withMomentum(inputs: Inputs): Partial<Inputs> {
  const k = chosenOf(inputs);
  const patch = withMethod(inputs, k, 'heavyBall');
  const { parameters } = runsOf({ ...inputs, ...patch })[k];
  return {
    ...patch,
    ...withRun({ ...inputs, ...patch }, k, { parameters: { ...parameters, beta: 0 } }),
  };
}
