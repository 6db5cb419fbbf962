import { abs } from './abs.ts';
import { acos } from './acos.ts';
import { add } from './add.ts';
import { asin } from './asin.ts';
import { atan } from './atan.ts';
import { cos } from './cos.ts';
import { cosh } from './cosh.ts';
import { div } from './div.ts';
import { eq } from './eq.ts';
import { erf } from './erf.ts';
import { exp } from './exp.ts';
import { ge } from './ge.ts';
import { gelu } from './gelu.ts';
import { gt } from './gt.ts';
import { le } from './le.ts';
import { log } from './log.ts';
import { lt } from './lt.ts';
import { max } from './max.ts';
import { min } from './min.ts';
import { mul } from './mul.ts';
import { ne } from './ne.ts';
import { neg } from './neg.ts';
import { pow } from './pow.ts';
import { relu } from './relu.ts';
import { select } from './select.ts';
import { sigmoid } from './sigmoid.ts';
import { sign } from './sign.ts';
import { sin } from './sin.ts';
import { sinh } from './sinh.ts';
import { softplus } from './softplus.ts';
import { sqrt } from './sqrt.ts';
import { sub } from './sub.ts';
import { tan } from './tan.ts';
import { tanh } from './tanh.ts';
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
];

export const opTable: ReadonlyMap<string, Op> = new Map(allOps.map((op) => [op.name, op]));

/** The declaration of a known operation. */
export function opNamed(name: string): Op {
  const op = opTable.get(name);
  if (!op) throw new Error(`unknown operation ${name}`);
  return op;
}
