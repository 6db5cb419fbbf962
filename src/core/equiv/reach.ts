import { sizeOf } from '../ir/types.ts';
import type { Rng } from '../num/rng.ts';
import type { BoundedProgram } from './boundedProgram.ts';
import type { SamplePoint } from './points.ts';
import { needed, type TermId, type Terms } from './terms.ts';
import type { Variable } from './variables.ts';

/** exp of less than this is lost beside 1. */
const LOST = -30;
const STEPS_AN_ENTRY = 100;
const MOST_STEPS = 400;

/** A quantity that must become positive somewhere, or part of a formula has never been looked at. */
interface Target {
  readonly of: () => number;
  best: number;
  at: SamplePoint | undefined;
}

/**
 * Branches that no point has taken and exponentials that were lost at every point: `if(x > 3.9, …)`, a narrow bump.
 * It watches the points that are tried anyway, then climbs from the nearest one.
 */
export class Reach {
  private readonly targets: Target[];
  private readonly variables: readonly Variable[];

  constructor(
    terms: Terms,
    sides: readonly TermId[],
    variables: readonly Variable[],
    program: BoundedProgram,
  ) {
    const value = (id: TermId): number => program.valueOf(id).v[0];
    this.variables = variables.filter(
      (v) => !v.fixed && (!v.structure || v.structure === 'positive'),
    );
    this.targets = needed(terms, sides).flatMap((id) => {
      const term = terms.all[id];
      if (term.kind !== 'apply' || sizeOf(term.shape) !== 1) return [];
      const [a, b] = term.args;
      switch (term.op) {
        case 'exp':
          return [target(() => value(a) - LOST)];
        case 'relu':
        case 'abs':
          return [target(() => value(a)), target(() => -value(a))];
        case 'lt':
        case 'le':
        case 'gt':
        case 'ge':
        case 'min':
        case 'max':
          return [target(() => value(a) - value(b)), target(() => value(b) - value(a))];
        default:
          return [];
      }
    });
  }

  /** Takes note of a point that the program was just run at. */
  watch(point: SamplePoint): void {
    for (const goal of this.targets) {
      const now = goal.of();
      if (!(now > goal.best)) continue;
      goal.best = now;
      goal.at = point;
    }
  }

  /** Points that come closer to what has not been seen; the program must be run at each before the next. */
  *points(rng: Rng): Generator<SamplePoint> {
    const entries = this.variables.reduce((total, { shape }) => total + sizeOf(shape), 0);
    for (const goal of this.targets) {
      let step = 0.05;
      for (let i = 0; i < Math.min(MOST_STEPS, STEPS_AN_ENTRY * entries); i++) {
        // Past the edge there is nothing more to find: both sides of it have been seen.
        if (!goal.at || goal.best > 0) break;
        const before = goal.best;
        yield this.moved(goal.at, step, rng);
        // (1 + 1) evolution strategy with the 1/5 success rule (Rechenberg 1973).
        step *= goal.best > before ? 1.6 : 0.87;
      }
    }
  }

  private moved({ values }: SamplePoint, step: number, rng: Rng): SamplePoint {
    const moved = new Map(values);
    for (const { name, lo, hi } of this.variables) {
      const own = values.get(name);
      if (!own) continue;
      const shift = (x: number): number => x + step * (hi - lo) * rng.uniform(-1, 1);
      moved.set(
        name,
        own.map((x) => Math.min(hi, Math.max(lo, shift(x)))),
      );
    }
    return { values: moved, generic: false };
  }
}

const target = (of: () => number): Target => ({ of, best: -Infinity, at: undefined });
