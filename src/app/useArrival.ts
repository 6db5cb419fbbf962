import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router';

/**
 * After following a link the keyboard and the screen reader start at the new page's text, as they would
 * after a full load. An address within the page is left to the browser.
 */
export function useArrival(): void {
  const { pathname, hash } = useLocation();
  const left = useRef(pathname);
  useEffect(() => {
    if (left.current === pathname) return;
    left.current = pathname;
    if (hash === '') document.getElementById('main')?.focus({ preventScroll: true });
  }, [pathname, hash]);
}
