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
  value?: number;
  evaluation?: Evaluation;
  hessian?: Float64Array;
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
  const at = (x: Float64Array): Known => {
    const found = known.find((k) => same(k.x, x));
    if (found) return found;
    const fresh: Known = { x };
    known.push(fresh);
    return fresh;
  };
  const sweep = (x: Float64Array): Evaluation => {
    const point = at(x);
    if (point.evaluation) return point.evaluation;
    const both = f.valueAndGradient(x, new Float64Array(x.length + 1));
    if (point.value === undefined) counts.values++;
    counts.gradients++;
    point.value = both[0];
    return (point.evaluation = { value: both[0], gradient: both.subarray(1) });
  };
  return {
    counts,
    sweep,
    value(x) {
      const point = at(x);
      if (point.value !== undefined) return point.value;
      counts.values++;
      return (point.value = f.value
        ? f.value(x)
        : f.valueAndGradient(x, new Float64Array(x.length + 1))[0]);
    },
    hessian(x) {
      const point = at(x);
      if (point.hessian) return point.hessian;
      if (!f.hessian) throw new Error('this objective was given without a Hessian');
      counts.hessians++;
      return (point.hessian = f.hessian(x));
    },
    keepOnly(x) {
      known = known.filter((k) => k.x === x || same(k.x, x));
    },
  };
}

const same = (a: Float64Array, b: Float64Array): boolean =>
  a === b || a.every((ai, i) => ai === b[i]);
