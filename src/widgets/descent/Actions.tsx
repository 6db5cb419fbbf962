import { Button } from '../../ui/controls/Button.tsx';
import { CopyButton } from '../../ui/controls/CopyButton.tsx';
import { sealed } from '../../url/check.ts';
import { useDescent, useWidgetState } from './context.ts';
import { schema } from './inputs.ts';
import styles from './View.module.css';

/** Undo, redo, reset, and the link to exactly this state. */
export function Actions() {
  const { store, link } = useDescent();
  const canUndo = useWidgetState((s) => s.past.length > 0);
  const canRedo = useWidgetState((s) => s.future.length > 0);
  return (
    <div className={styles.actions}>
      <Button variant="plain" onClick={store.undo} disabled={!canUndo}>
        Undo
      </Button>
      <Button variant="plain" onClick={store.redo} disabled={!canRedo}>
        Redo
      </Button>
      <Button
        variant="plain"
        onClick={() => {
          store.reset();
          link.fill();
        }}
      >
        Reset
      </Button>
      <CopyButton label="Copy link" text={() => linkTo(schema.print(store.getState().settled))} />
    </div>
  );
}

/** The address of a state in the lab, from wherever the widget stands. */
function linkTo(query: string): string {
  const lab = new URL(`${import.meta.env.BASE_URL}lab/descent/`, location.origin);
  return `${lab.href}?${sealed(query)}`;
}
