import { abs } from './abs.ts';
import { acos } from './acos.ts';
import { add } from './add.ts';
import { asin } from './asin.ts';
import { atan } from './atan.ts';
import { block } from './block.ts';
import { cofactor } from './cofactor.ts';
import { cos } from './cos.ts';
import { cosh } from './cosh.ts';
import { det } from './det.ts';
import { diag } from './diag.ts';
import { diagonal } from './diagonal.ts';
import { div } from './div.ts';
import { dot } from './dot.ts';
import { embed } from './embed.ts';
import { entries } from './entries.ts';
import { eq } from './eq.ts';
import { erf } from './erf.ts';
import { exp } from './exp.ts';
import { eye } from './eye.ts';
import { fill } from './fill.ts';
import { ge } from './ge.ts';
import { gelu } from './gelu.ts';
import { gt } from './gt.ts';
import { hstack } from './hstack.ts';
import { inv } from './inv.ts';
import { le } from './le.ts';
import { log } from './log.ts';
import { logdet } from './logdet.ts';
import { logsumexp } from './logsumexp.ts';
import { lt } from './lt.ts';
import { matmul } from './matmul.ts';
import { max } from './max.ts';
import { mean } from './mean.ts';
import { min } from './min.ts';
import { mul } from './mul.ts';
import { ne } from './ne.ts';
import { neg } from './neg.ts';
import { norm1 } from './norm1.ts';
import { norm2 } from './norm2.ts';
import { normF } from './normF.ts';
import { onehot } from './onehot.ts';
import { outer } from './outer.ts';
import { pow } from './pow.ts';
import { relu } from './relu.ts';
import { reshape } from './reshape.ts';
import { select } from './select.ts';
import { sigmoid } from './sigmoid.ts';
import { sign } from './sign.ts';
import { sin } from './sin.ts';
import { sinh } from './sinh.ts';
import { softmax } from './softmax.ts';
import { softmaxrows } from './softmaxrows.ts';
import { softplus } from './softplus.ts';
import { solve } from './solve.ts';
import { sqrt } from './sqrt.ts';
import { sub } from './sub.ts';
import { sum } from './sum.ts';
import { tan } from './tan.ts';
import { tanh } from './tanh.ts';
import { tr } from './tr.ts';
import { transpose } from './transpose.ts';
import { unit } from './unit.ts';
import { xlogy } from './xlogy.ts';
import type { Op } from './op.ts';

/** Every operation, in the order in which a palette would list them. */
export const allOps: readonly Op[] = [
  add,
  sub,
  mul,
  div,
  neg,
  pow,
  sin,
  cos,
  tan,
  asin,
  acos,
  atan,
  sinh,
  cosh,
  tanh,
  exp,
  log,
  sqrt,
  abs,
  sign,
  min,
  max,
  sigmoid,
  relu,
  softplus,
  gelu,
  erf,
  select,
  lt,
  le,
  gt,
  ge,
  eq,
  ne,
  xlogy,
  matmul,
  transpose,
  sum,
  mean,
  dot,
  outer,
  norm1,
  norm2,
  normF,
  unit,
  tr,
  det,
  cofactor,
  logdet,
  inv,
  solve,
  diag,
  diagonal,
  softmax,
  softmaxrows,
  logsumexp,
  fill,
  eye,
  onehot,
  entries,
  block,
  embed,
  hstack,
  reshape,
];

export const opTable: ReadonlyMap<string, Op> = new Map(allOps.map((op) => [op.name, op]));

/** The declaration of a known operation. */
export function opNamed(name: string): Op {
  const op = opTable.get(name);
  if (!op) throw new Error(`unknown operation ${name}`);
  return op;
}
