import { createContext, useContext, useSyncExternalStore, type ReactNode } from 'react';

const Container = createContext<HTMLElement | null>(null);

interface PopupContainerProps {
  /** The element that menus, lists and dialogs of what is inside open in; null until it is there. */
  readonly element: HTMLElement | null;
  readonly children: ReactNode;
}

/**
 * A frame names itself as the place of its popups: they then carry its theme, and are seen when it fills the
 * screen, where nothing outside the full-screen element is shown.
 */
export function PopupContainer({ element, children }: PopupContainerProps) {
  return <Container value={element}>{children}</Container>;
}

/** Where a popup is to be put; undefined means the body. */
export function usePopupContainer(): HTMLElement | undefined {
  const named = useContext(Container);
  const fullScreen = useSyncExternalStore(subscribe, fullScreenElement, () => null);
  return named ?? fullScreen ?? undefined;
}

function subscribe(changed: () => void): () => void {
  document.addEventListener('fullscreenchange', changed);
  return () => document.removeEventListener('fullscreenchange', changed);
}

const fullScreenElement = (): HTMLElement | null =>
  document.fullscreenElement instanceof HTMLElement ? document.fullscreenElement : null;
