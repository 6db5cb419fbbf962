import type { Library } from '../library.ts';
import { derivativeFunction } from './derivativeFunction.ts';

/** JAX: derivatives of compiled functions, in double precision. */
export const jax: Library = {
  id: 'jax',
  np: 'jnp',
  array: 'jnp.array',
  atLeast: (entries, least) => `jnp.maximum(${entries}, ${least})`,
  derivatives(code, hessian) {
    const { f, args } = code;
    const at = args.join(', ');
    const each = `argnums=(${args.map((_, k) => k).join(', ')})`;
    const own = [`slopes = jax.jit(jax.grad(${f}, ${each}))`];
    if (hessian) own.push(`second_derivatives = jax.jit(jax.hessian(${f}, ${each}))`);
    const functions = [
      own.join('\n'),
      derivativeFunction(code, 'gradient', jax.array, [`return jnp.stack(slopes(${at}))`]),
    ];
    const second = [`return jnp.array(second_derivatives(${at}))`];
    if (hessian) functions.push(derivativeFunction(code, 'hessian', jax.array, second));
    return functions;
  },
};
