import { fewVariables } from '../../core/lang/fewVariables.ts';
import { success } from '../../core/lang/fault.ts';
import type { ScalarFunction } from '../../core/compile/scalarFunction.ts';
import type { NodeId } from '../../core/ir/types.ts';
import { printTex } from '../../core/lang/printTex.ts';
import { raise } from '../../core/lang/raise.ts';
import { compiled } from './compiled.ts';
import type { Handler } from './handler.ts';

/** Letters of TeX that an entry may have, in a row and in a matrix. */
const LONGEST = { row: 240, entry: 90 };

/** The gradient and the Hessian as formulas, printed as a book would. */
export const hessianForms: Handler<'hessianForms'> = {
  *work({ fn }) {
    const read = compiled(fn, fewVariables(fn.source));
    if (!read.ok) return read;
    const f = read.value;
    // A value given apart is a constant to the rules, and its slope is a limit: no formula says it.
    if (f.parsed.program.exception) return success({ gradientTex: null, hessianTex: null });
    const gradientTex = written(f, f.gradientNodes, LONGEST.row);
    yield 0.5;
    return success({ gradientTex, hessianTex: written(f, f.hessianNodes(), LONGEST.entry) });
  },
  transfer: () => [],
};

function written(
  { graph, parsed }: ScalarFunction,
  nodes: readonly NodeId[],
  longest: number,
): readonly string[] | null {
  const inputs = new Set(parsed.inputs);
  const texts = nodes.flatMap((id) => {
    const expr = raise(graph, id);
    if (!expr) return [];
    const tex = printTex(expr, {
      digits: 6,
      classOf: (name) => (inputs.has(name) ? 'k-input' : undefined),
    });
    return tex.replaceAll(/\\htmlClass\{k-input\}/g, '').length <= longest ? [tex] : [];
  });
  return texts.length === nodes.length ? texts : null;
}
