import { success } from '../../core/lang/fault.ts';
import { pose as posed } from '../../exercises/engine/variant.ts';
import { loadTemplate } from '../templates.ts';
import type { Handler } from './handler.ts';
import { variantFor } from './variants.ts';

/** An exercise with the numbers of its seed, without its truth. */
export const pose: Handler<'pose'> = {
  prepare: ({ of }) => loadTemplate(of),
  *work({ of, seed }) {
    yield 0;
    const variant = variantFor(of, seed);
    return variant.ok ? success(posed(variant.value)) : variant;
  },
  transfer: () => [],
};
