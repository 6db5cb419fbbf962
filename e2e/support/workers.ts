import type { Page } from '@playwright/test';

interface Workers {
  /** Does this to the worker at its next message, or at every message from now on. */
  at: 'next' | 'each';
  deed: 'none' | 'crash' | 'vanish';
  done: number;
  started: number;
}

/** Lets a test end the page's workers in the middle of their work. Call before the page opens. */
export async function controlWorkers(page: Page) {
  await page.addInitScript(() => {
    const control: Workers = { at: 'next', deed: 'none', done: 0, started: 0 };
    const Native = window.Worker;
    class Mortal extends Native {
      constructor(url: string | URL, options?: WorkerOptions) {
        super(url, options);
        control.started++;
      }
      override postMessage(
        message: unknown,
        options?: Transferable[] | StructuredSerializeOptions,
      ): void {
        super.postMessage(message, options as Transferable[]);
        const { deed } = control;
        if (deed === 'none') return;
        if (control.at === 'next') control.deed = 'none';
        control.done++;
        // `vanish` is a worker that is gone without a word, as when the system is short of memory.
        if (deed === 'vanish') this.terminate();
        else
          queueMicrotask(() => this.dispatchEvent(new ErrorEvent('error', { cancelable: true })));
      }
    }
    Object.assign(window, { Worker: Mortal, workerControl: control });
  });
  const set = (change: Partial<Workers>) =>
    page.evaluate(
      (patch) =>
        Object.assign((window as unknown as { workerControl: Workers }).workerControl, patch),
      change,
    );
  return {
    order: (deed: Workers['deed'], at: Workers['at'] = 'next') => set({ deed, at }),
    counts: () => set({}),
  };
}
