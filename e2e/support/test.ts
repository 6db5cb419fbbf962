import { test as base } from '@playwright/test';
import { ROOT, SUB_PATH } from './addresses.ts';

interface Options {
  /** Console messages that a test provokes on purpose, such as the browser's note of a 404. */
  expectedMessages: RegExp[];
}

interface Fixtures {
  quiet: undefined;
}

const OWN = new Set([ROOT.origin, SUB_PATH.origin]);

/** Fails any test whose pages complain (hydration and policy faults included) or call elsewhere. */
export const test = base.extend<Options & Fixtures>({
  expectedMessages: [[], { option: true }],
  quiet: [
    async ({ context, expectedMessages }, use) => {
      const complaints: string[] = [];
      context.on('console', (message) => {
        if (!['error', 'warning'].includes(message.type())) return;
        if (expectedMessages.some((expected) => expected.test(message.text()))) return;
        complaints.push(`console ${message.type()}: ${message.text()}`);
      });
      context.on('weberror', (error) => complaints.push(`uncaught: ${error.error().message}`));
      context.on('request', (request) => {
        const { protocol, origin } = new URL(request.url());
        if (protocol.startsWith('http') && !OWN.has(origin)) {
          complaints.push(`request to another origin: ${request.url()}`);
        }
      });
      await use(undefined);
      if (complaints.length > 0) throw new Error(complaints.join('\n'));
    },
    { auto: true },
  ],
});

export { expect } from '@playwright/test';
