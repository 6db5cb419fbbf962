import type { Library } from './library.ts';

/** `lost`, where `run` ends with `diverged` or `undefined`. */
export const lostFunction = ({ np }: Library): string => `def lost(x, value, slope):
    """The path has left all bounds, or come to where f or its slope has no value."""
    near, smooth = ${np}.all(${np}.abs(x) < 1e12), ${np}.all(${np}.isfinite(slope))
    return not (near and smooth and math.isfinite(value))`;

/** `still`, as `isStill`. */
export const stillFunction = ({ np }: Library): string => `def still(v):
    """0 to the last digits: it moves no point."""
    return ${np}.all(${np}.abs(v) <= 1e-12)`;
