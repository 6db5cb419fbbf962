import { readFormula, type Reading } from '../../ui/mathfield/read.ts';
import type {
  BestSteps,
  BestStepsRequest,
  Descent,
  Opened,
  OpenedRequest,
  Race,
  RaceConditions,
  RaceRequest,
} from '../../worker/protocol/descent.ts';
import type { Facts } from '../definition.ts';
import { defineModel } from '../model.ts';
import { functionOf } from '../parts/typed.ts';
import { schema } from './inputs.ts';
import { chosenOf, requestOf, runsOf } from './runs.ts';
import { stepsPerDigit } from './stability/rates.ts';
import { standing } from './standing.ts';
import type { Inputs } from './state.ts';

/** How a text is read as a function of two numbers. */
export const readingOf = (source: string): Reading => readFormula(source, 'f', ['x', 'y']);

/** What every run of a state meets. */
export function conditionsOf(inputs: Inputs, parameters: readonly string[]): RaceConditions {
  const { steps, noise, seed, constraint } = inputs;
  return { fn: functionOf(inputs, parameters), steps, noise, seed, constraint };
}

/** The race that is asked of the worker in a state, with the best step sizes where they are wanted and known. */
export function raceOf(
  inputs: Inputs,
  parameters: readonly string[],
  best: BestSteps | null,
): RaceRequest {
  const runs = runsOf(inputs);
  const known = inputs.race === 'best' && best?.etas.length === runs.length ? best.etas : [];
  return {
    ...conditionsOf(inputs, parameters),
    runs: runs.map((run, k) => requestOf(run, inputs, known[k])),
    tolerance: inputs.tolerance,
  };
}

/** The search for the best step sizes; null in a state that does not want them. */
export function bestStepsOf(
  inputs: Inputs,
  parameters: readonly string[],
): BestStepsRequest | null {
  if (inputs.race === 'own') return null;
  return {
    ...conditionsOf(inputs, parameters),
    runs: runsOf(inputs).map((run) => requestOf(run, inputs)),
    tolerance: inputs.tolerance,
  };
}

/** The step of the chosen run that is shown, opened. */
export function openedOf(inputs: Inputs, race: Race, asked: RaceRequest): OpenedRequest {
  const { fn, steps, noise, seed, constraint } = asked;
  const run = asked.runs[chosenOf(inputs)] ?? asked.runs[0];
  const target = race.target?.at ?? null;
  return { fn, steps, noise, seed, constraint, run, at: inputs.step, target };
}

/** From here on a loss counts as zero where the lessons count steps. */
const SMALL = 1e-6;

/** The numbers that a text may quote: of the step shown, and of the whole run. */
export function factsOf(race: Race, opened: Opened | null, step: number): Facts {
  const [run] = race.runs;
  const at = standing(run, step);
  const signChanges = (axis: 0 | 1): number => {
    let changes = 0;
    for (let t = 1; t <= at.step; t++)
      if (run.path[2 * t + axis] * run.path[2 * t - 2 + axis] < 0) changes += 1;
    return changes;
  };
  const first = run.loss.findIndex((loss) => loss < SMALL);
  return {
    step: at.step,
    x: at.x,
    y: at.y,
    loss: at.loss,
    lossBefore: run.loss[Math.max(0, at.step - 1)],
    gradientX: run.gradient[2 * at.step],
    gradientY: run.gradient[2 * at.step + 1],
    gradientNorm: at.gradientNorm,
    limit: at.limit,
    steps: run.steps,
    endX: run.path[2 * run.steps],
    endY: run.path[2 * run.steps + 1],
    endLoss: run.loss[run.steps],
    // ∞ where the run, as long as it is, never comes there.
    stepsToMillionth: first < 0 ? Infinity : first,
    signChangesX: signChanges(0),
    signChangesY: signChanges(1),
    length: run.length[at.step],
    distance: run.distance[at.step],
    goal: race.goal,
    ...curvatureFacts(opened),
    ...Object.fromEntries(race.runs.flatMap((one, k) => Object.entries(runFacts(one, k)))),
  };
}

/** Of the step of the chosen run: what the curvature there says. */
function curvatureFacts(opened: Opened | null): Facts {
  const curvature = opened?.curvature;
  const [flat, steep] = curvature?.eigenvalues ?? [NaN, NaN];
  return {
    lambdaMin: flat,
    lambdaMax: steep,
    kappa: flat > 0 ? steep / flat : NaN,
    factorFlat: curvature?.measured[0] ?? NaN,
    factorSteep: curvature?.measured[1] ?? NaN,
    // The larger root of each mode; NaN where the roots are complex, and the coordinate turns with the modulus.
    rootFlat: curvature?.predicted?.[0].root ?? NaN,
    rootSteep: curvature?.predicted?.[1].root ?? NaN,
    modulusFlat: curvature?.predicted?.[0].modulus ?? NaN,
    modulusSteep: curvature?.predicted?.[1].modulus ?? NaN,
    errorFlat: curvature?.errors[0].at(opened?.step ?? 0) ?? NaN,
    errorSteep: curvature?.errors[1].at(opened?.step ?? 0) ?? NaN,
    radius: curvature?.radius ?? NaN,
    stepsPerDigit: curvature ? stepsPerDigit(curvature.radius) : NaN,
    bestEta: curvature?.bestEta ?? NaN,
    bestPairEta: curvature?.best?.eta ?? NaN,
    bestPairBeta: curvature?.best?.beta ?? NaN,
    bestRate: curvature?.best?.rate ?? NaN,
    limitPlain: curvature?.limits.gradientDescent ?? NaN,
    limitHeavyBall: curvature?.limits.heavyBall ?? NaN,
    limitNesterov: curvature?.limits.nesterov ?? NaN,
  };
}

/** Of every run by its number: `endLoss_2` is that of the second. */
function runFacts(run: Descent, k: number): Facts {
  const { steps, loss, path, arrival, length, gradients } = run;
  const n = k + 1;
  return {
    [`eta_${n}`]: run.eta[0],
    [`endX_${n}`]: path[2 * steps],
    [`endY_${n}`]: path[2 * steps + 1],
    [`endLoss_${n}`]: loss[steps],
    [`length_${n}`]: length[steps],
    [`arrival_${n}`]: arrival < 0 ? Infinity : arrival,
    [`evaluations_${n}`]: arrival < 0 ? Infinity : gradients[arrival],
  };
}

export const descentModel = defineModel<Inputs>({
  id: 'descent',
  schema,
  faults: ({ source }) => readingOf(source).faults.map(({ message }) => message),
  facts: (state, run) => {
    const { parameters } = readingOf(state.source);
    const wanted = bestStepsOf(state, parameters);
    const best = wanted && run('bestSteps', wanted);
    const asked = raceOf(state, parameters, best);
    const answer = run('race', asked);
    if (!answer) return {};
    return factsOf(answer, run('opened', openedOf(state, answer, asked)), state.step);
  },
});
