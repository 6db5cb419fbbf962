import { useEffect, useState, type ComponentType, type RefObject } from 'react';
import { useNavigate } from 'react-router';
import { useSlice } from '../state/store.ts';
import type { ActingProps, Asked } from './asked.ts';
import { figures } from './figures.ts';

const WORDS = '[data-term], [data-set], [data-num], [data-predict]';

/**
 * Gives the words of a text that do something (tools/words/acting.ts) their behaviour. It is loaded when
 * the first of them is pointed at or a figure of the page has come; a click before that is not lost.
 */
export function Live({ text: place }: { readonly text: RefObject<HTMLElement | null> }) {
  const [loaded, setLoaded] = useState<{
    readonly Acting: ComponentType<ActingProps>;
    readonly text: HTMLElement;
  } | null>(null);
  const [asked, setAsked] = useState<Asked | null>(null);
  const come = useSlice(figures, ({ all }) => all.some(({ session }) => session !== null));
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
      const { term } = word.dataset;
      if (pressed && term !== undefined && event instanceof MouseEvent) {
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        // Fingers do not hover: their first tap brings the card, which has the link.
        if (!touched || word.hasAttribute('aria-describedby')) {
          void navigate(`/glossary/#${term}`);
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

  const wanted = come || asked !== null;
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
