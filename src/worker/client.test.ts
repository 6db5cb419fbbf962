import { expose } from 'comlink';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ComputeClient } from './client.ts';
import type { JobOutcome } from './protocol.ts';

const REQUEST = { source: 'x', values: {} };

/** A worker whose answers the test gives: a message channel with a scripted host at its other end. */
class ScriptedWorker {
  readonly jobs: { id: number; answer: (outcome: JobOutcome<never>) => void }[] = [];
  readonly cancelled: number[] = [];
  terminated = false;
  progress: (job: number, part: number) => void = () => undefined;
  private readonly channel = new MessageChannel();
  private readonly events = new EventTarget();

  /** @param comes false for one whose script cannot be fetched. */
  constructor(comes = true) {
    const host = {
      attach: (progress: (job: number, part: number) => void) => {
        this.progress = progress;
      },
      cancel: (id: number) => void this.cancelled.push(id),
      run: (id: number) =>
        new Promise<JobOutcome<never>>((answer) => this.jobs.push({ id, answer })),
    };
    if (comes) expose(host, this.channel.port2);
    this.channel.port1.start();
  }
  postMessage(message: unknown, transfer: Transferable[]): void {
    this.channel.port1.postMessage(message, transfer);
  }
  addEventListener(type: string, listener: EventListener): void {
    if (type === 'message') this.channel.port1.addEventListener(type, listener);
    else this.events.addEventListener(type, listener);
  }
  removeEventListener(type: string, listener: EventListener): void {
    this.channel.port1.removeEventListener(type, listener);
  }
  crash(): void {
    this.events.dispatchEvent(new Event('error'));
  }
  terminate(): void {
    this.terminated = true;
    this.channel.port1.close();
    this.channel.port2.close();
  }
}

let workers: ScriptedWorker[];
let client: ComputeClient;

beforeEach(() => {
  workers = [];
  client = new ComputeClient(() => {
    const worker = new ScriptedWorker();
    workers.push(worker);
    return worker as unknown as Worker;
  });
});
afterEach(() => {
  client.dispose();
  vi.useRealTimers();
});

const ask = (lane: string) => client.request('derive', { source: lane }, { lane });
const until = (condition: () => boolean) => vi.waitFor(() => expect(condition()).toBe(true));
const done = { kind: 'done', value: { gradientTex: null } } as unknown as JobOutcome<never>;

describe('the compute client', () => {
  it('spawns no worker until it is asked for something', () => {
    expect(workers).toHaveLength(0);
  });

  it('lets the running job of a lane finish, then runs only the latest of those that waited', async () => {
    const first = ask('a');
    const second = ask('a');
    const third = ask('a');
    await until(() => workers[0]?.jobs.length === 1);
    workers[0].jobs[0].answer(done);
    expect((await first).kind).toBe('done');
    expect((await second).kind).toBe('superseded');
    await until(() => workers[0].jobs.length === 2);
    workers[0].jobs[1].answer(done);
    expect((await third).kind).toBe('done');
  });

  it('cancels a slow job when a newer one of its lane waits', async () => {
    const slow = ask('a');
    await until(() => workers[0]?.jobs.length === 1);
    const newer = ask('a');
    expect((await slow).kind).toBe('superseded');
    await until(() => workers[0].cancelled.length === 1);
    expect(workers[0].cancelled).toEqual([workers[0].jobs[0].id]);
    await until(() => workers[0].jobs.length === 2);
    workers[0].jobs[1].answer(done);
    expect((await newer).kind).toBe('done');
  });

  it('withdraws a lane: what runs is cancelled, what waits never starts', async () => {
    const running = ask('a');
    await until(() => workers[0]?.jobs.length === 1);
    const waiting = ask('a');
    client.cancel('a');
    expect([(await running).kind, (await waiting).kind]).toEqual(['superseded', 'superseded']);
    await until(() => workers[0].cancelled.length === 1);
    expect(workers[0].jobs).toHaveLength(1);
  });

  it('keeps lanes apart', async () => {
    const a = ask('a');
    const b = ask('b');
    await until(() => workers[0]?.jobs.length === 2);
    workers[0].jobs.forEach((job) => job.answer(done));
    expect([(await a).kind, (await b).kind]).toEqual(['done', 'done']);
  });

  it('respawns after a crash and answers the job that was under way', async () => {
    const answer = ask('a');
    await until(() => workers[0]?.jobs.length === 1);
    workers[0].crash();
    expect(workers[0].terminated).toBe(true);
    await until(() => workers[1]?.jobs.length === 1);
    workers[1].jobs[0].answer(done);
    expect((await answer).kind).toBe('done');
  });

  it('gives a job up when it kills two workers, and goes on with the next', async () => {
    const deadly = ask('a');
    for (const k of [0, 1]) {
      await until(() => workers[k]?.jobs.length === 1);
      workers[k].crash();
    }
    const outcome = await deadly;
    expect(outcome.kind).toBe('failed');
    const next = ask('a');
    await until(() => workers[2]?.jobs.length === 1);
    workers[2].jobs[0].answer(done);
    expect((await next).kind).toBe('done');
  });

  it('says that the worker could not be fetched when it never was heard, not that the input is at fault', async () => {
    client = new ComputeClient(() => {
      const worker = new ScriptedWorker(false);
      workers.push(worker);
      setTimeout(() => worker.crash());
      return worker as unknown as Worker;
    });
    const outcome = await ask('a');
    expect(outcome).toMatchObject({
      kind: 'failed',
      message: expect.stringContaining('could not be fetched') as unknown,
    });
    expect(workers).toHaveLength(2);
  });

  it('takes a worker for dead that has work and says nothing', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'performance'] });
    const answer = ask('a');
    await until(() => workers[0]?.jobs.length === 1);
    await vi.advanceTimersByTimeAsync(5000);
    expect(workers[0].terminated).toBe(true);
    await until(() => workers[1]?.jobs.length === 1);
    workers[1].jobs[0].answer(done);
    expect((await answer).kind).toBe('done');
  });

  it('leaves a worker alone that reports progress', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'performance'] });
    const parts: number[] = [];
    const answer = client.request('derive', REQUEST, {
      lane: 'a',
      onProgress: (part) => parts.push(part),
    });
    await until(() => workers[0]?.jobs.length === 1);
    for (let k = 1; k <= 6; k++) {
      await vi.advanceTimersByTimeAsync(2000);
      workers[0].progress(workers[0].jobs[0].id, k / 6);
      await until(() => parts.length === k);
    }
    expect(workers[0].terminated).toBe(false);
    workers[0].jobs[0].answer(done);
    expect((await answer).kind).toBe('done');
  });
});
