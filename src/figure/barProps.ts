import type { KeptStore } from '../state/kept.ts';
import type { Session, WidgetSize } from '../widgets/definition.ts';
import type { Panel } from './Panels.tsx';

/** What the row above a figure needs, and each menu in it. */
export interface BarProps {
  readonly session: Session;
  readonly kept: KeptStore;
  /** The element of the frame, once it is there. */
  readonly root: () => HTMLElement | null;
  readonly size: WidgetSize;
  readonly presenting: boolean;
  readonly onPresent: () => void;
  readonly say: (sentence: string) => void;
  readonly open: (panel: Panel) => void;
}
