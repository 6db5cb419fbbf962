import { scalarFunction, type ScalarFunction } from '../../core/compile/scalarFunction.ts';
import type { Result } from '../../core/lang/fault.ts';
import type { FunctionInput } from '../protocol.ts';

const KEEP = 8;
const cache = new Map<string, Result<ScalarFunction>>();

const PLANE = ['x', 'y'];

/** The function of these inputs, x and y for most; the last few are kept, since every method asks for the same. */
export function compiled(
  { source, values }: FunctionInput,
  inputs: readonly string[] = PLANE,
): Result<ScalarFunction> {
  const key = JSON.stringify([source, inputs, Object.entries(values).sort()]);
  const known = cache.get(key);
  if (known) return known;
  const result = scalarFunction(source, { inputs, values });
  cache.set(key, result);
  if (cache.size > KEEP) cache.delete(cache.keys().next().value ?? key);
  return result;
}
