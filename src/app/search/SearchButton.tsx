import { useLayoutEffect, useRef, useState, type ComponentType } from 'react';
import styles from '../MastheadButton.module.css';
import type { SearchDialogProps } from './SearchDialog.tsx';

interface SearchButtonProps {
  /** Whether `/` alone may open the search: a reader can switch such single keys off. */
  readonly enabled?: boolean;
}

/** The door to the search. All else is loaded when it is first opened; what is typed meanwhile is kept. */
export function SearchButton({ enabled = true }: SearchButtonProps) {
  const [Dialog, setDialog] = useState<ComponentType<SearchDialogProps>>();
  const [open, setOpen] = useState(false);
  // Keys pressed before the dialog's field has the focus; null once it has it.
  const typed = useRef<string | null>(null);

  const start = () => {
    typed.current = '';
    setOpen(true);
    import('./SearchDialog.tsx').then(
      (module) => setDialog(() => module.SearchDialog),
      () => setOpen(false),
    );
  };

  // With the page's first commit, so that the first key is heard.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { key, altKey, target } = event;
      const command = event.ctrlKey || event.metaKey;
      if (open) {
        if (typed.current === null || command || key.length > 1) return;
        typed.current += key;
      } else {
        if ((target as Element).closest('input, textarea, select, [contenteditable]')) return;
        if (command ? key !== 'k' : key !== '/' || altKey || !enabled) return;
        start();
      }
      event.preventDefault();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [open, enabled]);

  return (
    <>
      <button
        type="button"
        className={styles.button}
        aria-haspopup="dialog"
        aria-keyshortcuts={enabled ? '/ Control+K' : 'Control+K'}
        onClick={start}
      >
        <svg className={styles.icon} viewBox="0 0 16 16" aria-hidden="true">
          <path d="M6.500 1.500a5 5 0 1 0 3.100 8.900l3.900 3.900 1-1-3.900-3.900a5 5 0 0 0-4.100-7.900zm0 1.500a3.500 3.500 0 1 1 0 7 3.500 3.500 0 0 1 0-7z" />
        </svg>
        <span className={styles.name}>Search</span>
        {enabled && <kbd aria-hidden="true">/</kbd>}
      </button>
      {Dialog && <Dialog open={open} onOpenChange={setOpen} typedRef={typed} />}
    </>
  );
}
