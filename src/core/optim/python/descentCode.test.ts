import { describe, expect, it } from 'vitest';
import { parse } from '../../lang/parse.ts';
import type { DialectId } from '../../lang/printCode.ts';
import { allOptimisers, allSchedules } from '../all.ts';
import { libraries, pythonMethods, pythonRates } from './all.ts';
import { descentCode, type DescentCodeOptions } from './descentCode.ts';

const PLAIN: DescentCodeOptions = {
  values: {},
  start: [-2.5, 1],
  optimiser: 'gradientDescent',
  parameters: {},
  schedule: 'constant',
  changes: [],
  steps: 100,
  constraint: null,
  noise: null,
};

function program(
  source: string,
  library: DialectId,
  options: Partial<DescentCodeOptions> = {},
): string {
  const parsed = parse(source, { inputs: ['x', 'y'], wants: 'number' });
  if (!parsed.ok) throw new Error(parsed.faults[0].message);
  return descentCode(parsed.value, library, { ...PLAIN, ...options });
}

/** The function of a name, or what stands outside of all, from its first line on. */
const piece = (text: string, start: string): string => {
  const found = text.split('\n\n\n').find((block) => block.startsWith(start));
  if (found === undefined) throw new Error(`nothing starts with ${start}\n${text}`);
  return found.trimEnd();
};

