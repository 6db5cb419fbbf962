import { gradientMap, vectorField } from '../../core/field/vectorField.ts';
import { success } from '../../core/lang/fault.ts';
import { compiled } from './compiled.ts';
import type { Handler } from './handler.ts';

/** The gradient field of f over a view. */
export const quiver: Handler<'quiver'> = {
  *work({ fn, view, columns, rows }) {
    const f = compiled(fn);
    if (!f.ok) return f;
    const field = yield* vectorField(gradientMap(f.value), view, columns, rows);
    return success({ view, ...field });
  },
  transfer: ({ x, y, u, v, dx, dy }) => [x, y, u, v, dx, dy].map((a) => a.buffer),
};
