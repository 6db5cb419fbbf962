import { useCallback, useEffect, useState, type RefObject } from 'react';

interface Presenting {
  readonly on: boolean;
  readonly toggle: () => void;
  readonly leave: () => void;
}

/**
 * A figure that fills the screen. Where the browser refuses real full screen (in some frames, on some
 * phones) it fills the window instead: both look the same from the last row.
 */
export function usePresenting(root: RefObject<HTMLElement | null>): Presenting {
  const [on, setOn] = useState(false);

  const leave = useCallback(() => {
    setOn(false);
    if (document.fullscreenElement) void document.exitFullscreen();
  }, []);
  const enter = useCallback(() => {
    setOn(true);
    const element = root.current;
    element?.requestFullscreen?.().catch(() => undefined);
  }, [root]);

  useEffect(() => {
    if (!on) return undefined;
    const element = root.current;
    element?.focus();
    // Escape leaves real full screen before any key reaches the page.
    const changed = () => {
      if (!document.fullscreenElement) setOn(false);
    };
    const back = (event: FocusEvent) => {
      if (event.target instanceof Node && !element?.contains(event.target)) element?.focus();
    };
    document.addEventListener('fullscreenchange', changed);
    document.addEventListener('focusin', back);
    document.documentElement.dataset.presenting = '';
    return () => {
      document.removeEventListener('fullscreenchange', changed);
      document.removeEventListener('focusin', back);
      delete document.documentElement.dataset.presenting;
    };
  }, [on, root]);

  return { on, leave, toggle: on ? leave : enter };
}