describe('the registry', () => {
  it('has every optimiser and every schedule in every library', () => {
    expect(pythonMethods.map(({ id }) => id)).toEqual(allOptimisers.map(({ id }) => id));
    expect(pythonRates.map(({ id }) => id)).toEqual(allSchedules.map(({ id }) => id));
    for (const { id: library } of libraries) {
      for (const { id: optimiser, title } of allOptimisers) {
        const text = program('x^2 + x*y + y^2', library, { optimiser });
        expect(text).toContain(`"""${title}, from x.`);
        expect(text).not.toMatch(/undefined|NaN|\[object/);
      }
    }
  });
});

describe('whole programs', () => {
  it('NumPy: gradient descent', () => {
    const text = program('1/2*(x^2 + k*y^2)', 'numpy', {
      values: { k: 25 },
      parameters: { eta: 0.07 },
    });
    expect(text).toBe(`import math

import numpy as np

k = 25.0


def f(x, y):
    return 1 / 2 * (x**2 + k * y**2)


def gradient(x, y):
    return np.array([x, k * y])


def lost(x, value, slope):
    """The path has left all bounds, or come to where f or its slope has no value."""
    near, smooth = np.all(np.abs(x) < 1e12), np.all(np.isfinite(slope))
    return not (near and smooth and math.isfinite(value))


def descend(x, steps):
    """Gradient descent, from x.

    The step is η times the gradient.
    """
    eta = 0.07  # step size
    path = [x]
    for t in range(steps):
        g = gradient(*x)
        if lost(x, f(*x), g):
            break
        if np.linalg.norm(g) <= 1e-12:
            break  # at rest
        x = x - eta * g
        path.append(x)
    return path


path = descend(np.array([-2.5, 1.0]), 100)
for step, point in enumerate(path):
    print(step, *point.tolist())
print('f =', float(f(*path[-1])))
`);
  });

  it('JAX: Newton', () => {
    expect(program('x^4 + y^2', 'jax', { optimiser: 'newton', steps: 5 })).toBe(`import math

import jax
import jax.numpy as jnp

jax.config.update('jax_enable_x64', True)


def f(x, y):
    return x**4 + y**2


slopes = jax.jit(jax.grad(f, argnums=(0, 1)))
second_derivatives = jax.jit(jax.hessian(f, argnums=(0, 1)))


def gradient(x, y):
    return jnp.stack(slopes(x, y))


def hessian(x, y):
    return jnp.array(second_derivatives(x, y))


def lost(x, value, slope):
    """The path has left all bounds, or come to where f or its slope has no value."""
    near, smooth = jnp.all(jnp.abs(x) < 1e12), jnp.all(jnp.isfinite(slope))
    return not (near and smooth and math.isfinite(value))


def descend(x, steps):
    """Newton, from x.

    The full step to where the quadratic model is stationary, be it minimum, saddle or
    maximum.
    """
    path = [x]
    for t in range(steps):
        g = gradient(*x)
        if lost(x, f(*x), g):
            break
        if jnp.linalg.norm(g) <= 1e-12:
            break  # at rest
        H = hessian(*x)
        if not jnp.all(jnp.isfinite(H)) or jnp.linalg.matrix_rank(H) < 2:
            break  # the quadratic model has no single stationary point
        x = x - jnp.linalg.solve(H, g)
        path.append(x)
    return path


path = descend(jnp.array([-2.5, 1.0]), 5)
for step, point in enumerate(path):
    print(step, *point.tolist())
print('f =', float(f(*path[-1])))
`);
  });

  it('PyTorch: Adam of torch.optim, with a schedule, a change and noise', () => {
    const text = program('x^4 + y^2', 'pytorch', {
      optimiser: 'adam',
      parameters: { eta: 0.1 },
      schedule: 'stepDecay',
      changes: [{ at: 1, id: 'beta1', value: 0.5 }],
      steps: 2,
      noise: Float64Array.of(0.1, -0.25, 1e-7, 2),
    });
    expect(text.split('\n\n\n').slice(1).join('\n\n\n')).toBe(`def f(x, y):
    return x**4 + y**2


def gradient(x, y):
    point = torch.stack([x, y]).detach().requires_grad_()
    value = f(*point)
    if not value.requires_grad:  # constant here
        return torch.zeros(2)
    return torch.autograd.grad(value, point)[0]


# Step t sees f(x) + noise[t] @ x, whose gradient is off by noise[t].
noise = torch.tensor([
    [0.1, -0.25],
    [1e-7, 2.0],
])


def lost(x, value, slope):
    """The path has left all bounds, or come to where f or its slope has no value."""
    near, smooth = torch.all(torch.abs(x) < 1e12), torch.all(torch.isfinite(slope))
    return not (near and smooth and math.isfinite(value))


def descend(x, steps):
    """Adam, from x.

    Both means are corrected for their start at 0, and ε stands outside the root.
    """
    eta = 0.1  # step size
    beta1 = 0.9  # memory of gradients
    beta2 = 0.999  # memory of squares
    epsilon = 1e-8  # division guard
    decay_every = 50  # steps between drops
    decay_factor = 0.5  # factor of a drop
    x = x.clone()  # changed in place by the optimiser
    optimiser = torch.optim.Adam([x], lr=eta, betas=(beta1, beta2), eps=epsilon)
    path = [x.clone()]
    for t in range(steps):
        g = gradient(*x)
        if lost(x, f(*x), g):
            break
        if t == 1:
            beta1 = 0.5
        eta_t = eta * decay_factor ** (t // decay_every)
        g = g + noise[t]
        x.grad = g
        optimiser.param_groups[0].update(lr=eta_t, betas=(beta1, beta2), eps=epsilon)
        optimiser.step()
        path.append(x.clone())
    return path


path = descend(torch.tensor([-2.5, 1.0]), 2)
for step, point in enumerate(path):
    print(step, *point.tolist())
print('f =', float(f(*path[-1])))
`);
  });
});

describe('the loop', () => {
  it('writes the momentum of the lesson, and projects after the step', () => {
    const text = program('x^2 + y^2', 'numpy', {
      optimiser: 'heavyBall',
      parameters: { beta: 0.9 },
      constraint: { kind: 'disc', x: 1, y: -0.5, r: 2 },
    });
    expect(piece(text, 'def project')).toBe(`def project(x):
    """The nearest point of the disc."""
    centre, radius = np.array([1.0, -0.5]), 2.0
    distance = np.linalg.norm(x - centre)
    return centre + (x - centre) / distance * radius if distance > radius else x`);
    expect(piece(text, 'def descend')).toContain(`
        v = beta * v + g
        x = x - eta * v
        x = project(x)
        path.append(x)
`);
  });

  it('takes torch.optim where it is the same method', () => {
    const used = (optimiser: string, options: Partial<DescentCodeOptions> = {}): string =>
      /torch\.optim\.(\w+)/.exec(program('x^2 + y^2', 'pytorch', { optimiser, ...options }))?.[1] ??
      'none';
    expect(Object.fromEntries(allOptimisers.map(({ id }) => [id, used(id)]))).toEqual({
      gradientDescent: 'SGD',
      // β is 0 by default, where SGD keeps no velocity.
      heavyBall: 'none',
      heavyBallClassic: 'none',
      heavyBallAveraged: 'none',
      nesterov: 'SGD',
      adagrad: 'Adagrad',
      rmsprop: 'RMSprop',
      adam: 'Adam',
      adamW: 'AdamW',
      conjugateGradient: 'none',
      bfgs: 'none',
      lbfgs: 'none',
      dampedNewton: 'none',
      newton: 'none',
    });
    expect(used('heavyBall', { parameters: { beta: 0.5 } })).toBe('SGD');
    const dropped = { parameters: { beta: 0.5 }, changes: [{ at: 9, id: 'beta', value: 0 }] };
    expect(used('heavyBall', dropped)).toBe('none');
  });

  it('leaves out what does not matter', () => {
    const text = program('x^2 + y^2', 'numpy', {
      optimiser: 'newton',
      schedule: 'cosine',
      changes: [
        { at: 3, id: 'eta', value: 1 },
        { at: 1000, id: 'beta', value: 0.5 },
      ],
    });
    expect(text).not.toMatch(/eta|cos|noise|project|wolfe|still/);
  });

  it('gives f another name where its own means something else in the loop', () => {
    expect(program('g(x, y) = x^2 + y^2', 'numpy')).toContain('def g_(x, y):');
    expect(program('h(x, y) = x^2 + y^2', 'numpy')).toContain('def h(x, y):');
    // A parameter may be called as a variable of the loop: f reads it outside of it.
    expect(program('t*x^2 + y^2', 'numpy')).toContain('\nt = 1.0\n');
  });

  it('refuses what it does not know', () => {
    expect(() => program('x', 'numpy', { optimiser: 'luck' })).toThrow(RangeError);
    expect(() => program('x', 'numpy', { schedule: 'luck' })).toThrow(RangeError);
    expect(() => program('x', 'numpy', { noise: new Float64Array(7), steps: 4 })).toThrow(
      RangeError,
    );
    expect(() => program('f(x, y, z) = x*y*z; ', 'numpy')).toThrow(RangeError);
  });
});
