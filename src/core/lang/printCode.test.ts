import { describe, expect, it } from 'vitest';
import { allOps } from '../ops/all.ts';
import { dialects } from './dialects/all.ts';
import { languageFunctions } from './functions.ts';
import { parse } from './parse.ts';
import { printCode, type DialectId, type PrintCodeOptions } from './printCode.ts';

function code(source: string, dialect: DialectId, options: PrintCodeOptions = {}): string {
  const parsed = parse(`${DECLARATIONS}\n${source}`, { inputs: ['x', 'y'] });
  if (!parsed.ok) throw new Error(`${source}: ${parsed.faults[0].message}`);
  return printCode(parsed.value, dialect, options);
}

/** Arrays that the rows below use: u and v are columns of 2, A and B are 2 × 2. */
const DECLARATIONS = 'u: 2; v: 2; A: 2x2; B: 2x2';

/** What f returns. */
function returned(source: string, dialect: DialectId): string {
  const [, f] = /\ndef f\(x, y\):\n([^]*?)\n\n/.exec(code(source, dialect)) ?? [];
  return f.replaceAll(/^ +/gm, '').replace('return ', '');
}

const ROWS: [source: string, numpy: string, pytorch?: string, jax?: string][] = [
  // source, NumPy, PyTorch and JAX where they differ
  ['x + y - 2', 'x + y - 2'],
  ['x - (y - 1)', 'x - (y - 1)'],
  ['2x*y/3', '2 * x * y / 3'],
  ['x/(2y)', 'x / (2 * y)'],
  ['-x^2', '-x**2'],
  ['(-x)^2', '(-x)**2'],
  ['2^-x', '2**-x'],
  ['(x^2)^3', '(x**2)**3'],
  ['x^(y+1)', 'x**(y + 1)'],
  ['x*-y', 'x * (-y)'],
  ['.5*x + 1e-3', '0.5 * x + 1e-3'],
  ['pi*x + e', 'np.pi * x + np.e', 'math.pi * x + math.e', 'jnp.pi * x + jnp.e'],
  ['sin(x)', 'np.sin(x)', 'torch.sin(x)', 'jnp.sin(x)'],
  ['cos(x)', 'np.cos(x)', 'torch.cos(x)', 'jnp.cos(x)'],
  ['tan(x)', 'np.tan(x)', 'torch.tan(x)', 'jnp.tan(x)'],
  ['asin(x)', 'np.arcsin(x)', 'torch.asin(x)', 'jnp.arcsin(x)'],
  ['acos(x)', 'np.arccos(x)', 'torch.acos(x)', 'jnp.arccos(x)'],
  ['atan(x)', 'np.arctan(x)', 'torch.atan(x)', 'jnp.arctan(x)'],
  ['sinh(x)', 'np.sinh(x)', 'torch.sinh(x)', 'jnp.sinh(x)'],
  ['cosh(x)', 'np.cosh(x)', 'torch.cosh(x)', 'jnp.cosh(x)'],
  ['tanh(x)', 'np.tanh(x)', 'torch.tanh(x)', 'jnp.tanh(x)'],
  ['exp(-x)', 'np.exp(-x)', 'torch.exp(-x)', 'jnp.exp(-x)'],
  ['log(x)', 'np.log(x)', 'torch.log(x)', 'jnp.log(x)'],
  ['sqrt(2)*x', 'np.sqrt(2) * x', 'torch.sqrt(torch.tensor(2.0)) * x', 'jnp.sqrt(2) * x'],
  ['abs(x)', 'np.abs(x)', 'torch.abs(x)', 'jnp.abs(x)'],
  ['sign(x)', 'np.sign(x)', 'torch.sign(x)', 'jnp.sign(x)'],
  ['min(x, y)', 'np.minimum(x, y)', 'torch.minimum(x, y)', 'jnp.minimum(x, y)'],
  ['max(x, 0)', 'np.maximum(x, 0)', 'torch.maximum(x, torch.tensor(0.0))', 'jnp.maximum(x, 0)'],
  ['sigmoid(x)', 'sigmoid(x)', 'torch.sigmoid(x)', 'jax.nn.sigmoid(x)'],
  ['relu(x)', 'np.maximum(x, 0)', 'torch.relu(x)', 'jax.nn.relu(x)'],
  ['softplus(x)', 'np.logaddexp(x, 0)', 'softplus(x)', 'jax.nn.softplus(x)'],
  ['gelu(x)', 'gelu(x)', 'torch.nn.functional.gelu(x)', 'jax.nn.gelu(x, approximate=False)'],
  ['erf(x)', 'erf(x)', 'torch.erf(x)', 'jax.scipy.special.erf(x)'],
  ["u'*v", '(u.T @ v)[0, 0]'],
  ["x*u'*A*v + y", '(x * u.T @ A @ v)[0, 0] + y'],
  ["u*v'", 'u @ v.T'],
  ["(A*u + v)'", '(A @ u + v).T'],
  ['(A*B).*A', '(A @ B) * A'],
  ['A*u.*v', '(A @ u) * v'],
  ['A./B', 'A / B'],
  ['A.^2', 'A**2'],
  [
    'A^3',
    'np.linalg.matrix_power(A, 3)',
    'torch.linalg.matrix_power(A, 3)',
    'jnp.linalg.matrix_power(A, 3)',
  ],
  ['u[2] + A[1,2]', 'u[1, 0] + A[0, 1]'],
  ["u'[2]", 'u.T[0, 1]'],
  ['A[1,:]', 'A[0:1, :]'],
  ['A[:,2]', 'A[:, 1:2]'],
  ["u'[:]", 'u.T.T.reshape(-1, 1)'],
  ['(x, 1)', 'np.array([[x], [1.0]])', 'matrix([[x], [1.0]])', 'jnp.array([[x], [1.0]])'],
  [
    '[1, -2; 3, 4]*u',
    'np.array([[1.0, -2.0], [3.0, 4.0]]) @ u',
    'torch.tensor([[1.0, -2.0], [3.0, 4.0]]) @ u',
    'jnp.array([[1.0, -2.0], [3.0, 4.0]]) @ u',
  ],
  ['sum(A)', 'np.sum(A)', 'torch.sum(A)', 'jnp.sum(A)'],
  ['mean(u)', 'np.mean(u)', 'torch.mean(u)', 'jnp.mean(u)'],
  ['dot(u, u + v)', 'np.sum(u * (u + v))', 'torch.sum(u * (u + v))', 'jnp.sum(u * (u + v))'],
  ['outer(u, v)*u', '(u @ v.T) @ u'],
  ['norm1(u)', 'np.sum(np.abs(u))', 'torch.sum(torch.abs(u))', 'jnp.sum(jnp.abs(u))'],
  ['norm2(u)', 'np.linalg.norm(u)', 'torch.linalg.norm(u)', 'norm(u)'],
  [
    'normF(A) + norm(u)',
    'np.linalg.norm(A) + np.linalg.norm(u)',
    'torch.linalg.norm(A) + torch.linalg.norm(u)',
    'norm(A) + norm(u)',
  ],
  ['tr(A)', 'np.trace(A)', 'torch.trace(A)', 'jnp.trace(A)'],
  ['det(A)', 'np.linalg.det(A)', 'torch.linalg.det(A)', 'jnp.linalg.det(A)'],
  ['logdet(A)', 'logdet(A)', 'torch.logdet(A)', 'logdet(A)'],
  ['inv(A)*u', 'np.linalg.inv(A) @ u', 'torch.linalg.inv(A) @ u', 'jnp.linalg.inv(A) @ u'],
  ['solve(A, u)', 'np.linalg.solve(A, u)', 'torch.linalg.solve(A, u)', 'jnp.linalg.solve(A, u)'],
  ['solve(x, y)', 'y / x'],
  ['diag(u)', 'np.diag(np.ravel(u))', 'torch.diag(u.flatten())', 'jnp.diag(jnp.ravel(u))'],
  [
    'diag(A)',
    'np.diag(A).reshape(-1, 1)',
    'torch.diag(A).reshape(-1, 1)',
    'jnp.diag(A).reshape(-1, 1)',
  ],
  ['softmax(u)', 'softmax(u)', 'torch.softmax(u, dim=0)', 'jax.nn.softmax(u, axis=0)'],
  ['softmaxrows(A)', 'softmax(A, axis=1)', 'torch.softmax(A, dim=1)', 'jax.nn.softmax(A, axis=1)'],
  ['logsumexp(u)', 'logsumexp(u)', 'torch.logsumexp(u, dim=(0, 1))', 'jax.nn.logsumexp(u)'],
  ['eye(2)*u', 'np.eye(2) @ u', 'torch.eye(2) @ u', 'jnp.eye(2) @ u'],
  [
    'ones(2)+zeros(2, 1)',
    'np.ones((2, 1)) + np.zeros((2, 1))',
    'torch.ones(2, 1) + torch.zeros(2, 1)',
    'jnp.ones((2, 1)) + jnp.zeros((2, 1))',
  ],
  // Of one number, functions of arrays are something simpler.
  ['norm2(x) + sum(y)', 'np.abs(x) + y', 'torch.abs(x) + y', 'jnp.abs(x) + y'],
  ['inv(x)*det(y)*dot(x, y)', '1 / x * y * (x * y)'],
  [
    'if(x < 0, -x, 0)',
    "# The side that is not taken may be undefined; its warnings would mislead.\nwith np.errstate(all='ignore'):\nnp.where(x < 0, -x, 0)",
    '# Only the side taken is computed: the other cannot make the gradient nan.\n-x if x < 0 else torch.tensor(0.0)',
    '# cond and not where: the side that is not taken cannot make the gradient nan.\njax.lax.cond(x < 0, lambda: -x, lambda: jnp.float64(0.0))',
  ],
];

