import { sizeOf } from '../ir/types.ts';
import { opNamed } from '../ops/all.ts';
import { needed, type TermId, type Terms } from './terms.ts';

/** Multiplications and additions of one evaluation of the outputs. */
export function workOf(terms: Terms, outputs: readonly TermId[]): number {
  return needed(terms, outputs).reduce((total, id) => {
    const term = terms.all[id];
    if (term.kind !== 'apply') return total;
    const op = opNamed(term.op);
    const shapes = term.args.map((arg) => terms.all[arg].shape);
    const flops = op.kind === 'structural' ? op.flops?.(shapes, term.attributes) : undefined;
    return total + Math.max(1, flops ?? sizeOf(term.shape));
  }, 0);
}
