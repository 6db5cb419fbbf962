import type { Config } from '@react-router/dev/config';
import { pages } from './pages.config.ts';

export default {
  appDirectory: 'src/app',
  buildDirectory: process.env.BUILD_DIR ?? 'build',
  basename: process.env.BASE ?? '/',
  ssr: false,
  prerender: pages,
  future: {
    v8_middleware: true,
    v8_passThroughRequests: true,
    v8_splitRouteModules: true,
    v8_trailingSlashAwareDataRequests: true,
    v8_viteEnvironmentApi: true,
  },
} satisfies Config;
