import type { Optimiser } from '../../../core/optim/optimiser.ts';
import { PLACE, type LineValue } from '../../../core/optim/updateLine.ts';
import { listed, spokenNumber } from '../../../ui/format.ts';
import type { Descent } from '../../../worker/protocol/descent.ts';
import { ending } from '../endingWords.ts';
import type { Written } from './written.ts';

/** The equations of a step as sentences, for those who do not see them. */
export function updateWords(
  optimiser: Optimiser,
  { lines, values, noisy, projected }: Written,
): string {
  const written = new Set(
    lines.flatMap((line) => Array.from((line.with + line.gives).matchAll(PLACE), ([, id]) => id)),
  );
  const named = ({ id, label }: { readonly id: string; readonly label: string }): string[] => {
    const value = values[id];
    // Matrices and guards against division by zero would hide what matters.
    if (!written.has(id) || id === 'epsilon' || isMatrix(value)) return [];
    return [`${label} ${spoken(value)}`];
  };
  const gradient = noisy
    ? `The gradient is ${spoken(values.true)}, and with noise the step sees ${spoken(values.gradient)}.`
    : `The gradient is ${spoken(values.gradient)}.`;
  const given = [...optimiser.parameters, ...optimiser.quantities].flatMap(named);
  const how = given.length === 0 ? 'The' : `With ${listed(given)} the`;
  const where = spoken(projected ? values.landing : values.next);
  const back = projected
    ? ` That is outside the allowed set, and the nearest point in it is ${spoken(values.next)}.`
    : '';
  return `${gradient} ${how} point moves from ${spoken(values.x)} to ${where}.${back}`;
}

const isMatrix = (value: LineValue): boolean => typeof value !== 'number' && value.length > 2;

const spoken = (value: LineValue): string =>
  typeof value === 'number'
    ? spokenNumber(value)
    : `(${value.map((v) => spokenNumber(v)).join(', ')})`;

/** Why no step follows the last point of a run, and what to do about it. */
export function noStepWords(descent: Descent): string {
  const { steps } = descent;
  if (descent.ending !== 'complete') return `There is no further step. ${ending(descent)}`;
  return `The run is set to ${steps} ${steps === 1 ? 'step' : 'steps'} and ends here. Go back a step to see its numbers, or make the run longer.`;
}
