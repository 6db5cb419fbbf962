import { success } from '../../core/lang/fault.ts';
import { printTex } from '../../core/lang/printTex.ts';
import { raise } from '../../core/lang/raise.ts';
import { compiled } from './compiled.ts';
import type { Handler } from './handler.ts';

const LONGEST = 320;

/** The gradient as formulas, by automatic differentiation, printed as a book would. */
export const derive: Handler<'derive'> = {
  // eslint-disable-next-line require-yield -- short work; a generator because every handler is one
  *work({ source, inputs: names }) {
    const f = compiled({ source, values: {} }, names);
    if (!f.ok) return f;
    const { graph, gradientNodes, parsed } = f.value;
    // A value given apart is a constant to the rules, and its slope is a limit: no formula says it.
    if (parsed.program.exception) return success({ gradientTex: null });
    const inputs = new Set(parsed.inputs);
    const entries = gradientNodes.map((id) => {
      const expr = raise(graph, id);
      return (
        expr &&
        printTex(expr, { digits: 6, classOf: (name) => (inputs.has(name) ? 'k-input' : undefined) })
      );
    });
    const plain = entries.every(
      (tex) => tex !== null && tex.replaceAll(/\\htmlClass\{k-input\}/g, '').length <= LONGEST,
    );
    return success({ gradientTex: plain ? entries.filter((tex) => tex !== null) : null });
  },
  transfer: () => [],
};
