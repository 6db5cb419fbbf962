import { isScalar, sizeOf } from '../../ir/types.ts';
import type { Dialect, Task } from './dialect.ts';
import { asFloat, LIMIT_SLOPES, nested, PYTHON } from './python.ts';

const NAMES = 'sin cos tan sinh cosh tanh exp log sqrt abs sign sum mean'.split(' ');

const HELPERS: Readonly<Record<string, string>> = {
  norm: `def norm(a):
    """The length of a, with the slope 0 at 0, where that of jnp.linalg.norm is nan."""
    total = jnp.sum(a * a)
    return jnp.where(total == 0, 0.0, jnp.sqrt(jnp.where(total == 0, 1.0, total)))`,
  logdet: `def logdet(a):
    """log of the determinant; nan where it is negative."""
    sign, value = jnp.linalg.slogdet(a)
    return jnp.where(sign < 0, jnp.nan, value)`,
  limit_slopes: LIMIT_SLOPES,
};

const lift = (text: string): string => `jnp.float64(${asFloat(text)})`;

/** JAX: the derivative comes from jax.grad, or jax.jacobian where the value is no number. */
export const jax: Dialect = {
  id: 'jax',
  title: 'JAX',
  head: [
    'import jax',
    'import jax.numpy as jnp',
    '',
    "jax.config.update('jax_enable_x64', True)",
    "jnp.set_printoptions(floatmode='unique')",
  ],
  constants: { pi: 'jnp.pi', e: 'jnp.e' },
  reserved: ['jax', 'jnp', ...Object.keys(HELPERS)],
  calls: {
    ...Object.fromEntries(NAMES.map((name) => [name, `jnp.${name}`])),
    asin: 'jnp.arcsin',
    acos: 'jnp.arccos',
    atan: 'jnp.arctan',
    min: 'jnp.minimum',
    max: 'jnp.maximum',
    sigmoid: 'jax.nn.sigmoid',
    relu: 'jax.nn.relu',
    softplus: 'jax.nn.softplus',
    gelu: ([a]) => `jax.nn.gelu(${a}, approximate=False)`,
    erf: 'jax.scipy.special.erf',
    logsumexp: 'jax.nn.logsumexp',
    softmax: ([a]) => `jax.nn.softmax(${a}, axis=0)`,
    softmaxrows: ([a]) => `jax.nn.softmax(${a}, axis=1)`,
    dot: (_args, { operands: [a, b] }) => `jnp.sum(${a} * ${b})`,
    outer: (_args, { operands: [a, b] }) => `(${a} @ ${b}.T)`,
    norm1: ([a]) => `jnp.sum(jnp.abs(${a}))`,
    norm2: 'norm',
    normF: 'norm',
    tr: 'jnp.trace',
    det: 'jnp.linalg.det',
    logdet: 'logdet',
    inv: 'jnp.linalg.inv',
    solve: 'jnp.linalg.solve',
    matrixpower: 'jnp.linalg.matrix_power',
    diag: ([a]) => `jnp.diag(jnp.ravel(${a}))`,
    diagonal: ([a]) => `jnp.diag(${a}).reshape(-1, 1)`,
    eye: ([n]) => `jnp.eye(${n})`,
    ones: ([m, n]) => `jnp.ones((${m}, ${n}))`,
    zeros: ([m, n]) => `jnp.zeros((${m}, ${n}))`,
  },
  helpers: HELPERS,
  lift,
  liftsArguments: false,
  choose(condition, yes, no, isNumber) {
    if (!isNumber) {
      const text = `jnp.where(${condition}, ${yes.text}, ${no.text})`;
      return { text, level: PYTHON.atom, plain: false };
    }
    const [a, b] = [yes, no].map((side) => (side.plain ? lift(side.text) : side.text));
    const text = `jax.lax.cond(${condition}, lambda: ${a}, lambda: ${b})`;
    return { text, level: PYTHON.atom, plain: false };
  },
  remarks: [
    [
      /lax\.cond\(/,
      '# cond and not where: the side that is not taken cannot make the gradient nan.',
    ],
    [/jnp\.where\(/, '# Both sides are computed, so both need a slope, or the gradient is nan.'],
  ],
  matrix: (rows) => `jnp.array(${nested(rows)})`,
  value: (text, { isNumber }) => `jnp.${isNumber ? 'float64' : 'array'}(${text})`,
  derivative: 'autodiff',
  run,
};

function run(task: Task): string[] {
  const { f, variables, shape, together } = task;
  const args = variables.map(({ name }) => name).join(', ');
  const one = variables.length === 1;
  const which = one ? f : `${f}, argnums=(${variables.map((_, k) => k).join(', ')})`;
  const [first] = variables;
  if (!isScalar(shape)) return jacobian(task, args, which);
  const value = `print('${f} =', ${f}(${args}))`;
  const grad = `jax.grad(${which})(${args})`;
  if (task.exceptional !== undefined) {
    return [
      value,
      `if ${task.exceptional}:`,
      '    # jax.grad sees only the value that is given here, a constant',
      `    print('gradient =', limit_slopes(call_f, [${args}]))`,
      'else:',
      `    print('gradient =', jnp.stack(${one ? `[${grad}]` : grad}))`,
    ];
  }
  if (together && one) return [value, `print('d${f}/d${first.label} =', ${grad})`];
  if (together) return [value, `print('gradient =', jnp.stack(${grad}))`];
  const names = variables.map(({ slope }) => slope);
  return [
    value,
    `${names.join(', ')} = ${grad}`,
    ...variables.map((v, k) => {
      if (isScalar(v.shape)) return `print('d${f}/d${v.label} =', ${names[k]})`;
      // A row for a column vector, the matrix's own shape for a matrix.
      const row = v.shape.cols === 1 ? '.T' : '';
      return `print('d${f}/d${v.label} =', ${names[k]}${row}, sep='\\n')`;
    }),
  ];
}

function jacobian({ f, shape, variables, together }: Task, args: string, which: string): string[] {
  const names = variables.map(({ slope }) => slope);
  const lines = [
    `print('${f} =', ${f}(${args}), sep='\\n')`,
    `${names.join(', ')} = jax.jacobian(${which})(${args})`,
  ];
  const laid = variables.map((v, k) => {
    if (isScalar(v.shape)) return shape.cols === 1 ? names[k] : `${names[k]}.T.reshape(-1, 1)`;
    const plain = shape.cols === 1 && v.shape.cols === 1;
    const size = `${sizeOf(shape)}, ${sizeOf(v.shape)}`;
    return `${names[k]}${plain ? '' : '.transpose(1, 0, 3, 2)'}.reshape(${size})`;
  });
  if (together) {
    const all = laid.length === 1 ? laid[0] : `jnp.hstack([${laid.join(', ')}])`;
    return [...lines, `print('Jacobian =', ${all}, sep='\\n')`];
  }
  return [
    ...lines,
    ...variables.map((v, k) => `print('d${f}/d${v.label} =', ${laid[k]}, sep='\\n')`),
  ];
}
