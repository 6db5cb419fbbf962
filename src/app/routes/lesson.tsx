import { Outlet, useMatches } from 'react-router';
import { lessons } from '../../lessons/catalogue.ts';
import { LessonPage } from '../../lessons/LessonPage.tsx';
import type { LessonHandle } from '../../lessons/lessonContext.ts';

export { links } from '../formulaFaces.ts';

export default function LessonRoute() {
  const match = useMatches().at(-1);
  const lesson = lessons.find(({ id }) => match?.pathname.includes(`/${id}`));
  if (!match || !lesson) throw new Error('This lesson is not in the catalogue.');
  return (
    <LessonPage key={lesson.id} lesson={lesson} handle={match.handle as LessonHandle}>
      <Outlet />
    </LessonPage>
  );
}