describe('how each dialect writes each operation', () => {
  it.each(ROWS)('%s', (source, numpy, pytorch = numpy, jax = numpy) => {
    expect(returned(source, 'numpy')).toBe(numpy);
    expect(returned(source, 'pytorch')).toBe(pytorch);
    expect(returned(source, 'jax')).toBe(jax);
  });

  it('knows every function of the language in every dialect', () => {
    const shown = ROWS.map(([source]) => source).join(' ');
    for (const name of languageFunctions.keys()) {
      expect(shown, name).toContain(`${name}(`);
    }
    for (const { calls } of dialects) {
      for (const [name, { op }] of languageFunctions) {
        if (!['if', 'norm'].includes(name))
          expect(Object.keys(calls), `${name}, ${op}`).toContain(name);
      }
    }
  });

  it('writes every operation of derivatives in NumPy', () => {
    const numpy = dialects.find(({ id }) => id === 'numpy');
    const written = Object.keys(numpy?.calls ?? {});
    for (const { name, notation } of allOps) {
      // Those without a name are written with operators, brackets or the functions above.
      const otherwise = ['matmul', 'transpose', 'entries', 'select'].includes(name);
      if (!otherwise && (notation.kind === 'internal' || notation.kind === 'call')) {
        expect(written, name).toContain(name);
      }
    }
  });
});

