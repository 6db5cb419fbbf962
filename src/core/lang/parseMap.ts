import { SCALAR, sizeOf } from '../ir/types.ts';
import { entriesOf as entryNames } from './entries.ts';
import { failure, quote, type Result } from './fault.ts';
import { parse, type Parsed } from './parse.ts';

/** More numbers in or out than these are neither drawn nor tabled. */
export const MOST_NUMBERS = 6;

/**
 * Names that a text without a header means as its inputs: the first of these families of which it has a member,
 * whatever digits follow (`x`, `x1`, `theta_2`). The rest are parameters.
 */
const FAMILIES: readonly ReadonlySet<string>[] = [
  new Set(['x', 'y', 'z']),
  new Set(['u', 'v', 'w']),
  new Set(['p', 'phi', 'r', 'rho', 's', 't', 'theta']),
];

/**
 * A text as a map Rⁿ → Rᵐ with n and m at most 6. Its inputs are those of its header, `f(r, theta) = …`; without
 * one, the coordinates it uses: x, y, z, or else u, v, w, or else r, s, t and angles, or else every free name. A name
 * with a declared value is no input.
 *
 * @returns the map, its inputs in the order of the Jacobian's columns, or one fault with its place.
 */
export function parseMap(source: string): Result<Parsed> {
  const free = parse(source);
  if (!free.ok) return free;
  const { program, declarations } = free.value;
  const open = free.value.inputs.filter((name) => !declarations.get(name)?.value);
  const inputs = program.inputs ?? coordinates(open);
  if (inputs.length === 0) {
    return refused(program.result.span, 'This map has no input.', {
      advice: 'Use x, y or z in it, or name its inputs: f(a, b) = …',
    });
  }
  const read = parse(source, { inputs });
  if (!read.ok) return read;
  const parsed = read.value;
  const n = inputs.reduce((sum, name) => sum + sizeOfName(parsed, name), 0);
  const m = outputsOf(parsed);
  if (n > MOST_NUMBERS || m > MOST_NUMBERS) {
    const [what, count] = n > MOST_NUMBERS ? ['takes', n] : ['gives', m];
    return refused(parsed.program.result.span, `This map ${what} ${count} numbers.`, {
      advice: `At most ${MOST_NUMBERS} go in and ${MOST_NUMBERS} come out here.`,
    });
  }
  for (const name of parsed.parameters) {
    const declared = parsed.declarations.get(name);
    if (!declared || declared.value || sizeOf(declared.shape) === 1) continue;
    const start = Math.max(0, source.search(new RegExp(`\\b${name}\\s*:`)));
    return refused({ start, end: start + name.length }, `${quote(name)} has no value.`, {
      advice: `Write it down, as in ${name}: ${declared.shape.rows}x${declared.shape.cols} = …, or make it an input: f(${[...inputs, name].join(', ')}) = …`,
    });
  }
  return read;
}

/** How many numbers an input or a parameter is. */
export function sizeOfName({ declarations }: Parsed, name: string): number {
  const shape = declarations.get(name)?.shape;
  return shape ? sizeOf(shape) : 1;
}

/** How many numbers come out. */
export const outputsOf = ({ shape }: Parsed): number => sizeOf(shape);

/** The names of the numbers that go in, in the order of the Jacobian's columns: `x`, `x[2]`, `W[1,2]`. */
export const entriesOf = ({ declarations }: Parsed, name: string): readonly string[] =>
  entryNames(name, declarations.get(name)?.shape ?? SCALAR);

function coordinates(names: readonly string[]): readonly string[] {
  const stem = (name: string): string => /^[A-Za-z]+/.exec(name)?.[0] ?? '';
  for (const family of FAMILIES) {
    const own = names.filter((name) => family.has(stem(name)));
    if (own.length > 0) return own;
  }
  return names;
}

function refused(
  span: { readonly start: number; readonly end: number },
  message: string,
  { advice }: { readonly advice: string },
): Result<Parsed> {
  return failure({ code: 'shape-mismatch', span, message, advice });
}
