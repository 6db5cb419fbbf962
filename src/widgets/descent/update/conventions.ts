import { formatNumber } from '../../../ui/format.ts';
import { hasParameter, methodOf } from '../methods.ts';
import type { RunSetting } from '../state.ts';

/** Another way to write a run of the heavy ball. */
export interface Convention {
  /** The form by name: `the averaged form`. */
  readonly form: string;
  /** What it would be, or why the same path has no such form. */
  readonly words: string;
  /** The run in that form; null where its path would be another one. */
  readonly run: RunSetting | null;
}

const FORMS: readonly (readonly [optimiser: string, form: string])[] = [
  ['heavyBall', 'PyTorch’s form'],
  ['heavyBallClassic', 'the classic form'],
  ['heavyBallAveraged', 'the averaged form'],
];
const AVERAGED = 'heavyBallAveraged';
const CLASSIC = 'heavyBallClassic';

/**
 * The same path in the other conventions of the heavy ball. With η and β constant and no velocity at the start, the
 * classic form has the same η, since its velocity is −η times PyTorch's; the averaged form has η/(1 − β), since its mean
 * is 1 − β times that velocity. Nesterov's method has a form of its own. None for other methods, or without momentum,
 * where all are gradient descent.
 */
export function conventions(run: RunSetting): readonly Convention[] {
  const beta = parameterOf(run, 'beta');
  const betaVaries = run.changes.some(({ id }) => id === 'beta');
  const etaVaries = run.schedule !== 'constant' || run.changes.some(({ id }) => id === 'eta');
  if (run.optimiser === 'nesterov')
    return beta === 0 || betaVaries || etaVaries ? [] : [LOOK_AHEAD];
  if (!FORMS.some(([id]) => id === run.optimiser) || (beta === 0 && !betaVaries)) return [];
  return FORMS.filter(([id]) => id !== run.optimiser).map(([optimiser, form]) => {
    const between = new Set([run.optimiser, optimiser]);
    if (etaVaries && between.has(CLASSIC))
      return { form, words: parted(form, ETA_VARIES), run: null };
    if (betaVaries && between.has(AVERAGED))
      return { form, words: parted(form, BETA_VARIES), run: null };
    const converted = inForm(run, optimiser, beta);
    const { eta } = converted.parameters;
    const then = betaVaries ? '' : `, β = ${formatNumber(beta)}`;
    return {
      form,
      words: `The same path in ${form}: η = ${formatNumber(eta)}${then}.`,
      run: converted,
    };
  });
}

/** With v as the last move of θ and x = θ + βv, Sutskever's v ← βv − η∇f(x), θ ← θ + v is PyTorch's step of x. */
const LOOK_AHEAD: Convention = {
  form: 'the form with a look-ahead point',
  words:
    'In the form with a look-ahead point (Sutskever and others, 2013) η and β are the same, and the points here are its look-ahead points.',
  run: null,
};

const ETA_VARIES =
  'η changes during this run, which the velocity of the classic form remembers and that of the others does not';
const BETA_VARIES = 'β changes during this run, and with it the scale of the averaged form';

const parted = (form: string, why: string): string =>
  `No settings in ${form} give this path: ${why}.`;

function inForm(run: RunSetting, optimiser: string, beta: number): RunSetting {
  const factor =
    optimiser === AVERAGED ? 1 / (1 - beta) : run.optimiser === AVERAGED ? 1 - beta : 1;
  const scaled = (eta: number): number => tidy(eta * factor);
  return {
    ...run,
    optimiser,
    parameters: { ...run.parameters, eta: scaled(parameterOf(run, 'eta')), beta },
    changes: run.changes.map((change) =>
      change.id === 'eta' ? { ...change, value: scaled(change.value) } : change,
    ),
  };
}

/** 0.5 · (1 − 0.9) is 0.05 to a reader. */
const tidy = (x: number): number => Number(x.toPrecision(15));

function parameterOf({ optimiser, parameters }: RunSetting, id: string): number {
  if (!hasParameter(optimiser, id)) return 0;
  return (
    parameters[id] ??
    methodOf(optimiser).parameters.find((declared) => declared.id === id)?.default ??
    0
  );
}
