import { describe, expect, it } from 'vitest';
import { createRng } from '../num/rng.ts';
import { allOptimisers } from './all.ts';
import type { OptimiserState } from './optimiser.ts';

const BLOCK = 5;
const STEPS = 12;

const never = (): never => {
  throw new Error('a coordinatewise method asks for nothing');
};
const probe = { value: never, sweep: never, hessian: never };

describe.each(allOptimisers.filter((o) => o.coordinatewise).map((o) => [o.id, o] as const))(
  'the coordinatewise method %s',
  (_id, optimiser) => {
    it('steps a state of many starts as each start, to the bit, all its memory included', () => {
      const settings = Object.fromEntries(
        optimiser.parameters.map((p) => [p.id, p.id === 'beta' ? 0.7 : p.default]),
      );
      const rng = createRng(4);
      const start = Float64Array.from({ length: 2 * BLOCK }, () => rng.uniform(-3, 3));
      /** The two coordinates of start i, among those of all. */
      const own = (v: Float64Array, i: number) => Float64Array.of(v[i], v[BLOCK + i]);
      const step = (state: OptimiserState, gradient: Float64Array): OptimiserState => {
        const next = optimiser.step(state, { value: NaN, gradient }, settings, probe);
        if ('ending' in next) throw new Error(next.sentence);
        return next.state;
      };
      let together = optimiser.init(start);
      const alone = Array.from({ length: BLOCK }, (_, i) => optimiser.init(own(start, i)));
      for (let t = 0; t < STEPS; t++) {
        const slopes = together.x.map(() => rng.uniform(-2, 2));
        together = step(together, slopes);
        alone.forEach((state, i) => {
          alone[i] = step(state, own(slopes, i));
          for (const [key, memory] of Object.entries(together) as [string, unknown][]) {
            const mine = (alone[i] as unknown as Record<string, unknown>)[key];
            expect(mine).toEqual(memory instanceof Float64Array ? own(memory, i) : memory);
          }
        });
      }
      expect(together.x).not.toEqual(start);
    });
  },
);

describe('coordinatewise', () => {
  it('is declared by every method of gradients alone that has no line search', () => {
    expect(allOptimisers.filter((o) => o.coordinatewise).map((o) => o.id)).toEqual([
      'gradientDescent',
      'heavyBall',
      'heavyBallClassic',
      'heavyBallAveraged',
      'nesterov',
      'adagrad',
      'rmsprop',
      'adam',
      'adamW',
    ]);
  });
});
