import { success } from '../../core/lang/fault.ts';
import { inspectOwn } from '../../exercises/engine/own/inspectOwn.ts';
import type { Handler } from './handler.ts';

/** What only the author of an own exercise sees: its truth, and the mistakes that will be named. */
export const inspect: Handler<'inspect'> = {
  *work({ own, seed }) {
    yield 0;
    const found = inspectOwn(own, seed);
    return found.ok ? success(found.value) : found;
  },
  transfer: () => [],
};
