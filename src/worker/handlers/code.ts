import { success } from '../../core/lang/fault.ts';
import { parse } from '../../core/lang/parse.ts';
import { printCode } from '../../core/lang/printCode.ts';
import type { Handler } from './handler.ts';

/** The function and its gradient as a program of another library, with the values it stands at. */
export const code: Handler<'code'> = {
  // eslint-disable-next-line require-yield -- one print is quick; there is no place to pause
  *work({ fn, at, library }) {
    const wanted = Object.keys(at);
    const parsed = parse(fn.source, { inputs: wanted, wants: 'number' });
    if (!parsed.ok) return parsed;
    // A header such as f(r, t) = gives the inputs names of its own, in the same order.
    const { inputs } = parsed.value;
    const places = Object.fromEntries(inputs.map((name, i) => [name, at[wanted[i]]]));
    const values = { ...fn.values, ...places };
    return success({ text: printCode(parsed.value, library, { values, wrt: inputs }) });
  },
  transfer: () => [],
};
