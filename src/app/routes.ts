import { index, route, type RouteConfig } from '@react-router/dev/routes';

export default [
  index('routes/home.tsx'),
  route('lessons/09-gradient-descent', '../../content/09-gradient-descent/lesson.mdx'),
  route('*', 'routes/not-found.tsx'),
] satisfies RouteConfig;
