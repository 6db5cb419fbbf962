import type { Dialect } from './dialect.ts';
import { jax } from './jax.ts';
import { numpy } from './numpy.ts';
import { pytorch } from './pytorch.ts';

/** Every dialect in which programs are written. */
export const dialects: readonly Dialect[] = [numpy, pytorch, jax];
