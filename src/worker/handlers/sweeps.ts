import { trace } from '../../core/ad/trace.ts';
import { success } from '../../core/lang/fault.ts';
import { entriesOf, outputsOf, parseMap } from '../../core/lang/parseMap.ts';
import type { SweepCounts } from '../protocol/modes.ts';
import type { Handler } from './handler.ts';

/** Counts depend on no value: any point will do that nobody gives a value of its own. */
const SOMEWHERE = 0.7390851332;

/**
 * What the value of a program and one sweep of either mode cost (lesson 07, §4). Operation by operation, so that what
 * two slopes share is counted once: c times the value, for a small c.
 */
export const sweeps: Handler<'sweeps'> = {
  // eslint-disable-next-line require-yield -- maps of six numbers are quick; there is no place to pause
  *work({ fn }) {
    const parsed = parseMap(fn.source);
    if (!parsed.ok) return parsed;
    const names = parsed.value.inputs;
    const inputs = names.flatMap((name) => entriesOf(parsed.value, name));
    const values = inputs.map(() => SOMEWHERE);
    const traced = trace(fn.source, { inputs: names, values, level: 'operation' });
    if (!traced.ok) return traced;
    const { counts } = traced.value;
    return success<SweepCounts>({
      inputs,
      outputs: outputsOf(parsed.value),
      value: counts.value,
      forward: counts.tangent,
      reverse: counts.reverse,
    });
  },
  transfer: () => [],
};
