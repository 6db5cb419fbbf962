import { compile, type Compiled } from '../../core/compile/compile.ts';
import { sizeOf } from '../../core/ir/types.ts';
import type { Declaration } from '../../core/lang/declarations.ts';
import type { Parsed } from '../../core/lang/parse.ts';
import { MOST_NUMBERS } from '../../core/lang/parseMap.ts';
import { partsOf } from '../../core/lang/parts.ts';
import { printText } from '../../core/lang/printText.ts';
import type { Expr } from '../../core/lang/syntax.ts';
import type { ChainRefusal } from '../protocol/composition.ts';

/** More maps than these do not fit beside each other. */
const MOST_MAPS = 5;

/** One map of a chain: a function of the stage before it alone. */
export interface ReadStage {
  readonly name: string;
  readonly expr: Expr;
  readonly map: Compiled;
}

interface Taken {
  readonly name: string;
  readonly expr: Expr;
}

/**
 * A program as a chain of maps: every statement takes the one before it, the first one the inputs. A statement
 * without an input in it is a constant for those after it.
 *
 * @returns its stages, or why it is no chain.
 */
export function readChain(
  parsed: Parsed,
  values: Readonly<Record<string, number>>,
): readonly ReadStage[] | ChainRefusal {
  const { program, inputs, declarations } = parsed;
  if (program.exception) return { reason: 'exception' };
  const declared = (name: string): Declaration =>
    declarations.get(name) ?? { name, shape: { rows: 1, cols: 1 } };
  const fixed = [...declarations.values()].filter(({ name }) => !inputs.includes(name));
  const moving = new Set(inputs);
  const constants: string[] = [];
  const stages: ReadStage[] = [];
  let before: readonly Declaration[] = inputs.map(declared);
  for (const { name, expr } of statementsOf(parsed)) {
    const used = namesIn(expr).filter((used) => moving.has(used));
    const last = expr === program.result;
    if (used.length === 0 && !last) {
      constants.push(`${name} = ${printText(expr)}`);
      continue;
    }
    const own = new Set(before.map((declaration) => declaration.name));
    const others = used.filter((used) => !own.has(used));
    if (others.length > 0) {
      const through = used.length > others.length;
      const [{ name: previous }] = before;
      return { reason: 'branched', stage: name, takes: others, before: previous, through };
    }
    // Whatever a later stage cannot see is given to it by name: constants as text, declared values as they are.
    const map = compile([...constants, printText(expr)].join('; '), {
      inputs: before,
      declarations: fixed,
      parameters: parsed.parameters,
      values,
    });
    if (!map.ok) throw new RangeError(`${name}: ${map.faults[0].message}`);
    const { shape } = map.value;
    if (sizeOf(shape) > MOST_NUMBERS) {
      return { reason: 'large', stage: name, count: sizeOf(shape) };
    }
    stages.push({ name, expr, map: map.value });
    moving.add(name);
    before = [{ name, shape }];
  }
  if (stages.length < 2) return { reason: 'single' };
  return stages.length > MOST_MAPS ? { reason: 'long', count: stages.length } : stages;
}

const RESULT_NAMES = ['f', 'F', 'y'];

/** The definitions and the result, which gets a name where it has none. */
function statementsOf({ program, inputs, parameters }: Parsed): readonly Taken[] {
  const { statements, result } = program;
  if (statements.some(({ expr }) => expr === result)) return statements;
  const known = new Set([...statements.map(({ name }) => name), ...inputs, ...parameters]);
  const name = RESULT_NAMES.find((free) => !known.has(free)) ?? 'result';
  return [...statements, { name, expr: result }];
}

/** The names in an expression, each once, in order of appearance. */
function namesIn(expr: Expr): readonly string[] {
  const names = new Set<string>();
  const walk = (part: Expr): void => {
    if (part.kind === 'name') names.add(part.name);
    for (const inner of partsOf(part)) walk(inner);
  };
  walk(expr);
  return [...names];
}
