// Build time: the facts of a widget's state, from the same work that the worker does for its readers.
import type { Run, WidgetModel } from '../src/widgets/model.ts';
import { complete } from '../src/core/num/complete.ts';
import { handlers } from '../src/worker/handlers/all.ts';
import type { Handler } from '../src/worker/handlers/handler.ts';
import type { MethodName, Methods } from '../src/worker/protocol.ts';

/** The worker's answer, here and at once. */
export const run: Run = <M extends MethodName>(method: M, request: Methods[M]['request']) => {
  const { work }: Handler<M> = handlers[method];
  const result = complete(work(request));
  return result.ok ? result.value : null;
};

type Facts = ReturnType<WidgetModel['facts']>;

const known = new Map<string, Facts>();

/** Kept: a page quotes the same state many times. */
export function factsOf(model: WidgetModel, query: string): Facts {
  const key = `${model.id}?${query}`;
  const facts = known.get(key) ?? model.facts(query, run);
  known.set(key, facts);
  return facts;
}
