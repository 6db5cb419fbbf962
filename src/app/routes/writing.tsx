import { Outlet, useMatches } from 'react-router';
import type { LessonHandle } from '../../lessons/lessonContext.ts';
import { WritingPage } from '../../lessons/WritingPage.tsx';

export { links } from '../formulaFaces.ts';

export default function WritingRoute() {
  const { sections } = useMatches().at(-1)?.handle as LessonHandle;
  return (
    <WritingPage sections={sections}>
      <Outlet />
    </WritingPage>
  );
}
