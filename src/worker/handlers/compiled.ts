import { scalarFunction, type ScalarFunction } from '../../core/compile/scalarFunction.ts';
import type { Result } from '../../core/lang/fault.ts';
import type { FunctionInput } from '../protocol.ts';

const KEEP = 8;
const cache = new Map<string, Result<ScalarFunction>>();

/** The function of x and y for this input; the last few are kept, since every method asks for the same. */
export function compiled({ source, values }: FunctionInput): Result<ScalarFunction> {
  const key = JSON.stringify([source, Object.entries(values).sort()]);
  const known = cache.get(key);
  if (known) return known;
  const result = scalarFunction(source, { inputs: ['x', 'y'], values });
  cache.set(key, result);
  if (cache.size > KEEP) cache.delete(cache.keys().next().value ?? key);
  return result;
}
