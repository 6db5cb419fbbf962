import { defineConfig } from '@playwright/test';
import { ROOT, SUB_PATH } from './support/addresses.ts';
import { launchWith } from './support/launch.ts';

const server = (site: URL, dir: string) => ({
  command: `node tools/serve.mjs --dir ${dir} --base ${site.pathname} --port ${site.port}`,
  cwd: '..',
  url: site.href,
  reuseExistingServer: false,
});

export default defineConfig({
  testDir: '.',
  outputDir: '../test-results',
  // A test that passes only at the second try hides a fault.
  retries: 0,
  workers: 2,
  fullyParallel: true,
  // Generous, for machines under load: nothing waits longer than it has to.
  timeout: 60_000,
  expect: {
    timeout: 15_000,
    // Letters are drawn a little differently by every version of the browser; DEEP=1 forgives next to nothing.
    toHaveScreenshot: {
      maxDiffPixelRatio: process.env.DEEP ? 0.0003 : 0.01,
      threshold: 0.15,
    },
  },
  snapshotPathTemplate: '{testDir}/visual/baselines/{arg}{ext}',
  forbidOnly: Boolean(process.env.CI),
  reporter: process.env.CI ? 'line' : 'list',
  use: {
    baseURL: ROOT.href,
    // Recording costs a third of the time: TRACE=1 for a failure that its page does not explain.
    trace: process.env.TRACE ? 'retain-on-failure' : 'off',
    screenshot: 'only-on-failure',
    launchOptions: launchWith('--disable-gpu'),
  },
  projects: [
    { name: 'desktop', use: { viewport: { width: 1440, height: 900 } } },
    {
      name: 'phone',
      use: { viewport: { width: 390, height: 844 }, hasTouch: true },
      // What is typed, said or linked does not depend on the size of the screen, and every page is looked at for
      // what sticks out at 320 pixels (a11y/pages). What a hand does on a small screen is tagged; DEEP=1 does
      // everything here too.
      ...(!process.env.DEEP && { grep: /@phone/ }),
    },
  ],
  webServer: [server(ROOT, 'build/client'), server(SUB_PATH, 'build-sub-path/client')],
});
