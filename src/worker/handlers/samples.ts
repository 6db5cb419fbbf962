import { success } from '../../core/lang/fault.ts';
import { compiled } from './compiled.ts';
import type { Handler } from './handler.ts';
import { sampled } from './sampled.ts';

/** The heights of f over a view, for a surface in space. */
export const samples: Handler<'samples'> = {
  *work(request) {
    const f = compiled(request.fn);
    if (!f.ok) return f;
    const { nx, ny, values, least, greatest } = yield* sampled(f.value, request);
    return success({ view: request.view, nx, ny, values, least, greatest });
  },
  transfer: ({ values }) => [values.buffer],
};
