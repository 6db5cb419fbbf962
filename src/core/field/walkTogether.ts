import type { Batch } from '../compile/batch.ts';
import type { Probe } from '../optim/objective.ts';
import type { Optimiser, OptimiserState } from '../optim/optimiser.ts';
import type { Values } from '../optim/parameter.ts';
import { isRestful, LOST, UNDECIDED, type Walk } from './paths.ts';

/** Starts of a block: enough to make a call of a kernel worth it, few enough to stay in the caches. */
const BLOCK = 4096;

/**
 * Walks many starts as one state of a coordinatewise method: (x₁ … x_B, y₁ … y_B) and the memory that goes
 * with it, stepped by the method's own `step`. Paths that have ended leave the state.
 */
export const walkTogether = (
  evaluate: Batch,
  optimiser: Optimiser,
  settings: Values,
  steps: number,
  block = BLOCK,
): Walk =>
  function* (pixels, paths, judge) {
    const values = new Float64Array(block);
    const slopes = new Float64Array(2 * block);
    const kept = new Int32Array(block);
    for (let start = 0; start < pixels.length; start += block) {
      let alive = pixels.slice(start, start + block);
      const count = alive.length;
      let n = count;
      const starts = new Float64Array(2 * n);
      alive.forEach((pixel, i) => {
        starts[i] = paths.x[pixel];
        starts[n + i] = paths.y[pixel];
      });
      let state = optimiser.init(starts);
      let restful = new Uint16Array(n);
      for (let t = 0; t < steps && n > 0; t++) {
        const { x } = state;
        const gradient = slopes.subarray(0, 2 * n);
        evaluate(x.subarray(0, n), x.subarray(n), n, values, gradient, slopes.subarray(n, 2 * n));
        // A coordinatewise method asks for no value, of which there is one for each start.
        const next = optimiser.step(state, { value: NaN, gradient }, settings, NO_PROBE);
        if ('ending' in next) throw new Error(`${optimiser.id} is not coordinatewise: it failed`);
        const to = next.state.x;
        let left = 0;
        for (let i = 0; i < n; i++) {
          // NaN or ∞ in any of the three makes this NaN.
          const isDefined = (values[i] + gradient[i] + gradient[n + i]) * 0 === 0;
          const moved = Math.abs(to[i] - x[i]) + Math.abs(to[n + i] - x[n + i]);
          restful[i] = isRestful(x[i], x[n + i], moved) ? restful[i] + 1 : 0;
          const ending = isDefined ? judge(to[i], to[n + i], moved, restful[i]) : LOST;
          if (ending === UNDECIDED) kept[left++] = i;
          if (ending === UNDECIDED && t < steps - 1) continue;
          const pixel = alive[i];
          const at = isDefined ? to : x;
          paths.x[pixel] = at[i];
          paths.y[pixel] = at[n + i];
          paths.ending[pixel] = ending;
          // The step that leads out of the neighbourhood, or cannot be taken, does not count.
          paths.steps[pixel] = ending === LOST ? t : t + 1;
          paths.moved[pixel] = isDefined ? moved : Infinity;
        }
        state = next.state;
        if (left < n) {
          const places = kept.subarray(0, left);
          state = narrowed(state, places, n);
          alive = taken(alive, places, new Int32Array(left));
          restful = taken(restful, places, new Uint16Array(left));
          n = left;
        }
        yield (start + ((t + 1) / steps) * count) / pixels.length;
      }
    }
  };

const refuse = (): never => {
  throw new Error('a coordinatewise method looks at no other points');
};
const NO_PROBE: Probe = { value: refuse, sweep: refuse, hessian: refuse };

/** The state of the paths at some places among n: of every vector over all coordinates, theirs. */
function narrowed(state: OptimiserState, places: Int32Array, n: number): OptimiserState {
  const left = places.length;
  const narrow = (v: unknown): unknown => {
    if (!(v instanceof Float64Array) || v.length !== 2 * n) return v;
    const out = new Float64Array(2 * left);
    taken(v.subarray(0, n), places, out.subarray(0, left));
    taken(v.subarray(n), places, out.subarray(left));
    return out;
  };
  const entries = Object.entries(state).map(([key, v]) => [key, narrow(v)] as const);
  return Object.fromEntries(entries) as unknown as OptimiserState;
}

/** A plain loop: typed arrays' own `from` with a function is many times slower. */
function taken<A extends Float64Array | Int32Array | Uint16Array>(
  from: A,
  places: Int32Array,
  out: A,
): A {
  for (let k = 0; k < places.length; k++) out[k] = from[places[k]];
  return out;
}
