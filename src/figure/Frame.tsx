import { useEffect, useRef, useState } from 'react';
import { createKept, type KeptStore } from '../state/kept.ts';
import { useSlice } from '../state/store.ts';
import { PopupContainer } from '../ui/controls/popupContainer.tsx';
import { LiveText } from '../ui/readout/LiveText.tsx';
import { Notice } from '../ui/readout/Notice.tsx';
import type { Slots } from '../url/kept.ts';
import type { Session, WidgetSize } from '../widgets/definition.ts';
import { Bar } from './Bar.tsx';
import type { Command } from './classKey.ts';
import styles from './Frame.module.css';
import { Key } from './Key.tsx';
import { LitView } from './LitView.tsx';
import { Panels, type Panel } from './Panels.tsx';
import { PrintCode } from './PrintCode.tsx';
import { useFigureKeys } from './useFigureKeys.ts';
import { usePresenting } from './usePresenting.ts';
import { useQueryOut } from './useQueryOut.ts';
import { useSaid } from './useSaid.ts';

export interface FrameProps {
  readonly session: Session;
  readonly size: WidgetSize;
  /** What the figure is called on its page: "Figure 9.1". */
  readonly title: string;
  /** The figure is what its page is for. */
  readonly wholePage?: boolean;
  /** Kept states that came with the link. */
  readonly slots?: Slots;
  /** The settled state as a query, some time after it changed. */
  readonly onQuery?: (query: string) => void;
}

/**
 * What every widget has around it: undo, reset, link, export, kept states, full screen, the keys of a
 * lecture, and its state in words. It knows the widget only as a session.
 */
export function Frame(props: FrameProps) {
  const { session, size, title, wholePage = false, onQuery } = props;
  const [root, setRoot] = useState<HTMLElement | null>(null);
  const box = useRef<HTMLDivElement | null>(null);
  const [kept] = useState(() => createKept(session.id, props.slots));
  const [panel, setPanel] = useState<Panel | null>(null);
  const [said, say] = useSaid();
  const presenting = usePresenting(box);

  useEffect(() => session.connect(), [session]);
  useQueryOut(session, onQuery);

  const obey = (command: Command): void => {
    const sentence = carryOut(command, session, kept, setPanel, presenting);
    if (sentence !== null) say(sentence);
  };
  useFigureKeys(box, { presenting: presenting.on, wholePage }, obey);

  const shown: WidgetSize = presenting.on ? 'stage' : size;
  const quiet = shown === 'cover';
  return (
    <PopupContainer element={root}>
      <div
        ref={(element) => {
          box.current = element;
          setRoot(element);
        }}
        className={`${styles.frame} ${styles[shown]}`}
        role="group"
        aria-label={title}
        tabIndex={-1}
        {...(presenting.on && { 'data-theme': 'projector' })}
      >
        {!quiet && (
          <Bar
            session={session}
            kept={kept}
            root={() => box.current}
            size={shown}
            say={say}
            open={setPanel}
            presenting={presenting.on}
            onPresent={presenting.toggle}
          />
        )}
        <Notices session={session} />
        {/* Before a room the picture needs the height; its names stand on it. */}
        {!quiet && shown !== 'stage' && <Key session={session} />}
        <LitView session={session} className={styles.view}>
          <session.View size={shown} />
        </LitView>
        <PrintCode session={session} />
        <Words session={session} spoken={quiet} />
        <p className={styles.said} role="status">
          {said}
        </p>
        <Panels panel={panel} session={session} kept={kept} close={() => setPanel(null)} />
      </div>
    </PopupContainer>
  );
}

/** Does what a key asked for; the sentence tells what came of it where the picture does not. */
function carryOut(
  command: Command,
  session: Session,
  kept: KeptStore,
  open: (panel: Panel) => void,
  presenting: { readonly toggle: () => void; readonly leave: () => void },
): string | null {
  const { canUndo, canRedo, query, brief } = session.now();
  switch (command.kind) {
    case 'step':
      session.steps?.by(command.by);
      return session.steps ? null : 'There are no steps in this figure.';
    case 'first':
      session.steps?.first();
      return null;
    case 'last':
      session.steps?.last();
      return null;
    case 'play':
      session.steps?.toggle();
      return null;
    case 'undo':
      session.undo();
      return canUndo ? 'Undone.' : 'There is nothing to undo.';
    case 'redo':
      session.redo();
      return canRedo ? 'Done again.' : 'There is nothing to do again.';
    case 'reset':
      session.reset();
      return 'Reset. U brings back what was there.';
    case 'present':
      presenting.toggle();
      return null;
    case 'leave':
      presenting.leave();
      return null;
    case 'recall': {
      const there = kept.getState().slots[command.slot - 1];
      if (there) {
        session.go(there.query);
        return `${command.slot}: ${there.name}`;
      }
      kept.put(command.slot, { name: brief, query });
      return `Kept as ${command.slot}: ${brief}. Press ${command.slot} to come back.`;
    }
    case 'keep':
      kept.put(command.slot, { name: brief, query });
      return `Kept as ${command.slot}: ${brief}.`;
    case 'edit':
      if (session.Input) open('edit');
      return session.Input ? null : 'There is no function to type in this figure.';
    case 'qr':
    case 'help':
      open(command.kind);
      return null;
  }
}

function Notices({ session }: { readonly session: Session }) {
  const notices = useSlice(session.seen, (seen) => seen.notices);
  if (notices.length === 0) return null;
  return <Notice onDismiss={session.dismissNotices}>{notices.join(' ')}</Notice>;
}

/** The sentence that says what is seen, spoken once a change has settled; only spoken where space is short. */
function Words({ session, spoken }: { readonly session: Session; readonly spoken: boolean }) {
  const words = useSlice(session.seen, (seen) => seen.words);
  return (
    <>
      <p className={spoken ? styles.printed : styles.words}>{words}</p>
      <LiveText text={words} />
    </>
  );
}
