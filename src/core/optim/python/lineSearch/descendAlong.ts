import type { Library } from '../library.ts';
import { wolfeFunctions } from './wolfe.ts';

/** A step of a line search, as `core/optim/descendAlong.ts`, with what it calls. */
export const descendAlongFunctions = (library: Library): string[] => [
  ...wolfeFunctions(library),
  `def descend_along(look, x, value, g, wanted, first, scale, c1, c2):
    """A trial along the wanted direction, or along -g where that is of no use; the direction; was it -g?"""
    c1 = min(c1, c2 / 2)  # with c1 above c2 there may be no step that satisfies both conditions
    if wanted is not None and wanted @ g < 0:
        trial = wolfe(look, x, value, g, wanted, first, scale, c1, c2)
        if trial is not None:
            return trial, wanted, False
    unit = min(1.0, 1 / ${library.np}.linalg.norm(g))
    trial = wolfe(look, x, value, g, -g, unit, scale, c1, c2)
    return None if trial is None else (trial, -g, True)`,
];
