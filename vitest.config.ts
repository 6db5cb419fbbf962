import { configDefaults, defineConfig } from 'vitest/config';
import { lessonMdx } from './mdx.config.ts';

/** Tests of rooms that keep nothing between calls: one load of the modules serves them all, in half the time. */
const TOGETHER = ['src/core/**/*.test.ts', 'src/widgets/**/*.test.ts', 'tools/**/*.test.ts'];

/** What is asked of the content and of the house as a whole: steps of their own in `npm test`. */
const CHECKS = ['content/**/*.test.ts', 'src/architecture.test.ts'];

// React Router's Vite plugin does not run under vitest, so the tests have a configuration of their own.
export default defineConfig({
  plugins: [lessonMdx()],
  test: {
    environment: 'node',
    // DEEP=1 (npm run test:deep) makes property tests draw more and adds the slow suites.
    testTimeout: process.env.DEEP ? 300_000 : 15_000,
    projects: [
      { extends: true, test: { name: 'checks', include: CHECKS } },
      { extends: true, test: { name: 'together', include: TOGETHER, isolate: false } },
      {
        extends: true,
        test: {
          name: 'apart',
          include: ['src/**/*.test.{ts,tsx}'],
          exclude: [...configDefaults.exclude, ...TOGETHER, ...CHECKS],
        },
      },
    ],
  },
});
