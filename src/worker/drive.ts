/** Work is paused this often, so that a cancel message, or a newer request, gets in. */
const SLICE = 12;
/** Progress is reported no more often than a reader can see. */
const REPORT = 100;

export interface Pace {
  /** True once somebody no longer wants the result. */
  readonly cancelled: () => boolean;
  readonly progress: (part: number) => void;
  /** Milliseconds of work after which the job is given up. */
  readonly budget: number;
}

export type Driven<T> = { kind: 'done'; value: T } | { kind: 'cancelled' } | { kind: 'too-slow' };

/** Runs a generator of progress in slices, letting the message queue in between them. */
export async function drive<T>(work: Generator<number, T>, pace: Pace): Promise<Driven<T>> {
  let worked = 0;
  let sliceStart = performance.now();
  let reported = sliceStart;
  for (;;) {
    const step = work.next();
    if (step.done) return { kind: 'done', value: step.value };
    const now = performance.now();
    if (now - sliceStart < SLICE) continue;
    worked += now - sliceStart;
    if (now - reported >= REPORT) {
      reported = now;
      pace.progress(step.value);
    }
    if (worked > pace.budget) return { kind: 'too-slow' };
    await breathe();
    if (pace.cancelled()) return { kind: 'cancelled' };
    sliceStart = performance.now();
  }
}

/** One turn of the event loop. A message, because nested timeouts are held back to 4 ms. */
function breathe(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
