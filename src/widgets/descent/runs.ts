import type { Change } from '../../core/optim/change.ts';
import type { Concept } from '../../plot/marks.ts';
import { formatNumber } from '../../ui/format.ts';
import type { RunRequest } from '../../worker/protocol/descent.ts';
import { hasParameter, methodOf, methods, parametersOf } from './methods.ts';
import type { Inputs, RunSetting } from './state.ts';

/** The first run is made of the fields that short links have; the others follow in `runs`. */
export const runsOf = (inputs: Inputs): readonly RunSetting[] => [firstOf(inputs), ...inputs.runs];

const firstOf = (inputs: Inputs): RunSetting => ({
  optimiser: inputs.optimiser,
  parameters: { eta: inputs.eta, beta: inputs.beta, ...inputs.others },
  start: inputs.start,
  schedule: inputs.schedule,
  changes: inputs.changes,
  hidden: inputs.hidden === 'first',
  pinned: false,
});

/** The run whose sliders are shown; the first one when the link names one that is not there. */
export const chosenOf = ({ chosen, runs }: Inputs): number => (chosen <= runs.length ? chosen : 0);

/** The state with a change of one run. */
export function withRun(inputs: Inputs, k: number, patch: Partial<RunSetting>): Partial<Inputs> {
  if (k > 0) {
    const runs = inputs.runs.map((run, i) => (i === k - 1 ? { ...run, ...patch } : run));
    return { runs };
  }
  // Pinned is what the first run never is: it would have nothing to be kept from.
  const { parameters, start, hidden, optimiser, schedule, changes } = patch;
  const {
    eta = inputs.eta,
    beta = inputs.beta,
    ...others
  }: Readonly<Record<string, number>> = parameters ?? {};
  return {
    ...(optimiser !== undefined && { optimiser }),
    ...(schedule !== undefined && { schedule }),
    ...(changes && { changes }),
    ...(parameters && { eta, beta, others }),
    ...(start && { start }),
    ...(hidden !== undefined && { hidden: hidden ? 'first' : 'no' }),
  };
}

/** One parameter of one run. */
export const withParameter = (
  inputs: Inputs,
  k: number,
  id: string,
  value: number,
): Partial<Inputs> =>
  withRun(inputs, k, { parameters: { ...runsOf(inputs)[k].parameters, [id]: value } });

/** One parameter of one run from the step shown on: the change is recorded. */
export function withChange(inputs: Inputs, k: number, { at, id, value }: Change): Partial<Inputs> {
  const kept = runsOf(inputs)[k].changes.filter((c) => !(c.at === at && c.id === id));
  const changes = [...kept, { at, id, value }].sort((a, b) => a.at - b.at);
  return withRun(inputs, k, { changes });
}

/** A further run: the next method that is not in the race yet, with a step size that suits it. */
export function withAdded(inputs: Inputs): Partial<Inputs> {
  const taken = new Set(runsOf(inputs).map((run) => (isPlain(run) ? PLAIN : run.optimiser)));
  const next = NEXT.find((id) => !taken.has(id)) ?? NEXT[0];
  const runs = [...inputs.runs, fresh(next, inputs)];
  return { runs, chosen: runs.length };
}

/** What is compared first: forms of the same method come last. */
const NEXT = [
  'gradientDescent',
  'heavyBall',
  'adam',
  'nesterov',
  'rmsprop',
  'newton',
  'adagrad',
  ...methods.map(({ id }) => id),
];

/** Methods that divide by the size of the gradient move by about η in each coordinate, whatever the slope. */
const BY_SIZE = new Set(['adam', 'adamW', 'rmsprop', 'adagrad']);

function fresh(optimiser: string, { eta, view }: Inputs): RunSetting {
  const across = view[1] - view[0];
  const own = BY_SIZE.has(optimiser) ? Number((across / 48).toPrecision(1)) : eta;
  const beta = methodOf(optimiser).parameters.find(({ id }) => id === 'beta');
  return {
    optimiser,
    parameters: {
      ...(hasParameter(optimiser, 'eta') && { eta: own }),
      ...(beta && { beta: beta.default || 0.9 }),
    },
    start: null,
    schedule: 'constant',
    changes: [],
    hidden: false,
    pinned: false,
  };
}

