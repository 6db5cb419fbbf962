import { useRef } from 'react';
import type { KeptStore } from '../state/kept.ts';
import { CopyButton } from '../ui/controls/CopyButton.tsx';
import { Dialog } from '../ui/controls/Dialog.tsx';
import { QrCode } from '../ui/qr/QrCode.tsx';
import type { Session } from '../widgets/definition.ts';
import { embedCode, labAddress } from './addresses.ts';
import styles from './LinkPanel.module.css';

interface LinkPanelProps {
  readonly kind: 'qr' | 'link' | 'kept' | 'embed';
  readonly session: Session;
  readonly kept: KeptStore;
  readonly close: () => void;
}

/** Beyond this, chat programs are known to cut a link without a word. */
const LONG = 2000;

const TITLES = {
  qr: 'This state, to point a phone at',
  link: 'A link to exactly this state',
  kept: 'A link to this state and the kept ones',
  embed: 'This figure in a page of your own',
} as const;

/** One address, large, in the form that was asked for. */
export function LinkPanel({ kind, session, kept, close }: LinkPanelProps) {
  const { query } = session.now();
  const field = useRef<HTMLTextAreaElement>(null);
  const text =
    kind === 'embed'
      ? embedCode(session.id, session.title, query)
      : labAddress(session.id, query, kind === 'kept' ? kept.getState().slots : undefined);
  return (
    <Dialog
      open
      onClose={close}
      title={TITLES[kind]}
      size={kind === 'qr' ? 'wide' : 'text'}
      // What one came for is selected, so that the copy key is enough.
      {...(kind !== 'qr' && { initialFocus: field })}
    >
      {kind === 'qr' && <QrCode text={text} label="QR code of the link below" />}
      <textarea
        ref={field}
        className={styles.text}
        readOnly
        rows={kind === 'qr' ? 2 : 4}
        aria-label={kind === 'embed' ? 'Code to paste' : 'Link'}
        value={text}
        onFocus={(event) => event.currentTarget.select()}
      />
      <div className={styles.row}>
        <CopyButton label={kind === 'embed' ? 'Copy code' : 'Copy link'} text={() => text} />
        {text.length > LONG && (
          <p className={styles.note}>
            This link has {text.length} characters. Some chat programs cut links of more than {LONG}
            ; Gradus says so when one arrives cut.
          </p>
        )}
      </div>
    </Dialog>
  );
}
