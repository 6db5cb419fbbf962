import { compile, type Compiled } from '../../core/compile/compile.ts';
import { placeOf } from '../../core/equiv/derivativeProblem.ts';
import { drawReadable } from '../../core/equiv/drawReadable.ts';
import type { Declaration } from '../../core/lang/declarations.ts';
import { success, type Result } from '../../core/lang/fault.ts';
import { parseMatrixText, type MatrixName } from '../../core/lang/parseMatrixText.ts';
import type { TraceTiles } from '../protocol/matrix.ts';
import type { Handler } from './handler.ts';
import { plain } from './matrixProblem.ts';

/** Random inputs at which the traces are compared. */
const PLACES = 8;
const DRAWS = 40;

/** Traces of tiles before and after some moves, and the differential that they are to be, at random inputs. */
export const traceTiles: Handler<'traceTiles'> = {
  // eslint-disable-next-line require-yield -- short work; a generator because every handler is one
  *work({ start, now, f, by, moving, seed }) {
    const read = namesOf(start, f, by, moving);
    if (!read.ok) return read;
    const names = read.value;
    const before = compile(start, { declarations: names });
    if (!before.ok) return before;
    const after = compile(now, { declarations: names });
    if (!after.ok) return after;
    const own = names.filter(({ name }) => name !== moving);
    const whole = f === null ? null : compile(f, { declarations: own });
    if (whole && !whole.ok) return whole;
    let [moved, differential, points] = [0, f === null ? NaN : 0, 0];
    let place = placeOf(names, drawReadable(names, seed));
    for (let k = 0; k < DRAWS && points < PLACES; k++) {
      const at = placeOf(names, drawReadable(names, seed * 1000 + k));
      const [a, b] = [before.value, after.value].map((one) => one.evaluate(at).data[0]);
      if (!Number.isFinite(a) || !Number.isFinite(b)) continue;
      if (points === 0) place = at;
      points++;
      moved = Math.max(moved, relative(a, b));
      if (whole) differential = Math.max(differential, relative(a, change(whole.value, own, at)));
    }
    return success<TraceTiles>({
      names: names.map(({ name, assumed }) => ({ name, assumed, ...plain(place[name]) })),
      points,
      moved,
      differential,
    });

    /** df for the change of the variable alone. */
    function change(g: Compiled, all: readonly Declaration[], at: typeof place): number {
      const still = placeOf(
        all,
        Object.fromEntries(
          all.map(({ name, shape: s }) => [name, new Float64Array(s.rows * s.cols)]),
        ),
      );
      const here = Object.fromEntries(all.map(({ name }) => [name, at[name]]));
      return g.jvp(here, { ...still, [by]: at[moving] }).data[0];
    }
  },
  transfer: () => [],
};

const relative = (a: number, b: number): number =>
  Math.abs(a - b) / Math.max(1, Math.abs(a), Math.abs(b));

/** Names with their shapes: those of f with the change of its variable, or what the product suggests. */
function namesOf(
  start: string,
  f: string | null,
  by: string,
  moving: string,
): Result<readonly MatrixName[]> {
  const text = parseMatrixText(f ?? start);
  if (!text.parsed.ok) return text.parsed;
  const own = text.names.find(({ name }) => name === by);
  if (!own || text.names.some(({ name }) => name === moving)) return success(text.names);
  return success([...text.names, { name: moving, shape: own.shape, assumed: true }]);
}
