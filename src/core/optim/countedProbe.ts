import type { Evaluation, Objective, Probe } from './objective.ts';

export interface Counts {
  values: number;
  gradients: number;
  hessians: number;
}

export interface CountedProbe extends Probe {
  readonly counts: Readonly<Counts>;
  /** Forgets every point but x: what a method has seen stays free within a step, and no longer. */
  keepOnly(x: Float64Array): void;
}

interface Known {
  readonly x: Float64Array;
  value: number | undefined;
  evaluation: Evaluation | undefined;
  hessian: Float64Array | undefined;
}

/**
 * A probe that counts what it is asked for. Each of value, gradient and Hessian counts once a point, however
 * often it is asked there during a step: a line search pays for the points it tries, and the run does not pay
 * again for the one that was accepted. A sweep counts as one value and one gradient.
 */
export function countedProbe(objective: Objective): CountedProbe {
  const f = typeof objective === 'function' ? { valueAndGradient: objective } : objective;
  const counts: Counts = { values: 0, gradients: 0, hessians: 0 };
  let known: Known[] = [];
  let both = new Float64Array(0);
  const at = (x: Float64Array): Known => {
    for (const point of known) if (same(point.x, x)) return point;
    const fresh: Known = { x, value: undefined, evaluation: undefined, hessian: undefined };
    known.push(fresh);
    return fresh;
  };
  /** f and ∇f into `both`. */
  const evaluate = (x: Float64Array): void => {
    if (both.length !== x.length + 1) both = new Float64Array(x.length + 1);
    f.valueAndGradient(x, both);
  };
  return {
    counts,
    sweep(x) {
      const point = at(x);
      if (point.evaluation) return point.evaluation;
      evaluate(x);
      if (point.value === undefined) counts.values++;
      counts.gradients++;
      // A copy entry by entry: for a few numbers far quicker than slice.
      const gradient = new Float64Array(x.length);
      for (let i = 0; i < gradient.length; i++) gradient[i] = both[i + 1];
      point.value = both[0];
      return (point.evaluation = { value: both[0], gradient });
    },
    value(x) {
      const point = at(x);
      if (point.value !== undefined) return point.value;
      counts.values++;
      if (f.value) return (point.value = f.value(x));
      evaluate(x);
      return (point.value = both[0]);
    },
    hessian(x) {
      const point = at(x);
      if (point.hessian) return point.hessian;
      if (!f.hessian) throw new Error('this objective was given without a Hessian');
      counts.hessians++;
      return (point.hessian = f.hessian(x));
    },
    keepOnly(x) {
      if (known.length > 1) known = known.filter((point) => same(point.x, x));
    },
  };
}

function same(a: Float64Array, b: Float64Array): boolean {
  if (a === b) return true;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}
