import type { LandingId } from '../../worker/protocol/landing.ts';
import type { Example } from './landingModel.ts';
import { landings } from './landings.ts';
import type { Inputs } from './state.ts';

/** Spaces mean nothing. */
const plain = (text: string): string => text.replaceAll(/\s/g, '');

const examplesOf = (model: LandingId): readonly Example[] => landings[model].examples;

/** The example whose data stand in the field; of several with the same data, the one with these parameters. */
export function exampleOf({
  model,
  source,
  theta,
}: Pick<Inputs, 'model' | 'source' | 'theta'>): Example | undefined {
  const same = examplesOf(model).filter(({ patch }) => plain(patch.source ?? '') === plain(source));
  return same.find(({ patch }) => String(patch.theta) === String(theta)) ?? same.at(0);
}
