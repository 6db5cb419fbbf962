import { compile, type Compiled } from '../../core/compile/compile.ts';
import { interpreter } from '../../core/compile/interpret.ts';
import { sizeOf } from '../../core/ir/types.ts';
import { success, type Result } from '../../core/lang/fault.ts';
import { lower } from '../../core/lang/lower.ts';
import { adjointOf, type Primitive } from '../../core/lang/parsePrimitive.ts';
import type { VjpRule } from '../../core/lang/parseVjpRule.ts';
import { pack } from '../../core/compile/pack.ts';
import type { Matrix } from '../../core/num/matrix.ts';

/** A part of the packed operands: [from, to). */
export interface OperandSlice {
  readonly name: string;
  readonly rows: number;
  readonly cols: number;
  readonly from: number;
  readonly to: number;
}

/** The operation and its rule as programs on packed numbers: operands one after the other, each column by column. */
export interface Machine {
  readonly slices: readonly OperandSlice[];
  readonly n: number;
  readonly m: number;
  readonly value: (x: ArrayLike<number>) => Float64Array;
  /** J, m × n. */
  readonly jacobian: (x: ArrayLike<number>) => Matrix;
  readonly jvp: (x: ArrayLike<number>, v: ArrayLike<number>) => Float64Array;
  /** x̄ by the rule, n numbers, from the operands, the result and w̄. */
  readonly rule: (x: ArrayLike<number>, w: ArrayLike<number>, u: ArrayLike<number>) => Float64Array;
  readonly remarks: (x: ArrayLike<number>) => readonly string[];
}

/** The forward formula, compiled with its own derivatives. */
export const forwardOf = ({ parsed, operands }: Primitive, values: Values): Result<Compiled> =>
  compile(parsed.source, { inputs: operands.map(({ name }) => name), values });

type Values = Readonly<Record<string, number>>;

/** Puts an operation and its rule together. Faults are those of the rule: too much work, a constant without a value. */
export function machineOf(
  primitive: Primitive,
  forward: Compiled,
  { parsed }: VjpRule,
  values: Values,
): Result<Machine> {
  const lowered = lower(parsed);
  if (!lowered.ok) return lowered;
  const { graph, inputs, parameters, named } = lowered.value;
  const slices: OperandSlice[] = [];
  for (const { name, shape } of primitive.operands) {
    const from = slices.at(-1)?.to ?? 0;
    slices.push({ name, rows: shape.rows, cols: shape.cols, from, to: from + sizeOf(shape) });
  }
  const slots = [...parameters].map(([name, node]) => {
    const value = parsed.declarations.get(name)?.value;
    return { name, node, shape: graph.shape(node), ...(value && { value }) };
  });
  const constants = pack(slots, values, 1);
  const adjoints = slices.map(({ name }) => {
    const node = named.get(adjointOf(name));
    if (node === undefined) throw new Error(`the rule has no statement for ${name}`);
    return node;
  });
  const back = interpreter(graph, adjoints, [...inputs, ...parameters.values()]);
  const packed = (x: ArrayLike<number>): Float64Array => Float64Array.from(x);
  return success({
    slices,
    n: slices.at(-1)?.to ?? 0,
    m: sizeOf(primitive.parsed.shape),
    value: (x) => packed(forward.evaluate(packed(x)).data),
    jacobian: (x) => forward.jacobian(packed(x)),
    jvp: (x, v) => packed(forward.jvp(packed(x), packed(v)).data),
    rule: (x, w, u) => back([...Array.from(x), ...Array.from(w), ...Array.from(u), ...constants]),
    remarks: (x) => forward.remarks(packed(x)),
  });
}
