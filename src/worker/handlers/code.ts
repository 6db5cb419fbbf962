import { sizeOf } from '../../core/ir/types.ts';
import { success, type Result } from '../../core/lang/fault.ts';
import { matrix } from '../../core/num/matrix.ts';
import { parse } from '../../core/lang/parse.ts';
import { parseProgram } from '../../core/lang/parseProgram.ts';
import { printCode } from '../../core/lang/printCode.ts';
import type { DialectId } from '../../core/lang/printCode.ts';
import type { FunctionInput, Program } from '../protocol.ts';
import { compiledMap } from './compiledMap.ts';
import type { Handler } from './handler.ts';
import { valuesOf } from './preparedProgram.ts';

/** A map with its Jacobian; the numbers of the point stand in the order of its inputs. */
function mapCode(fn: FunctionInput, at: readonly number[], library: DialectId): Result<Program> {
  const read = compiledMap(fn);
  if (!read.ok) return read;
  const { parsed, inputs } = read.value;
  let next = 0;
  const places = inputs.map(({ name, shape }) => {
    const data = Float64Array.from(at.slice(next, (next += sizeOf(shape))));
    return [name, matrix(shape.rows, shape.cols, data)] as const;
  });
  const values = { ...fn.values, ...Object.fromEntries(places) };
  return success({ text: printCode(parsed, library, { values, wrt: parsed.inputs }) });
}

/** A program with the derivative of its output with respect to all that goes in. */
function programCode(fn: FunctionInput, library: DialectId): Result<Program> {
  const read = parseProgram(fn.source);
  if (!read.ok) return read;
  const { parsed, inputs } = read.value;
  const values = valuesOf(inputs, fn.values);
  const wrt = inputs.map(({ name }) => name);
  return success({ text: printCode(parsed, library, { values, wrt }) });
}

/** The function and its gradient as a program of another library, with the values it stands at. */
export const code: Handler<'code'> = {
  // eslint-disable-next-line require-yield -- one print is quick; there is no place to pause
  *work({ fn, at, library, reads }) {
    if (reads === 'map') return mapCode(fn, Object.values(at), library);
    if (reads === 'program') return programCode(fn, library);
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
