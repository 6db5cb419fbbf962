import { sizeOf, type Shape } from '../ir/types.ts';
import { matrix, type Matrix } from '../num/matrix.ts';
import type { Expr } from '../lang/syntax.ts';
import type { Machine } from './machine.ts';
import type { MatrixStructure } from './structure.ts';

/** One contribution of the reverse pass, in the order in which they are made. */
export interface ReverseStep {
  /** The node whose adjoint is complete. */
  readonly from: number;
  /** The argument that receives. */
  readonly to: number;
  /** Which of the arguments of `from` it is. */
  readonly slot: number;
  /** ∂vec(from)/∂vec(to) of this one statement; null where it has more than 4096 entries. */
  readonly local: Matrix | null;
  /** The same as a formula in the names of the program; null where it has none that is short. */
  readonly localText: string | null;
  readonly localForm: Expr | null;
  /** The contribution as a formula, in the names of the program and `UPSTREAM`; of the shape of `to`. */
  readonly rule: Expr | null;
  /** Of the contribution as a matrix: ū xᵀ has rank one. */
  readonly ruleStructure: MatrixStructure;
  readonly structure: MatrixStructure;
  readonly upstream: Matrix;
  /** upstream × local, of the shape of `to`. */
  readonly contribution: Matrix;
  /** The adjoint of `to` after this contribution. */
  readonly running: Matrix;
  /** True where the output does not depend on `from`: its adjoint is 0 and it sends nothing. */
  readonly idle: boolean;
  readonly operations: number;
}

/** One step of forward mode: the tangent of a node from those of its arguments. */
export interface TangentStep {
  readonly node: number;
  readonly contributions: readonly {
    readonly from: number;
    readonly slot: number;
    readonly local: Matrix | null;
    readonly tangent: Matrix;
    readonly product: Matrix;
  }[];
  readonly tangent: Matrix;
  readonly operations: number;
}

/** What forward over reverse adds to one contribution: how it changes as the inputs move. */
export interface SecondStep {
  readonly contribution: Matrix;
  readonly running: Matrix;
}

/** The reverse pass differentiated along a velocity v of the inputs: the adjoints of the inputs move by H v. */
export interface SecondPass {
  readonly tangents: readonly Matrix[];
  /** One for each reverse step. */
  readonly steps: readonly SecondStep[];
  /** Of every node. */
  readonly adjoints: readonly Matrix[];
  readonly operations: number;
}

/** A node whose value is not what its step says. */
interface Replaced {
  readonly node: number;
  readonly value: ArrayLike<number>;
}

const like = (shape: Shape, data: Float64Array): Matrix => matrix(shape.rows, shape.cols, data);

/** Numbers one after the other as the arrays that they are. */
export function unpacked(
  parts: readonly { readonly shape: Shape }[],
  packed: Float64Array,
): Matrix[] {
  let at = 0;
  return parts.map(({ shape }) => like(shape, packed.slice(at, (at += sizeOf(shape)))));
}

const joined = (parts: readonly Matrix[], ...further: readonly Matrix[]): number[] =>
  [...parts, ...further].flatMap(({ data }) => Array.from(data));

/** Values of all nodes, the inputs first. @param replaced another value for one of them. */
export function forwardValues(
  inputs: readonly Matrix[],
  machines: readonly Machine[],
  replaced?: Replaced,
): Matrix[] {
  const values = [...inputs];
  const put = (value: Matrix): void => {
    const other = replaced?.node === values.length;
    values.push(other ? like(value, Float64Array.from(replaced.value)) : value);
  };
  values.length = 0;
  inputs.forEach(put);
  for (const machine of machines) {
    const args = machine.args.map((k) => values[k]);
    put(like(machine.shape, machine.value(joined(args))));
  }
  return values;
}

