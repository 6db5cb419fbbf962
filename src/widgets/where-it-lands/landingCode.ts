import { ask } from '../../state/compute.ts';
import type { Code } from '../definition.ts';
import { inEach } from '../parts/code.ts';
import type { Answer } from './landings.ts';
import { stateAt } from './mixture/mixture.ts';
import { directionOf } from './pca/direction.ts';

/** The loss with its gradient at the place that is shown, as a program for each library. */
export async function landingCode(answer: Answer | null): Promise<readonly Code[]> {
  if (!answer) return [];
  const at = placeOf(answer);
  const { source } = answer.landing;
  return inEach((library) =>
    at.program
      ? ask('code', { fn: { source, values: at.numbers }, at: {}, library, reads: 'program' })
      : ask('code', { fn: { source, values: {} }, at: at.numbers, library }),
  );
}

/** The variables of the loss and where they stand. */
function placeOf({ landing, asked }: Answer): {
  readonly numbers: Readonly<Record<string, number>>;
  readonly program: boolean;
} {
  const entries = (name: string, values: readonly number[]): Record<string, number> =>
    Object.fromEntries(values.map((v, k) => [`${name}[${k + 1}]`, v]));
  switch (landing.model) {
    case 'pca':
      return { numbers: entries('b', directionOf(asked.angle)), program: true };
    case 'gaussian': {
      const [a, b, c] = asked.sigma;
      return {
        numbers: {
          'S[1,1]': a,
          'S[2,1]': b,
          'S[1,2]': b,
          'S[2,2]': c,
          ...entries('m', asked.mu.slice(0, 2)),
        },
        program: true,
      };
    }
    case 'mixture': {
      const shown = stateAt(landing, asked.step);
      const numbers: Record<string, number> = {};
      shown?.components.forEach(({ weight }, k) => (numbers[`w${k + 1}`] = weight));
      shown?.components.forEach(({ mean }, k) =>
        Object.assign(numbers, entries(`m${k + 1}`, mean)),
      );
      shown?.components.forEach(({ covariance: [a, b, c] }, k) => {
        const name = `S${k + 1}`;
        Object.assign(numbers, { [`${name}[1,1]`]: a, [`${name}[2,1]`]: b, [`${name}[1,2]`]: b, [`${name}[2,2]`]: c }); // prettier-ignore
      });
      return { numbers, program: true };
    }
    default:
      return { numbers: { x: asked.theta[0], y: asked.theta[1] }, program: false };
  }
}