/** Another method for a run, with what its parameters have in common with the one before. */
export function withMethod(inputs: Inputs, k: number, optimiser: string): Partial<Inputs> {
  const run = runsOf(inputs)[k];
  const ids = new Set(parametersOf(optimiser, run.schedule).map(({ id }) => id));
  const kept = Object.entries(run.parameters).filter(([id]) => ids.has(id));
  return withRun(inputs, k, {
    optimiser,
    parameters: { ...fresh(optimiser, inputs).parameters, ...Object.fromEntries(kept) },
    changes: run.changes.filter(({ id }) => ids.has(id)),
  });
}

/** Keeps the path of a run as it is now, beside the run that goes on being changed. */
export function withPinned(inputs: Inputs, k: number, etas: readonly number[]): Partial<Inputs> {
  const run = runsOf(inputs)[k];
  const eta = etas[k];
  const parameters = { ...run.parameters, ...(Number.isFinite(eta) && { eta }) };
  const start = run.start ?? inputs.start;
  return { runs: [...inputs.runs, { ...run, parameters, start, pinned: true }] };
}

/** The first run cannot go: the next one takes its place. */
export function withoutRun(inputs: Inputs, k: number): Partial<Inputs> {
  const [first, ...rest] = runsOf(inputs).filter((_, i) => i !== k);
  const chosen = Math.min(inputs.chosen > k ? inputs.chosen - 1 : inputs.chosen, rest.length);
  if (k > 0) return { runs: rest, chosen };
  const {
    eta = inputs.eta,
    beta = 0,
    ...others
  }: Readonly<Record<string, number>> = first.parameters;
  return {
    optimiser: first.optimiser,
    eta,
    beta,
    others,
    start: first.start ?? inputs.start,
    schedule: first.schedule,
    changes: first.changes,
    hidden: first.hidden ? 'first' : 'no',
    runs: rest,
    chosen,
  };
}

/** What is asked of the worker for a run. */
export function requestOf(run: RunSetting, inputs: Inputs, bestEta = NaN): RunRequest {
  const declared = parametersOf(run.optimiser, run.schedule);
  const values: Readonly<Record<string, number>> = {
    ...run.parameters,
    ...(!run.pinned && bestEta > 0 && { eta: bestEta }),
  };
  return {
    start: run.start ?? inputs.start,
    optimiser: run.optimiser,
    parameters: Object.fromEntries(
      declared.flatMap(({ id }) => (id in values ? [[id, values[id]]] : [])),
    ),
    schedule: run.schedule,
    changes: run.changes.filter(({ id }) => hasParameter(run.optimiser, id)),
  };
}

const PLAIN = 'gradientDescent';

type Method = Pick<RunSetting, 'optimiser' | 'parameters' | 'changes'>;

/** Without momentum every form of the heavy ball is gradient descent. */
const isPlain = ({ optimiser, parameters, changes }: Method): boolean =>
  valueOf('beta', optimiser, parameters) === 0 && !changes.some(({ id }) => id === 'beta');

/** As set, or as declared where it is not; undefined for a method that has no such parameter. */
const valueOf = (
  id: 'eta' | 'beta',
  optimiser: string,
  parameters: RunSetting['parameters'],
): number | undefined => {
  const declared = methodOf(optimiser).parameters.find((parameter) => parameter.id === id);
  return declared && (parameters[id] ?? declared.default);
};

/** What a run is called. */
export const titleOf = (run: Method): string =>
  methodOf(isPlain(run) ? PLAIN : run.optimiser).title;

/** What tells a run from others of its method: "η = 0.07, β = 0.5". */
export function settingOf({
  optimiser,
  parameters,
}: Pick<RunSetting, 'optimiser' | 'parameters'>): string {
  const eta = valueOf('eta', optimiser, parameters);
  const beta = valueOf('beta', optimiser, parameters);
  return [
    ...(eta === undefined ? [] : [`η = ${formatNumber(eta)}`]),
    ...(beta === undefined || beta === 0 ? [] : [`β = ${formatNumber(beta)}`]),
  ].join(', ');
}

/** Colour, dash and marker of the k-th run, everywhere. */
export const styleOf = (k: number): Concept => STYLES[k];
const STYLES = ['run1', 'run2', 'run3', 'run4', 'run5', 'run6', 'run7', 'run8'] as const;
