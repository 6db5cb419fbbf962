import { useSlice } from '../state/store.ts';
import { Toolbar } from '../ui/controls/Toolbar.tsx';
import { ToolButton } from '../ui/controls/ToolButton.tsx';
import styles from './Bar.module.css';
import type { BarProps } from './barProps.ts';
import { KeptMenu } from './KeptMenu.tsx';
import { ShareMenu } from './ShareMenu.tsx';

/** One row above every figure: what was done and can be undone, what can be taken away, how it is shown. */
export function Bar(props: BarProps) {
  const { session, presenting, onPresent, size, open } = props;
  const canUndo = useSlice(session.seen, (seen) => seen.canUndo);
  const canRedo = useSlice(session.seen, (seen) => seen.canRedo);
  return (
    <div className={`${styles.bar} ${size === 'lab' ? styles.lab : ''}`}>
      {presenting && <span className={styles.title}>{session.title}</span>}
      {session.Looks && (
        <div className={styles.looks}>
          <session.Looks />
        </div>
      )}
      <Toolbar label={`${session.title}: undo, share, full screen`}>
        <ToolButton
          variant="plain"
          icon="undo"
          label="Undo"
          keys="U"
          onClick={session.undo}
          aria-disabled={!canUndo}
        />
        <ToolButton
          variant="plain"
          icon="redo"
          label="Redo"
          keys="Shift+U"
          onClick={session.redo}
          aria-disabled={!canRedo}
        />
        <ToolButton variant="plain" icon="reset" label="Reset" keys="R" onClick={session.reset} />
        {presenting && session.Input && (
          <ToolButton
            variant="plain"
            icon="palette"
            label="Type in large letters"
            keys="E"
            onClick={() => open('edit')}
          />
        )}
        <KeptMenu {...props} />
        <ShareMenu {...props} />
        <ToolButton
          variant="plain"
          icon="help"
          label="Keys"
          keys="?"
          onClick={() => open('help')}
        />
        <ToolButton
          variant="plain"
          icon={presenting ? 'collapse' : 'expand'}
          label={presenting ? 'Leave full screen' : 'Full screen'}
          keys="P"
          onClick={onPresent}
        />
      </Toolbar>
    </div>
  );
}
