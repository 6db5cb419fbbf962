import { mayBeConstrained, type DerivativeProblem } from '../../core/equiv/derivativeProblem.ts';
import { success } from '../../core/lang/fault.ts';
import { printTex } from '../../core/lang/printTex.ts';
import { printText } from '../../core/lang/printText.ts';
import type { Matrix } from '../../core/num/matrix.ts';
import type { MatrixAnswer } from '../protocol/matrix.ts';
import { entryProbe } from './entryProbe.ts';
import type { Handler } from './handler.ts';
import { namedArrays, plain, prepared, standing } from './matrixProblem.ts';

/** A formula longer than this is no help. */
const LONGEST = 220;

/** A formula of scalars, vectors and matrices at given numbers: value, derivative in its layout, one entry moved. */
export const matrix: Handler<'matrix'> = {
  // eslint-disable-next-line require-yield -- short work; a generator because every handler is one
  *work({ fn, by, seed, constrained, entry, nudge }) {
    const read = prepared(fn.source, by, constrained);
    if (!read.ok) return read;
    const problem = read.value;
    const { f, kind, names } = problem;
    const place = standing(problem, fn, seed);
    const free = f.derivative(by, place);
    const wrt = names.find(({ name }) => name === by)?.shape ?? { rows: 1, cols: 1 };
    const square = mayBeConstrained(f.shape, wrt);
    const pairs = square ? f.derivative(by, place, { symmetric: true }) : null;
    const text = problem.expr && printText(problem.expr);
    const short = text !== null && text.length <= LONGEST;
    return success<MatrixAnswer>({
      names: namedArrays(problem, place),
      by,
      value: plain(f.evaluate(place)),
      derivative: { kind, ...plain(free) },
      paired: pairs && plain(pairs),
      constrained: problem.constrained,
      symmetric: square && isSymmetric(place[by]),
      tex: short ? texOf(problem) : null,
      text: short ? text : null,
      probe: entryProbe(problem, place, { entry, nudge }),
      remarks: f.remarks(place),
    });
  },
  transfer: () => [],
};

/** The derivative with the name it is by in the colour of inputs, vectors bold. */
function texOf({ expr, names, by }: DerivativeProblem): string | null {
  const shapes = new Map(names.map(({ name, shape }) => [name, shape]));
  return (
    expr &&
    printTex(expr, {
      digits: 6,
      classOf: (name) => (name === by ? 'k-input' : undefined),
      shapeOf: (name) => shapes.get(name),
    })
  );
}

const isSymmetric = ({ rows, cols, data }: Matrix): boolean =>
  rows === cols && data.every((x, k) => x === data[(k % rows) * rows + Math.floor(k / rows)]);
