import { useEffect, useRef } from 'react';
import { prefersStill } from '../../state/settings.ts';
import type { Session } from '../../widgets/definition.ts';
import { figureIn, figures, update } from '../figures.ts';
import type { Asked } from '../asked.ts';

/** The words that set a figure: they bring it into their state, and show whether it stands there. */
export function useSets(text: HTMLElement, asked: Asked | null): void {
  /** Pressed before their figure had come. */
  const waiting = useRef<HTMLElement[]>([]);

  useEffect(() => {
    const { word, pressed } = asked ?? {};
    if (!pressed || word?.dataset.set === undefined) return;
    const figure = figureIn(text, word.dataset.set);
    if (figure?.session) take(figure.session, word);
    else {
      waiting.current.push(word);
      if (figure) update(figure.element, { wanted: true });
    }
    if (figure) reveal(figure.element);
  }, [text, asked]);

  useEffect(() => {
    const ends: (() => void)[] = [];
    const follow = () => {
      ends.splice(0).forEach((end) => end());
      for (const { name, element, session } of figures.getState().all) {
        if (!session || !text.contains(element)) continue;
        const words = [...text.querySelectorAll<HTMLElement>(`[data-set="${CSS.escape(name)}"]`)];
        for (const word of waiting.current.filter((word) => words.includes(word))) {
          take(session, word);
        }
        waiting.current = waiting.current.filter((word) => !words.includes(word));
        const mark = () => words.forEach((word) => show(session, word));
        mark();
        ends.push(session.seen.subscribe(mark));
      }
    };
    follow();
    const stop = figures.subscribe(follow);
    return () => {
      stop();
      ends.forEach((end) => end());
    };
  }, [text]);
}

function take(session: Session, { dataset }: HTMLElement): void {
  if (dataset.state !== undefined) session.go(dataset.state);
  else session.change(dataset.change ?? '');
}

function show(session: Session, word: HTMLElement): void {
  const { state, change = '' } = word.dataset;
  const holds = session.holds(state ?? change, state === undefined ? 'change' : 'state');
  word.setAttribute('aria-pressed', String(holds));
}

/** Whoever asks for a figure sees it, predicted or not. Scrolls only when most of the figure is out of sight: a page that jumps without need loses its reader. */
function reveal(figure: HTMLElement): void {
  figure.dataset.seen = '';
  const { top, bottom, height } = figure.getBoundingClientRect();
  const visible = Math.min(bottom, window.innerHeight) - Math.max(top, 0);
  if (visible > 0.6 * Math.min(height, window.innerHeight)) return;
  // Nearest, so that the words just clicked stay on the screen beside the figure if both fit.
  figure.scrollIntoView({ behavior: prefersStill() ? 'auto' : 'smooth', block: 'nearest' });
}
