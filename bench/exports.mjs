// What the benchmarks use of the core.
export { vjp } from '../src/core/ad/vjp.ts';
export { evaluateGrid } from '../src/core/compile/blocked.ts';
export { interpreter } from '../src/core/compile/interpret.ts';
export { scalarFunction } from '../src/core/compile/scalarFunction.ts';
export { basins } from '../src/core/field/basins.ts';
export { linspace } from '../src/core/field/grid.ts';
export { lower } from '../src/core/lang/lower.ts';
export { parse } from '../src/core/lang/parse.ts';
export { complete } from '../src/core/num/complete.ts';
export { createRng } from '../src/core/num/rng.ts';
export { optimisers } from '../src/core/optim/all.ts';
export { gradientDescent } from '../src/core/optim/gradientDescent.ts';
export { run } from '../src/core/optim/run.ts';
export { allSurfaces } from '../src/core/surfaces/all.ts';
export { parameterValues } from '../src/core/surfaces/surface.ts';
