import { Outlet, useMatches } from 'react-router';
import type { LessonHandle } from '../../lessons/lessonContext.ts';
import { TextPage } from '../../lessons/TextPage.tsx';

export { links } from '../formulaFaces.ts';

/** For authors: a page in the form of a lesson, so that its examples are what they would be in one. */
export default function WritingRoute() {
  const { sections } = useMatches().at(-1)?.handle as LessonHandle;
  return (
    <TextPage
      title="Writing a lesson"
      deck="One folder, one text, and a vocabulary that the build understands well enough to say no."
      description="The words a lesson of Gradus may use, each with its source, and what stops a build."
      sections={sections}
    >
      <Outlet />
    </TextPage>
  );
}
