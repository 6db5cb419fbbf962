import type { FunctionCode } from '../../../lang/printCode.ts';
import { limitHessian } from '../../../lang/printCodeHessian.ts';
import { indented } from '../../../lang/dialects/python.ts';

/** A derivative that the library takes itself, but by limits at a point whose value is given apart. */
export function derivativeFunction(
  { args, exceptional, dialect }: FunctionCode,
  name: 'gradient' | 'hessian',
  array: string,
  body: readonly string[],
): string {
  const at = args.join(', ');
  const slopes = `${array}(limit_slopes(call_f, [${at}]))`;
  const limits =
    exceptional === undefined
      ? []
      : name === 'hessian'
        ? limitHessian(
            exceptional,
            args.map((arg) => ({ name: arg })),
            dialect,
            array,
          )
        : [`    if ${exceptional}:`, `        return ${slopes}`];
  return [`def ${name}(${at}):`, ...limits, ...indented(body)].join('\n');
}
