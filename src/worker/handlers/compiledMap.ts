import { compile, type Compiled } from '../../core/compile/compile.ts';
import type { Result } from '../../core/lang/fault.ts';
import { parseMap } from '../../core/lang/parseMap.ts';
import type { FunctionInput } from '../protocol.ts';

const KEEP = 8;
const cache = new Map<string, Result<Compiled>>();

/** The map of a text, by the inputs that `parseMap` finds; the last few are kept, since every method asks for the same. */
export function compiledMap({ source, values }: FunctionInput): Result<Compiled> {
  const key = JSON.stringify([source, Object.entries(values).sort()]);
  const known = cache.get(key);
  if (known) return known;
  const parsed = parseMap(source);
  const result = parsed.ok ? compile(source, { inputs: parsed.value.inputs, values }) : parsed;
  cache.set(key, result);
  if (cache.size > KEEP) cache.delete(cache.keys().next().value ?? key);
  return result;
}
