import type { MethodName, Methods } from '../worker/protocol.ts';
import { ComputeClient, type Outcome } from '../worker/client.ts';

let client: ComputeClient | undefined;

let lanes = 0;

/** One worker for the whole site, started by the first request. */
export const computeClient = (): ComputeClient => (client ??= new ComputeClient());

/** One question that nothing newer makes void. */
export const ask = <M extends MethodName>(
  method: M,
  request: Methods[M]['request'],
): Promise<Outcome<Methods[M]['response']>> =>
  computeClient().request(method, request, { lane: `${method} ${++lanes}` });

/** How a question ended that nothing newer made void. */
export type Ended<T> = Exclude<Outcome<T>, { kind: 'superseded' }>;

/**
 * One line of questions about one thing. Asking what was asked last is free; asking null withdraws the
 * question under way.
 */
export function createLine<M extends MethodName>(
  method: M,
  answer: (outcome: Ended<Methods[M]['response']>, request: Methods[M]['request']) => void,
  onProgress?: (part: number) => void,
): (request: Methods[M]['request'] | null) => void {
  const lane = `${method} ${++lanes}`;
  let last = '';
  return (request) => {
    const key = JSON.stringify(request);
    if (key === last) return;
    last = key;
    if (request === null) {
      client?.cancel(lane);
      return;
    }
    void computeClient()
      .request(method, request, { lane, ...(onProgress && { onProgress }) })
      .then((outcome) => {
        if (outcome.kind === 'superseded') return;
        if (outcome.kind === 'failed' && key === last) last = '';
        answer(outcome, request);
      });
  };
}
