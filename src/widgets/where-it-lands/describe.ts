import { speakerOf } from './landings.ts';
import type { Results } from './results.ts';
import { column, say, symmetric } from './say.ts';
import type { MODELS, Inputs } from './state.ts';

/**
 * Every state of the widget in words: for the live region, the caption, print and the tests. It speaks of the settings that
 * the answer is for, even while newer ones are being computed.
 */
export function describe(now: Inputs, { calm, faults }: Pick<Results, 'calm' | 'faults'>): string {
  if (calm?.landing.model !== now.model) {
    return faults.length > 0
      ? 'There is no picture yet: the data need a repair first.'
      : 'The picture is being computed.';
  }
  return speakerOf(calm)
    .words(now)
    .filter((sentence) => sentence !== '')
    .join(' ');
}

const NAMES: Readonly<Record<(typeof MODELS)[number], string>> = {
  regression: 'Regression',
  gaussian: 'Gaussian',
  mixture: 'Mixture',
  logistic: 'Logistic regression',
  pca: 'PCA',
  hinge: 'Hinge',
};

/** A name for a state that is kept: which model, and where. */
export function brief({ model, theta, sigma, step, angle }: Inputs): string {
  const place = {
    regression: `θ = ${column(theta)}`,
    gaussian: `Σ = ${symmetric(sigma)}`,
    mixture: `step ${step}`,
    logistic: `step ${step}`,
    pca: `b at ${say(angle)}°`,
    hinge: `w = ${column(theta)}`,
  }[model];
  return `${NAMES[model]}, ${place}`;
}
