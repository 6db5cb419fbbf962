import type { Expr } from './syntax.ts';

/** The factors of a product as it is written, from left to right, a minus sign as −1: `-2*A*x'` → −1, 2, A, x'. */
export function factorsOf(expr: Expr): Expr[] {
  const factors: Expr[] = [];
  let at = expr;
  for (;;) {
    if (at.kind === 'binary' && at.op === 'mul') {
      factors.unshift(at.right);
      at = at.left;
    } else if (at.kind === 'neg') {
      factors.unshift({ kind: 'number', value: -1, text: '-1', span: at.span });
      at = at.arg;
    } else return [at, ...factors];
  }
}
