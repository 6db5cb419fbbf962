import { useEffect, useState, type ComponentType, type RefObject } from 'react';
import { useNavigate } from 'react-router';
import { useSlice } from '../state/store.ts';
import type { ActingProps, Asked } from './asked.ts';
import { figureIn, figures } from './figures.ts';
import { useFigures } from './useFigures.ts';
import { useNearExercise } from './useNearExercise.ts';

const WORDS = '[data-term], [data-set], [data-num], [data-predict], [data-exercise], [data-lab]';

/**
 * Gives a text made at build time (tools/lesson-words.ts) its behaviour: its figures, and its words that do
 * something. It is loaded when a figure is near or a word is pointed at; a click before that is not lost.
 */
export function Live({ text: place }: { readonly text: RefObject<HTMLElement | null> }) {
  const [loaded, setLoaded] = useState<{
    readonly Acting: ComponentType<ActingProps>;
    readonly text: HTMLElement;
  } | null>(null);
  const [asked, setAsked] = useState<Asked | null>(null);
  useFigures(place);
  const near = useSlice(figures, ({ all }) => all.some(({ wanted, session }) => wanted || session));
  const exercise = useNearExercise(place);
  const navigate = useNavigate();

  useEffect(() => {
    const text = place.current;
    if (!text) return undefined;
    for (const number of text.querySelectorAll<HTMLElement>('[data-field]')) {
      number.tabIndex = 0;
      number.role = 'button';
    }
    let touched = false;
    const listen = (event: Event) => {
      const { target } = event;
      if (event.defaultPrevented || !(target instanceof Element)) return;
      const word = target.closest<HTMLElement>(WORDS);
      if (!word) return;
      if (event instanceof PointerEvent && event.type === 'pointerdown') {
        touched = event.pointerType === 'touch';
      }
      const pressed = event.type === 'click';
      const { term, lab } = word.dataset;
      if (lab !== undefined && event.type !== 'pointerover') {
        // The lab opens with the figure as it stands when the link is used.
        const name = word.closest<HTMLElement>('[data-figure]')?.dataset.name;
        const query = figureIn(text, name)?.session?.now().query;
        if (query !== undefined)
          word.setAttribute('href', word.getAttribute('href')?.replace(/\?.*/, '') + `?${query}`);
      }
      if (pressed && event instanceof MouseEvent && word instanceof HTMLAnchorElement) {
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        // Fingers do not hover: their first tap on a term brings its card, which has the link.
        if (term === undefined || !touched || word.hasAttribute('aria-describedby')) {
          void navigate(within(word));
          return;
        }
      }
      setAsked((last) =>
        last?.word === word && !pressed
          ? last
          : { word, target, pressed, touched: pressed && touched },
      );
    };
    const ending = new AbortController();
    for (const type of ['pointerover', 'focusin', 'pointerdown', 'click']) {
      text.addEventListener(type, listen, { signal: ending.signal });
    }
    return () => ending.abort();
  }, [place, navigate]);

  const wanted = near || exercise || asked !== null;
  useEffect(() => {
    const text = place.current;
    if (!wanted || !text) return undefined;
    let current = true;
    import('./acting/Acting.tsx').then(
      ({ Acting }) => current && setLoaded({ Acting, text }),
      // Then the words are words, and terms are links.
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [place, wanted]);

  return loaded && <loaded.Acting text={loaded.text} asked={asked} />;
}

/** The address of a link as the router knows it: without the place of the site on its host. */
function within({ pathname, search, hash }: HTMLAnchorElement): string {
  return pathname.slice(import.meta.env.BASE_URL.length - 1) + search + hash;
}
