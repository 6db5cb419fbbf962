import { isScalar, sizeOf } from '../../ir/types.ts';
import type { Dialect, Task, Variable } from './dialect.ts';
import { asFloat, LIMIT_SLOPES, nested, PYTHON, tuple } from './python.ts';

const NAMES =
  'sin cos tan asin acos atan sinh cosh tanh exp log sqrt abs sign sigmoid relu erf sum mean logdet'.split(
    ' ',
  );

const HELPERS: Readonly<Record<string, string>> = {
  softplus: `def softplus(a):
    """log(1 + exp(a)); torch's own is a straight line above 20, and loses digits there."""
    return torch.logaddexp(a, torch.zeros_like(a))`,
  matrix: `def matrix(rows):
    """An array of numbers that keeps their way back to what they came from."""
    number = lambda entry: torch.as_tensor(entry, dtype=torch.float64)
    return torch.stack([torch.stack([number(entry) for entry in row]) for row in rows])`,
  limit_slopes: LIMIT_SLOPES,
};

const lift = (text: string): string => `torch.tensor(${asFloat(text)})`;

/** PyTorch: the derivative comes from autograd. */
export const pytorch: Dialect = {
  id: 'pytorch',
  title: 'PyTorch',
  head: [
    'import torch',
    '',
    'torch.set_default_dtype(torch.float64)',
    'torch.set_printoptions(precision=17)',
  ],
  constants: { pi: 'math.pi', e: 'math.e' },
  reserved: ['torch', 'math', ...Object.keys(HELPERS)],
  calls: {
    ...Object.fromEntries(NAMES.map((name) => [name, `torch.${name}`])),
    min: 'torch.minimum',
    max: 'torch.maximum',
    softplus: 'softplus',
    gelu: 'torch.nn.functional.gelu',
    logsumexp: ([a]) => `torch.logsumexp(${a}, dim=(0, 1))`,
    softmax: ([a]) => `torch.softmax(${a}, dim=0)`,
    softmaxrows: ([a]) => `torch.softmax(${a}, dim=1)`,
    dot: (_args, { operands: [a, b] }) => `torch.sum(${a} * ${b})`,
    outer: (_args, { operands: [a, b] }) => `(${a} @ ${b}.T)`,
    norm1: ([a]) => `torch.sum(torch.abs(${a}))`,
    norm2: 'torch.linalg.norm',
    normF: 'torch.linalg.norm',
    tr: 'torch.trace',
    det: 'torch.linalg.det',
    inv: 'torch.linalg.inv',
    solve: 'torch.linalg.solve',
    matrixpower: 'torch.linalg.matrix_power',
    diag: (_args, { operands: [a] }) => `torch.diag(${a}.flatten())`,
    diagonal: ([a]) => `torch.diag(${a}).reshape(-1, 1)`,
    eye: ([n]) => `torch.eye(${n})`,
    ones: ([m, n]) => `torch.ones(${m}, ${n})`,
    zeros: ([m, n]) => `torch.zeros(${m}, ${n})`,
  },
  helpers: HELPERS,
  lift,
  liftsArguments: true,
  choose(condition, yes, no, isNumber) {
    const [a, b] = [yes, no].map((side) => (side.plain ? lift(side.text) : side.text));
    return isNumber
      ? { text: `${a} if ${condition} else ${b}`, level: PYTHON.choice, plain: false }
      : { text: `torch.where(${condition}, ${a}, ${b})`, level: PYTHON.atom, plain: false };
  },
  remarks: [
    [/ if .* else /, '# Only the side taken is computed: the other cannot make the gradient nan.'],
    [/torch\.where\(/, '# Both sides are computed, so both need a slope, or the gradient is nan.'],
  ],
  matrix: (rows, literal) =>
    literal ? `torch.tensor(${nested(rows)})` : `matrix(${nested(rows)})`,
  value: (text, { moves }) => `torch.tensor(${text}${moves ? ', requires_grad=True' : ''})`,
  derivative: 'autodiff',
  run,
};

function run(task: Task): string[] {
  const { f, variables, shape } = task;
  const args = variables.map(({ name }) => name).join(', ');
  const lines = [`value = ${f}(${args})`];
  if (!isScalar(shape)) {
    lines.push(`print('${f} =', value.detach(), sep='\\n')`);
    return [...lines, ...jacobian(task, args)];
  }
  lines.push(`print('${f} =', value.item())`);
  const back = variables.every(({ flat }) => flat) ? [] : ['value.backward()'];
  const own = [...back, ...flatRemarks(task), ...(task.together ? gradient(task) : each(task))];
  if (task.exceptional === undefined) return [...lines, ...own];
  return [
    ...lines,
    `if ${task.exceptional}:`,
    '    # autograd sees only the value that is given here, a constant',
    `    print('gradient =', limit_slopes(call_f, [${args}]))`,
    'else:',
    ...own.map((line) => `    ${line}`),
  ];
}

function flatRemarks({ f, variables }: Task): string[] {
  const flat = variables.filter((v) => v.flat).map(({ label }) => label);
  return flat.length === 0
    ? []
    : [`# ${f} is flat along ${flat.join(', ')}: autograd leaves no gradient there`];
}

const number = ({ name, flat }: Variable): string => (flat ? '0.0' : `${name}.grad.item()`);

function gradient({ f, variables }: Task): string[] {
  const [first] = variables;
  if (variables.length === 1) return [`print('d${f}/d${first.label} =', ${number(first)})`];
  return [`print('gradient =', [${variables.map(number).join(', ')}])`];
}

function each({ f, variables }: Task): string[] {
  return variables.map((v) => {
    const grad = v.flat ? `torch.zeros_like(${v.name})` : `${v.name}.grad`;
    if (isScalar(v.shape)) return `print('d${f}/d${v.label} =', ${number(v)})`;
    // A row for a column vector, the matrix's own shape for a matrix.
    return `print('d${f}/d${v.label} =', ${grad}${v.shape.cols === 1 ? '.T' : ''}, sep='\\n')`;
  });
}

function jacobian({ f, shape, variables, together }: Task, args: string): string[] {
  const one = variables.length === 1;
  const names = variables.map(({ slope }) => slope);
  const of = one ? args : tuple(variables.map(({ name }) => name));
  const lines = [`${names.join(', ')} = torch.autograd.functional.jacobian(${f}, ${of})`];
  const laid = variables.map((v, k) => {
    if (isScalar(v.shape)) return shape.cols === 1 ? names[k] : `${names[k]}.T.reshape(-1, 1)`;
    const size = `${sizeOf(shape)}, ${sizeOf(v.shape)}`;
    const plain = shape.cols === 1 && v.shape.cols === 1;
    return `${names[k]}${plain ? '' : '.permute(1, 0, 3, 2)'}.reshape(${size})`;
  });
  if (together) {
    const all = one ? laid[0] : `torch.hstack([${laid.join(', ')}])`;
    return [...lines, `print('Jacobian =', ${all}, sep='\\n')`];
  }
  return [
    ...lines,
    ...variables.map((v, k) => `print('d${f}/d${v.label} =', ${laid[k]}, sep='\\n')`),
  ];
}
