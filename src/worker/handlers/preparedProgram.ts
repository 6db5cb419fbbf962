import { prepareTrace, type Program, type Trace } from '../../core/ad/trace.ts';
import { success, type Result } from '../../core/lang/fault.ts';
import { parseProgram, type ProgramInput } from '../../core/lang/parseProgram.ts';
import { matrix, type Matrix } from '../../core/num/matrix.ts';
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

/** Values of the inputs by name, each entry from where it was moved to or from its start. */
export const valuesOf = (
  inputs: readonly ProgramInput[],
  values: Readonly<Record<string, number>>,
): Record<string, Matrix> =>
  Object.fromEntries(
    inputs.map(({ name, shape: { rows, cols }, entries, start }) => {
      const data = entries.map((entry, k) => values[entry] ?? start[k]);
      return [name, matrix(rows, cols, Float64Array.from(data))];
    }),
  );

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
  const run = program.run(valuesOf(inputs, query.fn.values), seed);
  return run.ok ? success({ trace: run.value, inputs }) : run;
}
