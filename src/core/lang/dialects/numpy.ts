import { isScalar, type Shape } from '../../ir/types.ts';
import type { Dialect, Task } from './dialect.ts';
import { LIMIT_SLOPES, nested, PYTHON } from './python.ts';

const NAMES = 'sin cos tan sinh cosh tanh exp log sqrt abs sign sum mean'.split(' ');

const HELPERS: Readonly<Record<string, string>> = {
  sigmoid: `def sigmoid(a):
    """1 / (1 + exp(-a)), where neither tail overflows."""
    t = np.exp(-np.abs(a))
    return np.where(a >= 0, 1 / (1 + t), t / (1 + t))`,
  erf: `erf = np.vectorize(math.erf, otypes=[float])`,
  gelu: `def gelu(a):
    """a times the normal distribution function of a."""
    return a * 0.5 * np.vectorize(math.erfc, otypes=[float])(-a / math.sqrt(2))`,
  logsumexp: `def logsumexp(a):
    """log(sum(exp(a))), the largest entry taken out first."""
    top = np.max(a)
    return top + np.log(np.sum(np.exp(a - top))) if np.isfinite(top) else top`,
  softmax: `def softmax(a, axis=0):
    """Exponentials divided by their sum, column by column."""
    t = np.exp(a - np.max(a, axis=axis, keepdims=True))
    return t / np.sum(t, axis=axis, keepdims=True)`,
  logdet: `def logdet(a):
    """log of the determinant; nan where it is negative."""
    sign, value = np.linalg.slogdet(a)
    return np.nan if sign < 0 else value`,
  unit: `def unit(a):
    """a / norm(a), and 0 where a is 0: the gradient of the norm."""
    length = np.linalg.norm(a)
    return a / length if length != 0 else np.zeros_like(a)`,
  cofactor: `def cofactor(a):
    """The signed minors: the gradient of det, for singular matrices too."""
    n = len(a)
    minor = lambda i, j: np.linalg.det(np.delete(np.delete(a, i, axis=0), j, axis=1))
    return np.array([[(-1.0) ** (i + j) * minor(i, j) for j in range(n)] for i in range(n)])`,
  xlogy: `def xlogy(a, b):
    """a * log(b), and 0 where a is 0."""
    with np.errstate(all='ignore'):
        return np.where((a == 0) & ~np.isnan(b), 0.0, a * np.log(b))`,
  embed: `def embed(a, i, j, rows, cols):
    """Zeros with a from entry (i, j) on."""
    out, a = np.zeros((rows, cols)), np.atleast_2d(a)
    out[i:i + a.shape[0], j:j + a.shape[1]] = a
    return out`,
  basis: `def basis(k, rows, cols):
    """A 1 in entry k, counted column by column, and zeros elsewhere."""
    return np.eye(rows * cols)[k].reshape(rows, cols, order='F')`,
  limit_slopes: LIMIT_SLOPES,
};

/** `[a, b]`, one entry a line where one line would be long. */
const list = (items: readonly string[]): string =>
  items.join(', ').length > 80
    ? `[\n${items.map((item) => `    ${item},\n`).join('')}]`
    : `[${items.join(', ')}]`;

/** NumPy: no autodiff, so the derivative is written out, from our own. */
export const numpy: Dialect = {
  id: 'numpy',
  title: 'NumPy',
  head: ['import numpy as np', '', "np.set_printoptions(floatmode='unique')"],
  constants: { pi: 'np.pi', e: 'np.e' },
  reserved: ['np', 'math', ...Object.keys(HELPERS)],
  calls: {
    ...Object.fromEntries(NAMES.map((name) => [name, `np.${name}`])),
    asin: 'np.arcsin',
    acos: 'np.arccos',
    atan: 'np.arctan',
    min: 'np.minimum',
    max: 'np.maximum',
    relu: ([a]) => `np.maximum(${a}, 0)`,
    softplus: ([a]) => `np.logaddexp(${a}, 0)`,
    ...Object.fromEntries(Object.keys(HELPERS).map((name) => [name, name])),
    softmaxrows: ([a]) => `softmax(${a}, axis=1)`,
    dot: (_args, { operands: [a, b] }) => `np.sum(${a} * ${b})`,
    outer: (_args, { operands: [a, b] }) => `(${a} @ ${b}.T)`,
    norm1: ([a]) => `np.sum(np.abs(${a}))`,
    norm2: 'np.linalg.norm',
    normF: 'np.linalg.norm',
    tr: 'np.trace',
    det: 'np.linalg.det',
    inv: 'np.linalg.inv',
    solve: 'np.linalg.solve',
    matrixpower: 'np.linalg.matrix_power',
    diag: ([a]) => `np.diag(np.ravel(${a}))`,
    diagonal: ([a]) => `np.diag(${a}).reshape(-1, 1)`,
    eye: ([n]) => `np.eye(${n})`,
    ones: ([m, n]) => `np.ones((${m}, ${n}))`,
    zeros: ([m, n]) => `np.zeros((${m}, ${n}))`,
    fill: ([a, m, n]) => `np.full((${m}, ${n}), ${a})`,
    onehot: ([k, m, n]) => `basis(${k}, ${m}, ${n})`,
    reshape: ([, m, n], { operands: [a] }) => `${a}.reshape(${m}, ${n}, order='F')`,
    block: ([, i, j, m, n], { operands: [a] }) =>
      `${a}[${i}:${Number(i) + Number(m)}, ${j}:${Number(j) + Number(n)}]`,
    hstack: (args, { shapes }) =>
      isScalar(shapes[0]) ? `np.array([[${args.join(', ')}]])` : `np.hstack(${list(args)})`,
  },
  helpers: HELPERS,
  lift: (text) => `np.float64(${text})`,
  liftsArguments: false,
  choose: (condition, yes, no) => ({
    text: `np.where(${condition}, ${yes.text}, ${no.text})`,
    level: PYTHON.atom,
    plain: false,
  }),
  choiceContext: "with np.errstate(all='ignore'):",
  remarks: [
    [/errstate/, '# The side that is not taken may be undefined; its warnings would mislead.'],
  ],
  matrix: (rows) => `np.array(${nested(rows)})`,
  value: (text, { isNumber, careful }) =>
    isNumber ? (careful ? `np.float64(${text})` : text) : `np.array(${text})`,
  derivative: 'formula',
  run,
};

function run(task: Task): string[] {
  const { f, variables } = task;
  const args = variables.map(({ name }) => name).join(', ');
  const lines = [`print('${f} =', ${f}(${args})${end(task.shape)})`];
  if (task.together) {
    const one = variables.length === 1;
    if (!isScalar(task.shape)) lines.push(`print('Jacobian =', gradient(${args}), sep='\\n')`);
    else if (one) lines.push(`print('d${f}/d${variables[0].label} =', gradient(${args}))`);
    else lines.push(`print('gradient =', gradient(${args}))`);
    return lines;
  }
  const names = variables.map(({ slope }) => slope);
  lines.push(`${names.join(', ')} = gradient(${args})`);
  variables.forEach(({ label: text, shape }, k) => {
    const number = isScalar(task.shape) && isScalar(shape);
    lines.push(`print('d${f}/d${text} =', ${names[k]}${number ? '' : ", sep='\\n'"})`);
  });
  return lines;
}

const end = (shape: Shape): string => (isScalar(shape) ? '' : ", sep='\\n'");
