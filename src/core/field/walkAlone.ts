import { countedProbe } from '../optim/countedProbe.ts';
import type { Differentiable } from '../optim/objective.ts';
import type { Optimiser } from '../optim/optimiser.ts';
import type { Values } from '../optim/parameter.ts';
import { isRestful, LOST, STUCK, UNDECIDED, type Judge, type Paths, type Walk } from './paths.ts';

/** Paths between two reports of progress. */
const PATHS = 8;

/** Walks one start after the other, as a run of any method would. */
export const walkAlone = (
  f: Differentiable,
  optimiser: Optimiser,
  settings: Values,
  steps: number,
): Walk =>
  function* (pixels, paths, judge) {
    for (let k = 0; k < pixels.length; k++) {
      walk(f, optimiser, settings, steps, pixels[k], paths, judge);
      if (k % PATHS === PATHS - 1) yield (k + 1) / pixels.length;
    }
  };

function walk(
  f: Differentiable,
  optimiser: Optimiser,
  settings: Values,
  steps: number,
  pixel: number,
  paths: Paths,
  judge: Judge,
): void {
  let state = optimiser.init([paths.x[pixel], paths.y[pixel]]);
  const probe = countedProbe(f);
  let ending = UNDECIDED;
  let moved = Infinity;
  let restful = 0;
  let taken = 0;
  while (taken < steps && ending === UNDECIDED) {
    const here = probe.sweep(state.x);
    probe.keepOnly(state.x);
    const isDefined = Number.isFinite(here.value) && here.gradient.every(Number.isFinite);
    const next = isDefined ? optimiser.step(state, here, settings, probe) : null;
    if (!next || 'ending' in next) {
      ending = next && next.ending !== 'undefined' ? STUCK : LOST;
      moved = Infinity;
      break;
    }
    const [x, y] = state.x;
    state = next.state;
    moved = Math.abs(state.x[0] - x) + Math.abs(state.x[1] - y);
    restful = isRestful(x, y, moved) ? restful + 1 : 0;
    ending = judge(state.x[0], state.x[1], moved, restful);
    // The step that leads out of the neighbourhood does not count.
    if (ending !== LOST) taken++;
  }
  paths.x[pixel] = state.x[0];
  paths.y[pixel] = state.x[1];
  paths.ending[pixel] = ending;
  paths.steps[pixel] = taken;
  paths.moved[pixel] = moved;
}
