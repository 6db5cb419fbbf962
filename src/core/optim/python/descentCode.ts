import { pythonFloat } from '../../lang/dialects/python.ts';
import type { Parsed } from '../../lang/parse.ts';
import { printFunction, type DialectId } from '../../lang/printCode.ts';
import type { Change } from '../change.ts';
import type { Constraint } from '../constraint.ts';
import type { Values } from '../parameter.ts';
import { libraries } from './all.ts';
import { descendFunction } from './descendFunction.ts';
import type { Library } from './library.ts';
import { noiseTable } from './noiseTable.ts';
import { planOf, type Plan } from './plan.ts';
import { programHead } from './programHead.ts';
import { projectFunction } from './projectFunction.ts';
import { namesDefined, namesUsed } from './pythonNames.ts';
import { lostFunction, stillFunction } from './stopFunctions.ts';

export interface DescentCodeOptions {
  /** Parameters of f, by name. */
  readonly values: Values;
  readonly start: readonly [number, number];
  /** The id of an optimiser. */
  readonly optimiser: string;
  /** By id, of the optimiser and of the schedule; the declared default where one is missing. */
  readonly parameters: Values;
  /** The id of a schedule. */
  readonly schedule: string;
  /** Parameters set anew during the run; a schedule scales the η that they leave. */
  readonly changes: readonly Change[];
  readonly steps: number;
  /** After each step the point is moved to the nearest one allowed. */
  readonly constraint: Constraint | null;
  /** Two numbers for each step: step t sees f(x) + ξₜᵀx. */
  readonly noise: Float64Array | null;
}

/** Names of the program besides those of its functions, and of what the libraries' derivatives bring. */
const OWN_NAMES = [
  ...['math', 'namedtuple', 'descend', 'gradient', 'hessian', 'slopes', 'second_derivatives'],
  ...['path', 'step', 'point'],
];

/**
 * A complete Python program that runs an optimiser on f and prints the points of the path, a line each, and the
 * loss at its end. It takes the path of `run`, stops included, up to rounding.
 *
 * @param parsed a function of two numbers, with one number as its value.
 * @throws RangeError on an id that is not known, on noise that ends too soon, and on a function that `printCode`
 *   refuses.
 */
export function descentCode(parsed: Parsed, id: DialectId, options: DescentCodeOptions): string {
  const library = libraries.find((one) => one.id === id);
  if (!library) throw new RangeError(`no code is written for ${id}`);
  if (parsed.inputs.length !== 2) throw new RangeError('a descent needs a function of two numbers');
  const plan = planOf(library, options);
  const around = surroundings(library, plan, options);
  const code = printFunction(parsed, id, {
    values: options.values,
    wrt: parsed.inputs,
    reserved: [...OWN_NAMES, ...namesDefined(around)],
    locals: namesUsed(descendFunction(library, plan, '')),
    hessian: plan.needsHessian,
  });
  const body = [
    ...code.functions,
    ...library.derivatives(code, plan.needsHessian),
    ...around,
    descendFunction(library, plan, code.f),
    mainLines(library, options, code.f),
  ];
  const helpers = code.helpers(body.join('\n'));
  const head = programHead(code.dialect, [...helpers, ...body].join('\n'));
  const opening = [head, ...(code.constants.length > 0 ? [code.constants.join('\n')] : [])];
  return `${[opening.join('\n\n'), ...helpers, ...body].join('\n\n\n')}\n`;
}

/** What the loop calls and reads, f and its derivatives apart. */
function surroundings(
  library: Library,
  { method, noisy }: Plan,
  { constraint, noise, steps }: DescentCodeOptions,
): string[] {
  return [
    ...(noise ? [noiseTable(library, noise, steps)] : []),
    ...(constraint ? [projectFunction(library, constraint)] : []),
    lostFunction(library),
    ...(method.atRest !== undefined && !noisy ? [stillFunction(library)] : []),
    ...(method.functions?.(library) ?? []),
  ];
}

const mainLines = ({ array }: Library, { start, steps }: DescentCodeOptions, f: string): string =>
  `path = descend(${array}([${start.map(pythonFloat).join(', ')}]), ${steps})
for step, point in enumerate(path):
    print(step, *point.tolist())
print('${f} =', float(${f}(*path[-1])))`;
