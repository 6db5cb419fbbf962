import { expose, transfer } from 'comlink';
import { drive } from './drive.ts';
import { handlers } from './handlers/all.ts';
import type { Handler } from './handlers/handler.ts';
import type { AnyTemplate } from '../exercises/engine/template.ts';
import type { Host, JobOutcome, MethodName, Methods } from './protocol.ts';
import { provideTemplates } from './templates.ts';

// A file for each exercise, fetched when it is asked for.
provideTemplates(
  import.meta.glob<AnyTemplate>('../../content/*/exercises/*.ts', { import: 'default' }),
);

/** Jobs under way; true once somebody cancelled them. */
const active = new Map<number, boolean>();
let report: (job: number, part: number) => void = () => undefined;

const host: Host = {
  attach(progress) {
    report = progress;
  },
  cancel(job) {
    if (active.has(job)) active.set(job, true);
  },
  async run<M extends MethodName>(
    job: number,
    method: M,
    request: Methods[M]['request'],
    { budget }: { budget: number },
  ): Promise<JobOutcome<Methods[M]['response']>> {
    const handler: Handler<M> = handlers[method];
    active.set(job, false);
    try {
      await handler.prepare?.(request);
    } catch {
      active.delete(job);
      return { kind: 'unreached' };
    }
    const result = await drive(handler.work(request), {
      cancelled: () => active.get(job) === true,
      progress: (part) => report(job, part),
      budget,
    }).finally(() => active.delete(job));
    if (result.kind === 'cancelled') return result;
    if (result.kind === 'too-slow') {
      return {
        kind: 'faults',
        faults: [
          {
            code: 'too-slow',
            span: { start: 0, end: 0 },
            message: `This took more than ${Math.round(budget / 1000)} seconds and was stopped.`,
            advice: 'Make the formula shorter, or ask for fewer steps.',
          },
        ],
      };
    }
    const { value } = result;
    if (!value.ok) return { kind: 'faults', faults: value.faults };
    return transfer({ kind: 'done', value: value.value }, handler.transfer(value.value));
  },
};

expose(host);
