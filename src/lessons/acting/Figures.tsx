import { useEffect, useLayoutEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { Figure } from '../../figure/Figure.tsx';
import { useSlice } from '../../state/store.ts';
import type { Session } from '../../widgets/definition.ts';
import { figures, update } from '../figures.ts';
import { followSteps } from './steps.ts';

/** The figures of a text that are wanted, in the places that it keeps for them. */
export function Figures({ text }: { readonly text: HTMLElement }) {
  const { all } = useSlice(figures, (state) => state);
  return all.map(({ element, wanted }, index) => {
    const place = element.firstElementChild;
    if (!wanted || !place || !text.contains(element)) return null;
    return createPortal(<Live key={index} element={element} place={place} />, place);
  });
}

interface LiveProps {
  readonly element: HTMLElement;
  readonly place: Element;
}

function Live({ element, place }: LiveProps) {
  const { figure = '', state = '', size, title = '' } = element.dataset;
  const [session, setSession] = useState<Session | null>(null);
  const [said, say] = useState('');
  useLayoutEffect(() => {
    place.setAttribute('data-live', '');
    return () => place.removeAttribute('data-live');
  }, [place]);
  useEffect(() => {
    update(element, { session });
    const steps = element.parentElement?.querySelector<HTMLElement>(':scope > [data-steps]');
    return session && steps ? followSteps(steps, session, say) : undefined;
  }, [element, session]);
  return (
    <>
      <Figure
        id={figure}
        query={state}
        size={size === 'beside' ? 'beside' : 'inline'}
        title={title}
        wanted
        onSession={setSession}
      />
      <p className="spoken" role="status">
        {said}
      </p>
    </>
  );
}
