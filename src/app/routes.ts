import { index, layout, route, type RouteConfig } from '@react-router/dev/routes';
import { lessons } from '../lessons/catalogue.ts';
import { widgets } from '../widgets/catalogue.ts';

const written = lessons.filter(({ ready }) => ready);

export default [
  index('routes/home.tsx'),
  layout(
    'routes/lesson.tsx',
    written.map(({ id }) => route(`lessons/${id}`, `../../content/${id}/lesson.mdx`)),
  ),
  // One route for each lab rather than a parameter: an unknown name is then a plain 404.
  ...Object.keys(widgets).map((id) => route(`lab/${id}`, 'routes/lab.tsx', { id: `lab-${id}` })),
  route('*', 'routes/not-found.tsx'),
] satisfies RouteConfig;
