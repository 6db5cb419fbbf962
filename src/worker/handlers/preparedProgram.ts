import { prepareTrace, type Program, type Trace } from '../../core/ad/trace.ts';
import { success, type Result } from '../../core/lang/fault.ts';
import { parseProgram, type ProgramInput } from '../../core/lang/parseProgram.ts';
import type { ProgramQuery } from '../protocol/program.ts';

/** A program that was taken apart, and what goes into it. */
interface Prepared {
  readonly program: Program;
  readonly inputs: readonly ProgramInput[];
}

const KEEP = 6;
const cache = new Map<string, Result<Prepared>>();

/** The program of a query, compiled; the last few are kept, since a slider that moves asks for the same one. */
function preparedProgram({ fn, level, folded }: ProgramQuery): Result<Prepared> {
  const key = JSON.stringify([fn.source, level, folded]);
  const known = cache.get(key);
  if (known) return known;
  const result = prepared(fn.source, level, folded);
  cache.set(key, result);
  if (cache.size > KEEP) cache.delete(cache.keys().next().value ?? key);
  return result;
}

function prepared(
  source: string,
  level: ProgramQuery['level'],
  folded: readonly string[],
): Result<Prepared> {
  const read = parseProgram(source);
  if (!read.ok) return read;
  const program = prepareTrace(source, { level, folded: new Set(folded) });
  return program.ok ? success({ program: program.value, inputs: read.value.inputs }) : program;
}

/** Numbers of the inputs one after the other, each by the name of its entry or from its start. */
export const packedValues = (
  inputs: readonly ProgramInput[],
  values: Readonly<Record<string, number>>,
): number[] =>
  inputs.flatMap(({ entries, start }) => entries.map((name, k) => values[name] ?? start[k]));

/** A program run at the values of a query. @param weights of the output's entries; those left out weigh nothing. */
export function tracedProgram(
  query: ProgramQuery,
  weights: readonly number[],
): Result<{ readonly trace: Trace; readonly inputs: readonly ProgramInput[] }> {
  const made = preparedProgram(query);
  if (!made.ok) return made;
  const { program, inputs } = made.value;
  const { rows, cols } = program.parsed.shape;
  const seed = Array.from(
    { length: rows * cols },
    (_, k) => weights[k] ?? (rows * cols === 1 ? 1 : 0),
  );
  const run = program.run(packedValues(inputs, query.fn.values), seed);
  return run.ok ? success({ trace: run.value, inputs }) : run;
}
