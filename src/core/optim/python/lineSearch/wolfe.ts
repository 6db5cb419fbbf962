import type { Library } from '../library.ts';
import { SUFFICIENT_DECREASE } from './sufficientDecrease.ts';

/** The line search of `core/optim/wolfe.ts`, with what it calls. */
export const wolfeFunctions = ({ np }: Library): string[] => [
  SUFFICIENT_DECREASE,
  `Trial = namedtuple('Trial', 't x value g slope')  # a point on the ray, and the slope of f along it`,
  `def secant(trials):
    """Where the line through two slopes is 0; nan from one alone."""
    if len(trials) < 2 or trials[0].slope == trials[1].slope:
        return math.nan
    a, b = trials
    return a.t - a.slope * (b.t - a.t) / (b.slope - a.slope)`,
  `def wolfe(look, x, value, g, p, first, scale, c1, c2):
    """A trial along p with f(x + t p) <= f(x) + c1 t slope and |new slope| <= c2 |slope|.

    By bracketing and narrowing (Nocedal and Wright, Numerical Optimization, algorithms 3.5 and 3.6), with
    new lengths from the secant of the slopes. Else the lowest trial that lowers f enough; None if none does.
    """
    start = Trial(0.0, x, value, g, g @ p)
    enough = sufficient_decrease(value, start.slope, scale, c1, first)
    flattest, low, high, t = [start], start, None, first
    for k in range(50):
        z = x + t * p
        value_z, g_z = look(z)
        new = Trial(t, z, value_z, g_z, g_z @ p)
        known = [trial for trial in [*flattest, new] if math.isfinite(trial.slope)]
        flattest = sorted(known, key=lambda trial: abs(trial.slope))[:2]
        if not math.isfinite(new.value) or not enough(t, new.value):
            high = new
        elif abs(new.slope) <= -c2 * start.slope:
            return new
        elif low is not start and new.value > low.value:
            high = new
        else:
            # The slope tells on which side of the new trial the valley lies.
            if new.slope * (high.t - low.t if high else 1) >= 0:
                high = low
            low = new
        root = secant(flattest)
        if high is None:
            t = min(root, 10 * low.t) if root > low.t else 10 * low.t
        else:
            inside = min(low.t, high.t) < root < max(low.t, high.t) and k % 3 != 2
            t = root if inside else low.t + (high.t - low.t) / 2
        if t == low.t or (high and t == high.t) or t == math.inf:
            break
    return low if ${np}.any(low.x != x) else None`,
];