/** Contributions in reverse program order; @param first index of the first step. */
export function reversePass(
  machines: readonly Machine[],
  values: readonly Matrix[],
  first: number,
  seed?: ArrayLike<number>,
): { steps: ReverseStep[]; adjoints: Matrix[] } {
  const adjoints = values.map(({ rows, cols }) => matrix(rows, cols));
  const reached = new Set<number>([values.length - 1]);
  const top = adjoints[values.length - 1].data;
  if (seed) top.set(Array.from(seed));
  else top.fill(1);
  const steps: ReverseStep[] = [];
  for (let i = values.length - 1; i >= first; i--) {
    const idle = !reached.has(i);
    const machine = machines[i - first];
    const args = machine.args.map((k) => values[k]);
    machine.args.forEach((to, slot) => {
      const { shape, run } = machine.locals[slot];
      const upstream = adjoints[i];
      const { rows, cols, data } = adjoints[to];
      const contribution = idle
        ? matrix(rows, cols)
        : matrix(rows, cols, machine.backward[slot](joined(args, upstream)));
      const running = matrix(
        rows,
        cols,
        data.map((sum, k) => sum + contribution.data[k]),
      );
      adjoints[to] = running;
      if (!idle) reached.add(to);
      steps.push({
        from: i,
        to,
        slot,
        local: run && like(shape, run(joined(args))),
        localText: machine.localTexts[slot],
        localForm: machine.localForms[slot],
        rule: machine.rules[slot],
        ruleStructure: machine.ruleStructures[slot],
        structure: machine.structures[slot],
        upstream,
        contribution,
        running,
        idle,
        operations: idle ? 0 : machine.backwardOperations[slot] + sizeOf({ rows, cols }),
      });
    });
  }
  return { steps, adjoints };
}

/** The tangent of every step from those of its arguments: ẏ = Σ local · ẋ. */
export function tangentPass(
  machines: readonly Machine[],
  values: readonly Matrix[],
  velocities: readonly Matrix[],
): TangentStep[] {
  const tangents = [...velocities];
  return machines.map((machine, m) => {
    const args = machine.args.map((k) => values[k]);
    const moving = machine.args.map((k) => tangents[k]);
    const contributions = machine.args.map((from, slot) => {
      const { shape, run } = machine.locals[slot];
      const product = like(machine.shape, machine.tangents[slot](joined(args, ...moving)));
      return {
        from,
        slot,
        local: run && like(shape, run(joined(args))),
        tangent: moving[slot],
        product,
      };
    });
    const sum = matrix(machine.shape.rows, machine.shape.cols);
    for (const { product } of contributions) product.data.forEach((p, k) => (sum.data[k] += p));
    tangents.push(sum);
    return {
      node: velocities.length + m,
      contributions,
      tangent: sum,
      operations: machine.tangentOperations,
    };
  });
}

/**
 * Forward over reverse: every contribution c = rule(x, ū) is differentiated along the motion of the values and of the
 * upstream, ċ = ∂rule/∂x ẋ + ∂rule/∂ū u̇. The seed stands still. At the inputs it sums to H v.
 */
export function secondPass(
  machines: readonly Machine[],
  values: readonly Matrix[],
  adjoints: readonly Matrix[],
  reverse: readonly ReverseStep[],
  velocities: readonly Matrix[],
): SecondPass {
  const first = velocities.length;
  const forward = tangentPass(machines, values, velocities);
  const tangents = [...velocities, ...forward.map(({ tangent }) => tangent)];
  const moving = values.map(({ rows, cols }) => matrix(rows, cols));
  let operations = 0;
  const steps = reverse.map(({ from, to, slot, idle }) => {
    const machine = machines[from - first];
    const at = machine.args.map((k) => values[k]);
    const rule = machine.second(slot);
    const contribution = idle
      ? like(values[to], new Float64Array(values[to].data.length))
      : like(
          values[to],
          rule.run(
            joined(at, adjoints[from], ...machine.args.map((k) => tangents[k]), moving[from]),
          ),
        );
    if (!idle) operations += rule.operations + values[to].data.length;
    const running = like(
      values[to],
      moving[to].data.map((sum, k) => sum + contribution.data[k]),
    );
    moving[to] = running;
    return { contribution, running };
  });
  return { tangents, steps, adjoints: moving, operations };
}
