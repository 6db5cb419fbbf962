import { useEffect, useState, type RefObject } from 'react';

/** True once an exercise of the text comes within 1000 px of the screen: its fields are then made to work. */
export function useNearExercise(place: RefObject<HTMLElement | null>): boolean {
  const [near, setNear] = useState(false);
  useEffect(() => {
    const exercises = place.current?.querySelectorAll('[data-exercise]') ?? [];
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        setNear(true);
        observer.disconnect();
      },
      { rootMargin: '1000px' },
    );
    for (const exercise of exercises) observer.observe(exercise);
    return () => observer.disconnect();
  }, [place]);
  return near;
}
