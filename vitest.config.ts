import { defineConfig } from 'vitest/config';
import { lessonMdx } from './mdx.config.ts';

// React Router's Vite plugin does not run under vitest, so the tests have a configuration of their own.
export default defineConfig({
  plugins: [lessonMdx()],
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'content/**/*.test.ts', 'tools/**/*.test.ts'],
    environment: 'node',
    // DEEP=1 (npm run test:deep) makes property tests draw more and adds the slow suites.
    testTimeout: process.env.DEEP ? 300_000 : 15_000,
  },
});
