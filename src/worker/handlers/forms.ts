import { derivative } from '../../core/ad/derivative.ts';
import { entryNode } from '../../core/ad/entryNode.ts';
import { jacobian } from '../../core/ad/jacobian.ts';
import { structureOf, type MatrixStructure } from '../../core/ad/structure.ts';
import type { Compiled } from '../../core/compile/compile.ts';
import { schedule } from '../../core/compile/schedule.ts';
import type { Graph } from '../../core/ir/graph.ts';
import { isColumn, type NodeId } from '../../core/ir/types.ts';
import { success } from '../../core/lang/fault.ts';
import { entriesOf } from '../../core/lang/parseMap.ts';
import { printTex } from '../../core/lang/printTex.ts';
import { raise } from '../../core/lang/raise.ts';
import type { Forms } from '../protocol/map.ts';
import { compiledMap } from './compiledMap.ts';
import type { Handler } from './handler.ts';

/** Characters of TeX: a longer entry is not read, and does not fit. */
const LONGEST = { entry: 240, matrix: 320 };

/** The Jacobian entry by entry and, where the operations allow it, as an expression in matrices. */
export const forms: Handler<'forms'> = {
  *work({ fn }) {
    const read = compiledMap(fn);
    if (!read.ok) return read;
    const f = read.value;
    const { graph, output, inputs, parsed } = f;
    const names = parsed.inputs.flatMap((name) => entriesOf(parsed, name));
    const shared = { names, shares: sharesOf(f) };
    // A value given apart is a constant to the rules, and its slope is a limit: no formula says it.
    if (parsed.program.exception) {
      const m = f.shape.rows * f.shape.cols;
      const entries = Array.from({ length: m * names.length }, () => null);
      return success<Forms>({
        ...shared,
        entries,
        matrix: null,
        structure: 'general',
        constant: false,
      });
    }
    const wrt = inputs.map(({ node }) => node);
    const whole = jacobian(graph, output, wrt);
    yield 0.3;
    const { rows, cols } = graph.shape(whole);
    const nodes: NodeId[] = [];
    for (let i = 0; i < rows; i++)
      for (let j = 0; j < cols; j++) nodes.push(entryNode(graph, whole, i, j));
    yield 0.6;
    const write = texOf(f);
    const single = wrt.length === 1 && isColumn(graph.shape(wrt[0])) ? wrt[0] : null;
    const form = single === null ? null : derivative(graph, output, single);
    const node = form?.kind === 'jacobian' ? form.node : null;
    const matrix = node === null ? null : write(node, LONGEST.matrix);
    return success<Forms>({
      ...shared,
      entries: nodes.map((id) => inShares(write(id, LONGEST.entry), shared.shares, f)),
      // Written out entry by entry it says no more than the entries.
      matrix: matrix?.includes('begin{bmatrix}') ? null : matrix,
      structure:
        patternOf(graph, nodes, rows, cols) ??
        (node === null ? 'general' : structureOf(graph, node)),
      constant: schedule(graph, nodes).inputs.every(({ id }) => !wrt.includes(id)),
    });
  },
  transfer: () => [],
};

/** The derivative of shares is written in the shares themselves: −f₁f₃ for −softmax(x)₁ softmax(x)₃. */
function inShares(tex: string | null, shares: boolean, { graph, output, parsed }: Compiled) {
  const whole = shares && tex !== null ? raise(graph, output) : null;
  if (tex === null || whole === null) return tex;
  const inputs = new Set(parsed.inputs);
  const classOf = (name: string): string | undefined => (inputs.has(name) ? 'k-input' : undefined);
  const one = { kind: 'index', arg: whole, indices: [1], span: whole.span } as const;
  const own = printTex(one, { digits: 6, classOf }).replace(/_\{1\}$/, '');
  return tex.replaceAll(own, 'f');
}

function texOf({ graph, parsed }: Compiled): (id: NodeId, longest: number) => string | null {
  const inputs = new Set(parsed.inputs);
  const classOf = (name: string): string | undefined => (inputs.has(name) ? 'k-input' : undefined);
  return (id, longest) => {
    const expr = raise(graph, id);
    const tex = expr && printTex(expr, { digits: 6, classOf });
    return tex && tex.replaceAll(/\\htmlClass\{k-input\}/g, '').length <= longest ? tex : null;
  };
}

/** What zeros that are zero at every point say of a square matrix. */
function patternOf(
  graph: Graph,
  nodes: readonly NodeId[],
  rows: number,
  cols: number,
): MatrixStructure | null {
  const zero = nodes.map((id) => graph.constantValue(id) === 0);
  if (zero.every(Boolean)) return 'zero';
  if (rows !== cols || rows === 1) return null;
  const diagonal = nodes.filter((_, k) => Math.floor(k / cols) === k % cols);
  if (!zero.every((isZero, k) => isZero || Math.floor(k / cols) === k % cols)) return null;
  const [first] = diagonal;
  if (!diagonal.every((id) => id === first)) return 'diagonal';
  return graph.constantValue(first) === 1 ? 'identity' : 'scaled identity';
}

/** The result itself is a softmax of a column. */
const sharesOf = ({ graph, output, shape }: Compiled): boolean =>
  isColumn(shape) && graph.argsOf(output, 'softmax') !== undefined;
