import type { ReactNode } from 'react';
import { prefersStill } from '../state/settings.ts';
import { useFigures } from './figures.tsx';
import styles from './Try.module.css';

interface TryProps {
  /** The `name` of a Widget on the same page. */
  readonly widget: string;
  readonly state: string;
  readonly children: ReactNode;
}

/** Words that do something: they bring the figure they talk about into a state. */
export function Try({ widget, state, children }: TryProps) {
  const { show } = useFigures();
  return (
    <button
      type="button"
      className={styles.try}
      onClick={() => {
        show(widget, state);
        reveal(figureId(widget));
      }}
    >
      {children}
    </button>
  );
}

/** The address of a named figure on its page. */
export function figureId(name: string): string {
  return `figure-${name}`;
}

/** Scrolls only when most of the figure is out of sight: a page that jumps without need loses its reader. */
function reveal(id: string) {
  const figure = document.getElementById(id);
  if (!figure) return;
  const { top, bottom, height } = figure.getBoundingClientRect();
  const visible = Math.min(bottom, window.innerHeight) - Math.max(top, 0);
  if (visible > 0.6 * Math.min(height, window.innerHeight)) return;
  // Nearest, so that the words just clicked stay on the screen beside the figure if both fit.
  figure.scrollIntoView({ behavior: prefersStill() ? 'auto' : 'smooth', block: 'nearest' });
}
