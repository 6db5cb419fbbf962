import { useEffect, useReducer, useRef, useState, type ReactNode } from 'react';
import { Figure } from '../figure/Figure.tsx';
import { widgets } from '../widgets/catalogue.ts';
import type { Session } from '../widgets/definition.ts';
import { Caption } from './Caption.tsx';
import { figureId, useOnPage } from './figures.ts';
import styles from './Stage.module.css';

interface StageProps {
  readonly id: string;
  readonly name: string;
  /** The state it starts in; the changes of its steps are made to it. */
  readonly state: string;
  readonly caption?: string;
  /** Set at build time. */
  readonly number?: string;
  /** Its steps. */
  readonly children: ReactNode;
}

/** A figure that stays in sight beside a text whose steps drive it. */
export function Stage({ id, name, state, caption, number, children }: StageProps) {
  const place = useRef<HTMLElement>(null);
  const text = useRef<HTMLDivElement>(null);
  const [session, setSession] = useState<Session | null>(null);
  const [wanted, wake] = useReducer(() => true, false);
  const [said, say] = useState('');
  const title = number === undefined ? widgets[id].title : `Figure ${number}`;
  useOnPage(place, { name, title, session, wake });

  useEffect(() => {
    const steps = text.current;
    if (!session || !steps) return undefined;
    let end: (() => void) | undefined;
    let gone = false;
    // What the steps do is of no use before there is a figure.
    void import('./acting/steps.ts').then(({ followSteps }) => {
      if (!gone) end = followSteps(steps, session, say);
    });
    return () => {
      gone = true;
      end?.();
    };
  }, [session]);

  return (
    <div className={styles.stage} data-stage="">
      <figure ref={place} className={styles.figure} id={figureId(name)}>
        <Figure
          id={id}
          query={state}
          size="beside"
          title={title}
          wanted={wanted}
          onSession={setSession}
        />
        <Caption id={id} title={title} state={state} session={session}>
          {caption}
        </Caption>
        <p className="spoken" role="status">
          {said}
        </p>
      </figure>
      <div ref={text} className={styles.steps}>
        {children}
      </div>
    </div>
  );
}
