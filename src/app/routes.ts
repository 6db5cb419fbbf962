import { index, layout, route, type RouteConfig } from '@react-router/dev/routes';
import { writtenLessons } from '../../pages.config.ts';
import { widgets } from '../widgets/catalogue.ts';

const figures = Object.keys(widgets);

export default [
  layout('routes/site.tsx', [
    index('routes/home.tsx'),
    layout(
      'routes/lesson.tsx',
      writtenLessons.map((id) => route(`lessons/${id}`, `../../content/${id}/lesson.mdx`)),
    ),
    route('lab', 'routes/labs.tsx'),
    // One route for each lab rather than a parameter: an unknown name is then a plain 404.
    ...figures.map((id) => route(`lab/${id}`, 'routes/lab.tsx', { id: `lab-${id}` })),
    route('glossary', 'routes/glossary.tsx'),
    route('cheat-sheet', 'routes/cheat-sheet.tsx'),
    route('about', 'routes/about.tsx'),
    route('about/gallery', 'routes/gallery.tsx'),
    layout('routes/opening.tsx', [route('start', '../../content/opening/page.mdx')]),
    layout('routes/writing.tsx', [route('about/writing', '../../content/writing/page.mdx')]),
    route('*', 'routes/not-found.tsx'),
  ]),
  ...figures.map((id) => route(`embed/${id}`, 'routes/embed.tsx', { id: `embed-${id}` })),
] satisfies RouteConfig;