describe('whole programs', () => {
  it('NumPy writes the derivative out', () => {
    expect(
      code('(1-x)^2 + 100*(y-x^2)^2', 'numpy', { values: { x: -1.2, y: 1 } }).replaceAll(
        /^[uvAB] = .*\n/gm,
        '',
      ),
    ).toBe(`import numpy as np

np.set_printoptions(floatmode='unique')



def f(x, y):
    return (1 - x)**2 + 100 * (y - x**2)**2


def gradient(x, y):
    return np.array([-400 * x * (y - x**2) - 2 * (1 - x), 200 * (y - x**2)])


x = -1.2
y = 1.0
print('f =', f(x, y))
print('gradient =', gradient(x, y))
`);
  });

  const program = (source: string, dialect: DialectId, options: PrintCodeOptions = {}): string => {
    const parsed = parse(source);
    if (!parsed.ok) throw new Error(parsed.faults[0].message);
    return printCode(parsed.value, dialect, options);
  };

  it('PyTorch goes backward, and says where there is nothing to go back along', () => {
    expect(program('f(x, y) = x^2; ', 'pytorch', { values: { x: 3 } })).toBe(`import torch

torch.set_default_dtype(torch.float64)
torch.set_printoptions(precision=17)


def f(x, y):
    return x**2


x = torch.tensor(3.0, requires_grad=True)
y = torch.tensor(1.0, requires_grad=True)
value = f(x, y)
print('f =', value.item())
value.backward()
# f is flat along y: autograd leaves no gradient there
print('gradient =', [x.grad.item(), 0.0])
`);
  });

  it('JAX takes a Jacobian where the value is no number', () => {
    const source = 'A: 3x2; x = (1, 2); tanh(A*x)';
    const text = program(source, 'jax', { wrt: ['x'] });
    expect(text).toBe(`import jax
import jax.numpy as jnp

jax.config.update('jax_enable_x64', True)
jnp.set_printoptions(floatmode='unique')

A = jnp.array([[1.0, 1.0], [1.0, 1.0], [1.0, 1.0]])


def f(x):
    return jnp.tanh(A @ x)


x = jnp.array([[1.0], [2.0]])
print('f =', f(x), sep='\\n')
d_x = jax.jacobian(f)(x)
print('df/dx =', d_x.reshape(3, 2), sep='\\n')
`);
  });

  it('lays Jacobians of matrices out column by column', () => {
    const source = 'A: 2x3; A*[1; 2; 3]*[1, 2]';
    expect(program(source, 'pytorch')).toContain('d_A.permute(1, 0, 3, 2).reshape(4, 6)');
    expect(program(source, 'jax')).toContain('d_A.transpose(1, 0, 3, 2).reshape(4, 6)');
  });

  it('keeps named intermediates, and uses them in the derivative', () => {
    const text = program('a = x + y; b = a*x; L = b^2', 'numpy');
    expect(text).toContain(`def f(x, y):
    a = x + y
    b = a * x
    L = b**2
    return L
`);
    expect(text).toContain(`def gradient(x, y):
    a = x + y
    b = a * x
`);
  });

  it('renames what Python keeps for itself, and takes the name of the function', () => {
    const text = program('g(lambda, x) = lambda*x', 'numpy');
    expect(text).toContain('def g(lambda_, x):\n    return lambda_ * x');
    expect(text).toContain("print('gradient =', gradient(lambda_, x))");
  });

  it('has numbers that become infinite where Python would raise', () => {
    expect(program('1/x', 'numpy', { values: { x: 0 } })).toContain('x = np.float64(0.0)');
    expect(program('x^2/2', 'numpy', { values: { x: 0 } })).toContain('x = 0.0');
  });

  it('brings along only the helpers it calls', () => {
    expect(program('sin(x)', 'numpy')).not.toContain('def sigmoid');
    expect(program('softplus(x)', 'numpy').match(/^def \w+/gm)).toEqual([
      'def sigmoid',
      'def f',
      'def gradient',
    ]);
  });

  it('refuses a variable that is not there', () => {
    expect(() => program('x^2', 'jax', { wrt: ['q'] })).toThrow(RangeError);
  });
});
