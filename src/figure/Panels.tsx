import { lazy, Suspense } from 'react';
import type { KeptStore } from '../state/kept.ts';
import type { Session } from '../widgets/definition.ts';

/** What opens over a figure, one at a time. */
export type Panel = 'help' | 'edit' | 'qr' | 'link' | 'kept' | 'embed' | 'code';

interface PanelsProps {
  readonly panel: Panel | null;
  readonly session: Session;
  readonly kept: KeptStore;
  readonly close: () => void;
}

const KeysPanel = lazy(async () => ({ default: (await import('./KeysPanel.tsx')).KeysPanel }));
const LinkPanel = lazy(async () => ({ default: (await import('./LinkPanel.tsx')).LinkPanel }));
const CodePanel = lazy(async () => ({ default: (await import('./CodePanel.tsx')).CodePanel }));

/** Each panel comes when it is first asked for: a reader who never shares loads nothing for it. */
export function Panels({ panel, session, kept, close }: PanelsProps) {
  return (
    <Suspense fallback={null}>
      {panel === 'help' && <KeysPanel close={close} />}
      {panel === 'edit' && session.Input && <session.Input close={close} />}
      {panel === 'code' && <CodePanel session={session} close={close} />}
      {(panel === 'qr' || panel === 'link' || panel === 'kept' || panel === 'embed') && (
        <LinkPanel kind={panel} session={session} kept={kept} close={close} />
      )}
    </Suspense>
  );
}
