import type { Result } from '../../core/lang/fault.ts';
import type { MethodName, Methods } from '../protocol.ts';

/** One method of the worker: work in pieces (each `yield` is a place to pause), then its result. */
export interface Handler<M extends MethodName> {
  /** Fetches what the work needs and does not have yet. */
  readonly prepare?: (request: Methods[M]['request']) => Promise<void>;
  readonly work: (
    request: Methods[M]['request'],
  ) => Generator<number, Result<Methods[M]['response']>>;
  /** Buffers of the response that move to the page without a copy. */
  readonly transfer: (response: Methods[M]['response']) => Transferable[];
}
