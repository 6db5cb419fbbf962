import { proxy, wrap, type Remote } from 'comlink';
import type { Host, JobOutcome, MethodName, Methods } from './protocol.ts';

/** How a request ended, for the page. */
export type Outcome<T> =
  | Exclude<JobOutcome<T>, { kind: 'cancelled' | 'unreached' }>
  /** A newer request of the same lane took its place. */
  | { readonly kind: 'superseded' }
  /** The worker died twice on it, could not be fetched, or has a bug: a sentence for the user. */
  | { readonly kind: 'failed'; readonly message: string };

export interface RequestOptions {
  /** Requests of one lane are about one thing: the latest wins, earlier ones are cancelled. */
  readonly lane: string;
  readonly onProgress?: (part: number) => void;
  /** Milliseconds of work allowed. */
  readonly budget?: number;
}

interface Job {
  readonly id: number;
  readonly lane: string;
  readonly send: () => void;
  readonly settle: (outcome: Outcome<never>) => void;
  readonly onProgress: ((part: number) => void) | undefined;
  lives: number;
}

interface Lane {
  running: Job | undefined;
  waiting: Job | undefined;
  patience: ReturnType<typeof setTimeout> | undefined;
}

/**
 * A running job is left to finish for so long before a newer one of its lane cancels it: during a drag
 * quick jobs then all reach the screen, and slow ones never pile up.
 */
const PATIENCE = 80;
/** A worker that has work and says nothing for so long is taken for dead: its slices last 12 ms. */
const SILENCE = 4000;
const WATCH = 500;
const BUDGET = 20_000;
const UNREACHED =
  'A part of this page could not be fetched. When you are connected again, try once more.';

/**
 * The page's side of the compute worker. Created lazily, respawned when it crashes or falls silent;
 * jobs that were under way are tried once more on the new worker, so the page loses nothing.
 */
export class ComputeClient {
  private worker: Worker | undefined;
  private remote: Remote<Host> | undefined;
  /** Whether a worker has ever been heard: then its script can be had. */
  private awake = false;
  /** Jobs in the worker. */
  private readonly jobs = new Map<number, Job>();
  private readonly lanes = new Map<string, Lane>();
  private nextId = 1;
  private lastHeard = 0;
  private watch: ReturnType<typeof setInterval> | undefined;
  private readonly spawn: () => Worker;

  constructor(spawn: () => Worker = spawnWorker) {
    this.spawn = spawn;
  }

  /** Never rejects: every end is an outcome. */
  request<M extends MethodName>(
    method: M,
    request: Methods[M]['request'],
    { lane, onProgress, budget = BUDGET }: RequestOptions,
  ): Promise<Outcome<Methods[M]['response']>> {
    return new Promise((resolve) => {
      const id = this.nextId++;
      const settle = (outcome: Outcome<Methods[M]['response']>): void => {
        resolve(outcome);
        this.release(job);
      };
      const send = (): void => {
        this.connect()
          .run(id, method, request, { budget })
          .then(
            (outcome) => {
              this.heard();
              if (outcome.kind === 'cancelled') settle({ kind: 'superseded' });
              else if (outcome.kind === 'unreached') settle({ kind: 'failed', message: UNREACHED });
              else settle(outcome);
            },
            (error: unknown) => settle({ kind: 'failed', message: describe(error) }),
          );
      };
      const job: Job = { id, lane, send, settle, onProgress, lives: 2 };
      this.enqueue(job);
    });
  }

  /** Nobody wants the answers of this lane any more. */
  cancel(name: string): void {
    const lane = this.lanes.get(name);
    const running = lane?.running;
    lane?.waiting?.settle({ kind: 'superseded' });
    if (lane) lane.waiting = undefined;
    if (running) this.stop(running);
  }

  private stop(job: Job): void {
    void this.remote?.cancel(job.id);
    job.settle({ kind: 'superseded' });
  }

  /** Ends the worker and everything under way. */
  dispose(): void {
    for (const { waiting } of this.lanes.values()) waiting?.settle({ kind: 'superseded' });
    for (const job of [...this.jobs.values()]) job.settle({ kind: 'superseded' });
    this.drop();
  }

  private enqueue(job: Job): void {
    const lane = this.lanes.get(job.lane) ?? {
      running: undefined,
      waiting: undefined,
      patience: undefined,
    };
    this.lanes.set(job.lane, lane);
    if (!lane.running) return this.launch(lane, job);
    const { running, waiting } = lane;
    lane.waiting = job;
    waiting?.settle({ kind: 'superseded' });
    lane.patience ??= setTimeout(() => {
      if (lane.running === running) this.stop(running);
    }, PATIENCE);
  }

  private launch(lane: Lane, job: Job): void {
    lane.running = job;
    this.jobs.set(job.id, job);
    this.startWatching();
    job.send();
  }

  /** Forgets a settled job and lets the next of its lane begin. Idempotent: late answers find nothing. */
  private release(job: Job): void {
    this.jobs.delete(job.id);
    const lane = this.lanes.get(job.lane);
    if (lane?.running === job) {
      clearTimeout(lane.patience);
      lane.patience = undefined;
      lane.running = undefined;
      const next = lane.waiting;
      lane.waiting = undefined;
      if (next) this.launch(lane, next);
    }
    if (this.jobs.size === 0) this.stopWatching();
  }

  private connect(): Remote<Host> {
    if (this.remote) return this.remote;
    const worker = this.spawn();
    const die = (event: Event): void => {
      event.preventDefault();
      if (this.worker === worker) this.respawn();
    };
    worker.addEventListener('error', die);
    worker.addEventListener('messageerror', die);
    this.worker = worker;
    this.remote = wrap<Host>(worker);
    this.heard();
    const attached = this.remote.attach(
      proxy((id: number, part: number) => {
        this.heard();
        this.jobs.get(id)?.onProgress?.(part);
      }),
    );
    void attached.then(() => (this.awake = true));
    return this.remote;
  }

  private drop(): void {
    this.worker?.terminate();
    this.worker = undefined;
    this.remote = undefined;
  }

  private respawn(): void {
    this.drop();
    for (const job of [...this.jobs.values()]) {
      job.lives--;
      if (job.lives > 0) job.send();
      else {
        job.settle({
          kind: 'failed',
          message: this.awake
            ? 'The computation stopped twice on this input, so it was set aside. Change the input to go on.'
            : UNREACHED,
        });
      }
    }
  }

  private heard(): void {
    this.lastHeard = performance.now();
  }

  private startWatching(): void {
    if (this.watch !== undefined) return;
    this.heard();
    this.watch = setInterval(() => {
      if (performance.now() - this.lastHeard > SILENCE) {
        this.heard();
        this.respawn();
      }
    }, WATCH);
  }

  private stopWatching(): void {
    clearInterval(this.watch);
    this.watch = undefined;
  }
}

function spawnWorker(): Worker {
  return new Worker(new URL('./host.ts', import.meta.url), { type: 'module' });
}

function describe(error: unknown): string {
  return `The computation failed: ${error instanceof Error ? error.message : String(error)}`;
}
