import { Outlet, useMatches } from 'react-router';
import type { LessonHandle } from '../../lessons/lessonContext.ts';
import { TextPage } from '../../lessons/TextPage.tsx';

export { links } from '../formulaFaces.ts';

/** Before lesson 1: what the course is about, what it takes, and what its signs mean. */
export default function OpeningRoute() {
  const { sections } = useMatches().at(-1)?.handle as LessonHandle;
  return (
    <TextPage
      title="Before you begin"
      deck="What the course is about, what you need for it, what its signs mean, and how to get most out of it."
      description="Topics, prerequisites, notation and conventions of the course, and how to use it."
      sections={sections}
    >
      <Outlet />
    </TextPage>
  );
}
