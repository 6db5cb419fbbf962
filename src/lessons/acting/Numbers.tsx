import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { useSlice } from '../../state/store.ts';
import { figureIn, figures, update, type PageFigure } from '../figures.ts';
import type { Asked } from '../asked.ts';
import { Field } from './Field.tsx';
import { Quoted } from './Quoted.tsx';

interface NumbersProps {
  readonly text: HTMLElement;
  readonly asked: Asked | null;
}

/** The numbers of a text whose figures have come: from then on they follow them. */
export function Numbers({ text, asked }: NumbersProps) {
  const { all } = useSlice(figures, (state) => state);
  // A number that is touched wants its figure, however far that is.
  useEffect(() => {
    const { num } = asked?.word.dataset ?? {};
    const figure = num === undefined ? undefined : figureIn(text, num);
    if (figure && asked?.word.dataset.field !== undefined) figure.element.dataset.seen = '';
    if (figure && !figure.wanted && !figure.session) update(figure.element, { wanted: true });
  }, [text, asked]);
  // They stand there before their figures do, and are never moved.
  const places = [...text.querySelectorAll<HTMLElement>('[data-num]')];
  return places.map((place, index) => {
    const figure = all.find(
      ({ name, element }) => name === place.dataset.num && text.contains(element),
    );
    if (!figure?.session) return null;
    return createPortal(<Bound key={index} place={place} figure={figure} />, place);
  });
}

interface BoundProps {
  readonly place: HTMLElement;
  readonly figure: PageFigure;
}

function Bound({ place, figure: { session, title } }: BoundProps) {
  const [printed] = useState(() => place.firstElementChild?.textContent ?? '');
  useAlive(place);
  if (!session) return null;
  const { field, shows } = place.dataset;
  if (field !== undefined) {
    return <Field session={session} field={field} printed={printed} title={title} />;
  }
  return <Quoted session={session} fact={shows ?? ''} printed={printed} />;
}

/** The printed number makes room for the live one, and comes back without it. */
function useAlive(place: HTMLElement): void {
  useEffect(() => {
    const focused = document.activeElement === place;
    place.removeAttribute('tabindex');
    place.removeAttribute('role');
    place.setAttribute('data-live', '');
    if (focused) place.querySelector<HTMLElement>('[role=slider]')?.focus();
    return () => {
      place.removeAttribute('data-live');
    };
  }, [place]);
}
