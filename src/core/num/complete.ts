/** Runs a generator of progress to its end and returns its result; for callers that never pause. */
export function complete<T>(work: Generator<number, T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}
