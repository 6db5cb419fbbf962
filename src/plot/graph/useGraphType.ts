import { useLayoutEffect, useState, type RefObject } from 'react';
import { watchPalette, watchPrint } from '../palette.ts';
import { PLAIN_TYPE, readType, type GraphType } from './type.ts';

/** The type at an element: anew when the theme, the reader's text size or the fonts change. */
export function useGraphType(element: RefObject<Element | null>): GraphType {
  const [type, setType] = useState(PLAIN_TYPE);
  useLayoutEffect(() => {
    const target = element.current;
    if (!target) return undefined;
    let arrivals = 0;
    const read = (): void => {
      const next = readType(target, arrivals);
      setType((before) => (sameType(before, next) ? before : next));
    };
    const arrived = (): void => {
      arrivals++;
      read();
    };
    read();
    const fonts = (document as Partial<Document>).fonts;
    if (fonts && fonts.status !== 'loaded') void fonts.ready.then(arrived);
    fonts?.addEventListener('loadingdone', arrived);
    const ends = [watchPalette(read), watchPrint(read)];
    return () => {
      fonts?.removeEventListener('loadingdone', arrived);
      for (const end of ends) end();
    };
  }, [element]);
  return type;
}

const sameType = (a: GraphType, b: GraphType): boolean =>
  a.mark === b.mark &&
  a.serif === b.serif &&
  a.sans === b.sans &&
  a.mono === b.mono &&
  a.arrivals === b.arrivals;
