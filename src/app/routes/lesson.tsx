import { Outlet, useMatches } from 'react-router';
import { lessons } from '../../lessons/catalogue.ts';
import { LessonPage } from '../../lessons/LessonPage.tsx';
import type { SectionEntry } from '../../lessons/Rail.tsx';

/** What tools/lesson-outline.ts exports from every lesson. */
interface LessonHandle {
  readonly sections: readonly SectionEntry[];
}

export default function LessonRoute() {
  const match = useMatches().at(-1);
  const lesson = lessons.find(({ id }) => match?.pathname.includes(`/${id}`));
  if (!match || !lesson) throw new Error('This lesson is not in the catalogue.');
  const { sections } = match.handle as LessonHandle;
  return (
    <LessonPage key={lesson.id} lesson={lesson} sections={sections}>
      <Outlet />
    </LessonPage>
  );
}
