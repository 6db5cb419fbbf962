/** Armijo's condition, as `core/optim/lineSearch.ts` has it. */
export const SUFFICIENT_DECREASE = `def sufficient_decrease(value, slope, scale, c1, first):
    """Armijo's condition f(x + t p) <= f(x) + c1 t slope, as a question about t and f(x + t p).

    Where the decrease that the first t promises is within the rounding of f, so much of a rise is let pass.
    """
    rounding = 1e-13 * scale
    slack = rounding if first * abs(slope) <= rounding else 0.0
    return lambda t, reached: reached <= value + c1 * t * slope + slack`;
