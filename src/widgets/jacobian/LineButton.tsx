import { useState, type KeyboardEvent } from 'react';
import { Tex } from '../../ui/math/Tex.tsx';
import type { Shown } from './inputs.ts';
import styles from './MatrixView.module.css';

interface LineButtonProps {
  readonly own: Shown;
  readonly tex: string;
  readonly label: string;
  readonly shown: Shown;
  /** The line that Tab comes to. */
  readonly current: Shown;
  readonly onPoint: (line: Shown) => void;
  readonly onChoose: (line: Shown) => void;
}

/** A column or a row of the matrix by its name: drawn while it is pointed at, and once pressed until it is pressed again. */
export function LineButton({
  own,
  tex,
  label,
  shown,
  current,
  onPoint,
  onChoose,
}: LineButtonProps) {
  return (
    <button
      type="button"
      className={styles.line}
      data-line={own}
      tabIndex={own === current ? 0 : -1}
      data-kind={own.startsWith('c') ? 'column' : 'row'}
      aria-pressed={shown === own}
      aria-label={label}
      title={label}
      onClick={() => onChoose(own)}
      onPointerEnter={() => onPoint(own)}
      onPointerLeave={() => onPoint('none')}
      onFocus={() => onPoint(own)}
      onBlur={() => onPoint('none')}
    >
      <Tex tex={tex} />
    </button>
  );
}

const WAY: Readonly<Record<string, 1 | -1>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
};

/** Arrow keys go from line to line; for Tab they are one stop, where one was last. */
export function useLineKeys() {
  const [current, setCurrent] = useState<Shown>('c1');
  return {
    current,
    onFocusCapture: ({ target }: { readonly target: EventTarget }) => {
      const line = target instanceof HTMLElement ? target.dataset.line : undefined;
      if (line !== undefined) setCurrent(line as Shown);
    },
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      const way = WAY[event.key];
      const from = event.target instanceof HTMLElement ? event.target.dataset.line : undefined;
      if (way === undefined || from === undefined || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      event.stopPropagation();
      const all = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-line]')];
      const at = all.findIndex((button) => button.dataset.line === from);
      all[(at + way + all.length) % all.length]?.focus();
    },
  };
}
