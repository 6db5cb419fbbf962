import { spectralRadius } from '../../../core/optim/modes.ts';
import type { LimitedOptimiser, Optimiser } from '../../../core/optim/optimiser.ts';
import type { Values } from '../../../core/optim/parameter.ts';
import { formatNumber } from '../../../ui/format.ts';
import { factorText } from '../stability/rates.ts';
import { methodOf } from '../methods.ts';
import type { AnsweredRace } from '../results.ts';
import type { Outcome } from './winner.ts';

const isLimited = (method: Optimiser): method is LimitedOptimiser =>
  method.mode !== undefined && method.stableBelow !== undefined;

/** A factor this much smaller makes a difference that can be pointed at. */
const PLAIN = 0.995;

/**
 * Why a race ends as it does, as far as that can be said honestly: on quadratics, where the factors by which errors
 * shrink are the same everywhere; '' elsewhere, and where the factors do not explain it.
 *
 * @param curvatures eigenvalues of the Hessian; null while they are not known.
 */
export function whyWins(
  race: AnsweredRace,
  { arrived, winners, never }: Outcome,
  names: readonly string[],
  curvatures: readonly number[] | null,
): string {
  const { noise, constraint } = race.asked;
  if (!race.quadratic || noise > 0 || constraint) return '';
  const constant = (k: number): boolean =>
    race.asked.runs[k].schedule === 'constant' && race.asked.runs[k].changes.length === 0;
  const tooLarge = never
    .filter((k) => constant(k) && race.runs[k].eta[0] >= race.runs[k].limit[0])
    .map(
      (k) =>
        `${names[k]} has η = ${formatNumber(race.runs[k].eta[0])}, which is not below its limit ${formatNumber(race.runs[k].limit[0])}.`,
    );
  return [rates(), ...tooLarge].filter((sentence) => sentence !== '').join(' ');

  function rates(): string {
    if (winners.length !== 1 || !curvatures || !curvatures.every((l) => l > 0)) return '';
    const [first] = winners;
    // Still those of an earlier function.
    const largest = race.runs[first].lambdaMax[0];
    if (!(Math.abs(Math.max(...curvatures) - largest) <= 1e-9 * largest)) return '';
    if (race.asked.runs[first].optimiser === 'newton' && race.runs[first].arrival === 1)
      return 'Newton’s step goes to the minimum of a quadratic at once, whatever κ is.';
    const compared = arrived.flatMap(({ k }) => {
      const method = methodOf(race.asked.runs[k].optimiser);
      if (!isLimited(method) || !constant(k)) return [];
      return [{ k, rate: spectralRadius(method, curvatures, valuesOf(method, k)), method }];
    });
    const best = compared.find(({ k }) => k === first);
    const others = compared.filter(({ k }) => k !== first);
    if (!best || others.length === 0) return '';
    if (!others.every(({ rate }) => best.rate < PLAIN * rate)) return '';
    const kappa = Math.max(...curvatures) / Math.min(...curvatures);
    const { beta } = valuesOf(best.method, first);
    // Among several of one method the name says it already.
    const momentum = beta > 0 && !names[first].includes('β') ? ` (β = ${formatNumber(beta)})` : '';
    const each = [best, ...others].map(
      ({ k, rate }) => `${factorText(rate)} for ${names[k]}${k === first ? momentum : ''}`,
    );
    return `With κ = ${formatNumber(kappa)} the share of the error that a step leaves in the long run is ${each.join('; ')}.`;
  }

  function valuesOf(method: Optimiser, k: number): Values {
    const usual = method.parameters.map(({ id, default: value }) => [id, value] as const);
    return { beta: 0, ...Object.fromEntries(usual), ...race.asked.runs[k].parameters };
  }
}
