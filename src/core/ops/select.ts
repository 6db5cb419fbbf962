import { pointwiseOp } from './op.ts';

/**
 * if(c, a, b): a where c ≠ 0, b where c = 0, NaN where c is NaN. The branch not taken may be undefined:
 * its derivative is cut off by the same choice, never multiplied by 0.
 */
export const select = pointwiseOp({
  name: 'select',
  notation: {
    kind: 'call',
    says: 'if(condition, then, else)',
    tex: ([c, a, b]) =>
      `\\begin{cases} ${a.tex} & \\text{if } ${c.tex} \\\\ ${b.tex} & \\text{otherwise} \\end{cases}`,
  },
  eval: (c, a, b) => (Number.isNaN(c) ? NaN : c !== 0 ? a : b),
  partials: [
    (b) => b.constant(0),
    (b, _out, [c]) => b.apply('select', c, b.constant(1), b.constant(0)),
    (b, _out, [c]) => b.apply('select', c, b.constant(0), b.constant(1)),
  ],
  simplify(b, [c, x, y]) {
    const condition = b.constantValue(c);
    if (condition !== undefined) return condition !== 0 ? x : y;
    return null;
  },
  kernel(out, [c, a, b], n) {
    for (let i = 0; i < n; i++) out[i] = c[i] !== c[i] ? NaN : c[i] !== 0 ? a[i] : b[i];
  },
  interval(lo, hi, out, c, a, b) {
    const undecided = !(lo[c] > 0 || hi[c] < 0 || (lo[c] === 0 && hi[c] === 0));
    const first = undecided ? (Number.isNaN(lo[a]) ? b : a) : lo[c] === 0 ? b : a;
    const second = undecided ? (Number.isNaN(lo[b]) ? a : b) : first;
    lo[out] = Math.min(lo[first], lo[second]);
    hi[out] = Math.max(hi[first], hi[second]);
    return !undecided;
  },
  domain: [
    [-4, 4],
    [-4, 4],
    [-4, 4],
  ],
  kinkDistance: ([c]) => Math.abs(c),
});
