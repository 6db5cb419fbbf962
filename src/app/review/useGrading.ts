import { startTransition, useRef, useState } from 'react';
import type { Pasted } from './pasted.ts';
import { reviewed, type Reviewed } from './recompute.ts';

/** Links beyond these are left out: no class is so large. */
export const MOST = 500;

export interface Graded {
  /** What was in the text then. */
  readonly pasted: Pasted;
  readonly all: readonly Reviewed[];
}

interface Grading {
  /** Null while nothing is being graded. */
  readonly done: { readonly of: number; readonly count: number } | null;
  readonly graded: Graded | null;
  readonly grade: (pasted: Pasted) => Promise<void>;
}

/** Grades what was pasted, one link after the other, so that the page stays alive. What was graded once is known. */
export function useGrading(): Grading {
  const [done, setDone] = useState<Grading['done']>(null);
  const [graded, setGraded] = useState<Graded | null>(null);
  const known = useRef(new Map<string, Reviewed>());
  const grade = async (pasted: Pasted) => {
    if (done) return;
    const links = pasted.links.slice(0, MOST);
    const all: Reviewed[] = [];
    for (const link of links) {
      setDone({ of: links.length, count: all.length });
      const before = known.current.get(link.fragment);
      const one = before ? { ...before, link } : await inOwnTask(() => reviewed(link));
      if (isFinal(one)) known.current.set(link.fragment, one);
      all.push(one);
    }
    setDone(null);
    startTransition(() => setGraded({ pasted, all }));
  };
  return { done, graded, grade };
}

/** What was not graded for want of a worker may be at the next press. */
const isFinal = (one: Reviewed): boolean =>
  one.kind === 'scored' && one.score.items.every(({ trouble }) => trouble === undefined);

const inOwnTask = <T>(work: () => Promise<T>): Promise<T> =>
  new Promise<void>((resolve) => setTimeout(resolve)).then(work);
