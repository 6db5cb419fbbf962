import { sizeOf } from '../../../../core/ir/types.ts';
import type { OwnMistake } from './find.ts';

/** f where f′ is asked for. */
export const value: OwnMistake = {
  id: 'VALUE',
  short: 'the value instead of the derivative',
  find({ graph, output, truth, free, ask, given }) {
    if (ask === 'value' || ask === 'hessian') return [];
    const fits = sizeOf(graph.shape(output)) === sizeOf(graph.shape(truth));
    if (!fits && free.every(({ shape }) => sizeOf(shape) === 1)) return [];
    return [
      {
        node: output,
        say: `This is $${given.called}$ itself, not its derivative. The value says how high the function stands, the derivative how fast it moves: differentiate first, then put in whatever is given.`,
      },
    ];
  },
};
