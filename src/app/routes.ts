import { index, layout, route, type RouteConfig } from '@react-router/dev/routes';
import { writtenLessons } from '../../pages.config.ts';

export default [
  layout('routes/site.tsx', [
    index('routes/home.tsx'),
    layout(
      'routes/lesson.tsx',
      writtenLessons.map((id) => route(`lessons/${id}`, `../../content/${id}/lesson.mdx`)),
    ),
    route('lab', 'routes/labs.tsx'),
    // Parameters: a route for each lab and exercise would cost every page 6 kB. Each knows its own names, and an unknown
    // one gets the page that a server sends for it (NotFoundPage.tsx).
    route('lab/:lab', 'routes/lab.tsx'),
    route('x/own', 'routes/own-exercise.tsx'),
    route('x/sheet', 'routes/sheet.tsx'),
    route('assign', 'routes/assign.tsx'),
    route('review', 'routes/review.tsx'),
    route('practice', 'routes/practice.tsx'),
    route('practice/review', 'routes/practice-review.tsx'),
    route('practice/:lesson', 'routes/practice-lesson.tsx'),
    route('practice/skill/:skill', 'routes/practice-skill.tsx'),
    route('x/:exercise', 'routes/exercise.tsx'),
    route('glossary', 'routes/glossary.tsx'),
    route('cheat-sheet', 'routes/cheat-sheet.tsx'),
    route('about', 'routes/about.tsx'),
    route('about/gallery', 'routes/gallery.tsx'),
    layout('routes/opening.tsx', [route('start', '../../content/opening/page.mdx')]),
    layout('routes/writing.tsx', [route('about/writing', '../../content/writing/page.mdx')]),
    route('*', 'routes/not-found.tsx'),
  ]),
  route('embed/:lab', 'routes/embed.tsx'),
] satisfies RouteConfig;
