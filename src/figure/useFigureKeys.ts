import { useEffect, useRef, type RefObject } from 'react';
import { settings } from '../state/settings.ts';
import { commandOf, focusOf, type Command } from './classKey.ts';

interface Scope {
  readonly presenting: boolean;
  /** The figure is what the page is for: keys reach it from everywhere on the page. */
  readonly wholePage: boolean;
}

/** Listens for the keys of a figure: in it, and on the whole page where it is alone there. */
export function useFigureKeys(
  root: RefObject<HTMLElement | null>,
  { presenting, wholePage }: Scope,
  obey: (command: Command) => void,
): void {
  const latest = useRef(obey);
  useEffect(() => {
    latest.current = obey;
  });
  useEffect(() => {
    const target: HTMLElement | Document | null = presenting || wholePage ? document : root.current;
    const listen = (event: Event) => {
      if (!(event instanceof KeyboardEvent)) return;
      const page = /^Page(Up|Down)$/.test(event.key);
      // In a lecture the page keys of a clicker go first; all else goes to what has the focus first.
      if (event.eventPhase === Event.CAPTURING_PHASE ? !(presenting && page) : presenting && page)
        return;
      if (event.defaultPrevented) return;
      const letters = settings.getState().keys === 'on';
      const command = commandOf(event, focusOf(event.target), { presenting, letters });
      if (!command) return;
      event.preventDefault();
      event.stopPropagation();
      latest.current(command);
    };
    target?.addEventListener('keydown', listen, { capture: true });
    target?.addEventListener('keydown', listen);
    return () => {
      target?.removeEventListener('keydown', listen, { capture: true });
      target?.removeEventListener('keydown', listen);
    };
  }, [root, presenting, wholePage]);
}
