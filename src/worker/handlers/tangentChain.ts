import { scalarFunction, type ScalarFunction } from '../../core/compile/scalarFunction.ts';
import { printTex } from '../../core/lang/printTex.ts';
import { printText } from '../../core/lang/printText.ts';
import { raise } from '../../core/lang/raise.ts';
import type { Expr } from '../../core/lang/syntax.ts';
import type { Chain, ChainStage } from '../protocol/tangent.ts';

/** More axes than these do not fit beside each other. */
const MOST_STAGES = 4;
const LONGEST_TEX = 60;

/**
 * A program as a chain of functions of one number each: every statement takes the one before it. A statement
 * without the variable is a constant for those after it.
 */
export function chainOf(f: ScalarFunction, x0: number, h: number): Chain {
  const { program, inputs, parameters } = f.parsed;
  const values: Record<string, number> = Object.fromEntries(
    parameters.map((name) => [name, f.values.get(f.parameters.get(name) ?? -1) ?? 1]),
  );
  const stages: ChainStage[] = [];
  let before = { name: inputs[0] ?? 'x', value: x0, moved: x0 + h };
  const named = program.statements.some(({ expr }) => expr === program.result);
  const statements = named
    ? program.statements
    : [...program.statements, { name: '', expr: program.result }];
  for (const { name, expr } of program.exception ? [] : statements) {
    const last = expr === program.result;
    const constant = last ? null : readStage(expr, [], values);
    if (constant) {
      values[name] = constant.value([]);
      continue;
    }
    const own = readStage(expr, [before.name], values);
    if (!own) return { stages: [], reason: 'branched' };
    const stage = stageOf(own, name === '' ? 'f' : name, expr, before);
    stages.push(stage);
    before = stage;
  }
  if (stages.length < 2) return { stages: [], reason: 'single' };
  return stages.length > MOST_STAGES ? { stages: [], reason: 'long' } : { stages, reason: null };
}

/** The function of these inputs, when the formula has no other names than they and what is known. */
function readStage(
  expr: Expr,
  inputs: readonly string[],
  values: Readonly<Record<string, number>>,
): ScalarFunction | null {
  const known = Object.keys(values).filter((name) => !inputs.includes(name));
  const read = scalarFunction(printText(expr), { inputs, parameters: known, values });
  if (!read.ok) return null;
  return read.value.parsed.parameters.every((name) => known.includes(name)) ? read.value : null;
}

function stageOf(
  own: ScalarFunction,
  name: string,
  expr: Expr,
  before: { readonly name: string; readonly value: number; readonly moved: number },
): ChainStage {
  const [value, slope] = own.valueAndGradient([before.value]);
  const raised = raise(own.graph, own.gradientNodes[0]);
  const tex = raised && printTex(raised, { digits: 6 });
  return {
    name,
    text: printText(expr),
    slopeTex: tex !== null && tex.length <= LONGEST_TEX ? tex : null,
    value,
    slope,
    moved: own.value([before.moved]),
  };
}
