import type { LandingId } from '../../worker/protocol/landing.ts';
import { gaussianNumbers } from './gaussian/gaussianNumbers.ts';
import { hingeNumbers } from './hinge/hingeNumbers.ts';
import type { LandingNumbers, NamedNumber } from './landingNumbers.ts';
import type { Answer } from './landings.ts';
import { logisticNumbers } from './logistic/logisticNumbers.ts';
import type { Seen } from './landingModel.ts';
import { mixtureNumbers } from './mixture/mixtureNumbers.ts';
import { pcaNumbers } from './pca/pcaNumbers.ts';
import { regressionNumbers } from './regression/regressionNumbers.ts';
import type { Inputs } from './state.ts';

const all: { readonly [K in LandingId]: LandingNumbers<K> } = {
  regression: regressionNumbers,
  gaussian: gaussianNumbers,
  mixture: mixtureNumbers,
  logistic: logisticNumbers,
  pca: pcaNumbers,
  hinge: hingeNumbers,
};

/** The numbers of an answer. The tag says of which model; types cannot follow it through the record. */
export function numbersOf(
  answer: Answer,
  now: Inputs,
): { readonly gauges: readonly NamedNumber[]; readonly tex: () => string } {
  const numbers = all[answer.landing.model] as unknown as LandingNumbers<LandingId>;
  const seen = answer as Seen<LandingId>;
  return { gauges: numbers.gauges(seen, now), tex: () => numbers.tex(seen, now) };
}
