import { UPSTREAM } from '../../core/ad/machine.ts';
import { pathCounts } from '../../core/ad/paths.ts';
import type { ReverseStep, SecondPass, TangentStep } from '../../core/ad/passes.ts';
import type { Trace, TraceNode } from '../../core/ad/trace.ts';
import { sizeOf } from '../../core/ir/types.ts';
import { success } from '../../core/lang/fault.ts';
import { nameTex, printTex, type TexOptions } from '../../core/lang/printTex.ts';
import { NOWHERE } from '../../core/lang/bookOrder.ts';
import { partsOf, withParts } from '../../core/lang/parts.ts';
import type { Expr } from '../../core/lang/syntax.ts';
import type { ProgramTrace, TracedEdge, TracedNode } from '../protocol/program.ts';
import type { Handler } from './handler.ts';
import { tracedProgram } from './preparedProgram.ts';

/** Longer formulas are not set: nobody reads them on an edge. */
const LONGEST_TEX = 220;
const DIGITS = 6;
/** Of numbers that stand in for names. */
const BRIEF = 4;
/** Local Jacobians of more entries stay in the worker. */
const MOST_ENTRIES = 400;

/** A program run forwards and backwards, with everything that a stepper shows. */
export const trace: Handler<'trace'> = {
  *work(request) {
    const run = tracedProgram(request, request.weights);
    if (!run.ok) return run;
    yield 0.5;
    const { trace, inputs } = run.value;
    const velocity = inputs.flatMap(({ entries }) =>
      entries.map((name) => request.velocity[name] ?? 0),
    );
    const tangents = trace.forward(velocity);
    const second = request.second ? trace.second(velocity) : null;
    return success(shown(trace, tangents, second, velocity));
  },
  transfer: () => [],
};

function shown(
  trace: Trace,
  tangents: readonly TangentStep[],
  second: SecondPass | null,
  velocity: readonly number[],
): ProgramTrace {
  const paths = pathCounts(trace);
  const first = trace.nodes.length - tangents.length;
  const inputs = trace.nodes.slice(0, first);
  let at = 0;
  const moving = inputs.map(({ shape }) =>
    Float64Array.from(velocity.slice(at, (at += sizeOf(shape)))),
  );
  const tangentOf = (k: number): Float64Array =>
    k < first ? moving[k] : tangents[k - first].tangent.data;
  return {
    nodes: trace.nodes.map((node, k): TracedNode => ({
      name: node.name,
      kind: node.kind,
      text: node.text,
      tex: node.form && shortTex(node.form, {}),
      numbersTex: withNumbers(node, trace),
      span: node.span ?? null,
      statement: node.statement,
      rows: node.shape.rows,
      cols: node.shape.cols,
      value: node.value.data,
      adjoint: node.adjoint.data,
      tangent: tangentOf(k),
      adjointTangent: second?.adjoints[k].data ?? null,
      args: node.args,
      users: node.users,
      operations: node.operations,
      tangentOperations: node.tangentOperations,
      saves: node.saves,
      savedInside: node.savedInside,
      remarks: node.remarks,
      paths: paths[k],
    })),
    output: trace.output,
    edges: trace.reverse.map((step, k) => ({
      ...edgeOf(step, trace.nodes[step.from]),
      contributionTangent: second?.steps[k].contribution.data ?? null,
      runningTangent: second?.steps[k].running.data ?? null,
      push: tangents[step.from - first].contributions[step.slot].product.data,
    })),
    numbersIn: inputs.reduce((sum, { shape }) => sum + sizeOf(shape), 0),
    numbersOut: sizeOf(trace.nodes[trace.output].shape),
    counts: { ...trace.counts, second: second?.operations ?? null },
  };
}

/** The formula of a step with the numbers of its arguments in place of their names: 2·0.6 for a·x. */
function withNumbers({ form, args }: TraceNode, { nodes }: Trace): string | null {
  const read = args.map((arg) => nodes[arg]);
  if (!form || read.length === 0 || read.some(({ shape }) => sizeOf(shape) !== 1)) return null;
  if (read.some(({ value }) => !Number.isFinite(value.data[0]))) return null;
  const numbers = new Map(read.map(({ name, value }) => [name, numberExpr(value.data[0])]));
  const replaced = (expr: Expr): Expr =>
    expr.kind === 'name'
      ? (numbers.get(expr.name) ?? expr)
      : withParts(expr, partsOf(expr).map(replaced));
  return shortTex(replaced(form), {});
}

function numberExpr(x: number): Expr {
  const value = Number(Math.abs(x).toPrecision(BRIEF));
  const size: Expr = { kind: 'number', value, text: String(value), span: NOWHERE };
  return x < 0 ? { kind: 'neg', arg: size, span: NOWHERE } : size;
}

type Edge = Omit<TracedEdge, 'contributionTangent' | 'runningTangent' | 'push'>;

function edgeOf(step: ReverseStep, user: TraceNode): Edge {
  const { local } = step;
  const adjoint = upstreamTex(user);
  return {
    from: step.from,
    to: step.to,
    slot: step.slot,
    local: local && local.data.length <= MOST_ENTRIES ? local : null,
    localText: step.localText,
    localTex: step.localForm && shortTex(step.localForm, {}),
    structure: step.structure,
    ruleTex:
      step.rule &&
      shortTex(step.rule, { texOf: (name) => (name === UPSTREAM ? adjoint : undefined) }),
    ruleStructure: step.ruleStructure,
    contribution: step.contribution.data,
    running: step.running.data,
    idle: step.idle,
    operations: step.operations,
  };
}

/** The adjoint of a column is a row (numerator layout): as an array of the column's shape it is transposed. */
function upstreamTex({ name, shape: { rows, cols } }: TraceNode): string {
  // The bar stands over the letter, not over its index.
  const bar = nameTex(name).replace(/^([^_{}]+)/, '\\bar{$1}');
  return `\\htmlClass{k-grad}{${rows > 1 && cols === 1 ? `${bar}^{\\top}` : bar}}`;
}

function shortTex(form: Expr, options: TexOptions): string | null {
  const tex = printTex(form, { digits: DIGITS, ...options });
  return tex.length <= LONGEST_TEX ? tex.replaceAll('^{\\top}}^{\\top}', '}') : null;
}
