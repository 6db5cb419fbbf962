import { useRef, useState } from 'react';
import styles from './ViewButtons.module.css';

/** Drawn on a grid of 16. */
const signs = {
  zoomIn: 'M8 3v10M3 8h10',
  zoomOut: 'M3 8h10',
  home: 'M2.5 8L8 3l5.5 5M4.5 7v6h7V7',
  left: 'M12.5 11.5a5.2 3.4 0 1 0-8.6-1M3.2 7.2l.5 3.5 3.3-1',
  right: 'M3.5 11.5a5.2 3.4 0 1 1 8.6-1M12.8 7.2l-.5 3.5-3.3-1',
  up: 'M8 13V4M4.5 7L8 3.5 11.5 7',
  down: 'M8 3v9M4.5 9L8 12.5 11.5 9',
} as const;

export interface ViewButton {
  readonly sign: keyof typeof signs;
  readonly label: string;
  readonly act: () => void;
}

interface ViewButtonsProps {
  /** What the buttons move, for those who do not see it. */
  readonly label: string;
  readonly buttons: readonly ViewButton[];
}

/** Zoom, turn and home in a corner, for hands that have no wheel and no keys. One stop, arrows within. */
export function ViewButtons({ label, buttons }: ViewButtonsProps) {
  const bar = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState(0);
  const step = (event: React.KeyboardEvent): void => {
    // The figure around has keys of its own, and must not act on these.
    event.stopPropagation();
    const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (!by) return;
    event.preventDefault();
    const next = (current + by + buttons.length) % buttons.length;
    setCurrent(next);
    bar.current?.querySelectorAll('button')[next]?.focus();
  };
  return (
    <div ref={bar} className={styles.bar} role="toolbar" aria-label={label} onKeyDown={step}>
      {buttons.map(({ sign, label: name, act }, i) => (
        <button
          key={sign}
          type="button"
          aria-label={name}
          title={name}
          tabIndex={i === current ? 0 : -1}
          onFocus={() => setCurrent(i)}
          onClick={act}
        >
          <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
            <path d={signs[sign]} />
          </svg>
        </button>
      ))}
    </div>
  );
}
