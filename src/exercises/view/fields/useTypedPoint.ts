import { useEffect, useMemo, useState } from 'react';
import { typedPoint, type Point } from './typedPoint.ts';

/** The point that a text stands for. Plain numbers are read at once, so that keys may follow each other fast. */
export function useTypedPoint(text: string): Point | null {
  const read = useMemo(() => typedPoint(text), [text]);
  const [late, setLate] = useState<{ readonly of: string; readonly point: Point | null }>();
  useEffect(() => {
    if (!(read instanceof Promise)) return;
    let current = true;
    void read.then((point) => {
      if (current) setLate({ of: text, point });
    });
    return () => {
      current = false;
    };
  }, [read, text]);
  if (!(read instanceof Promise)) return read;
  return late?.of === text ? late.point : null;
}
