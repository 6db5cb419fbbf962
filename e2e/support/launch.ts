import { findBrowser } from '../../tools/browser.mjs';

const browser = findBrowser();

/** How a browser is started; most tests need no graphics card, and software in its place is slow. */
export const launchWith = (...graphics: string[]) => ({
  ...(browser && { executablePath: browser }),
  args: [
    '--no-sandbox',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    ...graphics,
  ],
});
