import { useEffect, useRef, useState } from 'react';
import type { View } from '../core/surfaces/surface.ts';

interface ViewGesture {
  /** The view that mafs is to start from; its own camera moves on from there. */
  readonly base: View;
  /** Changes when mafs has to start again, because the view was set from outside. */
  readonly generation: number;
  /** A hand is on the plane. */
  readonly touched: () => void;
  readonly moved: (view: View) => void;
  /** Shows this view at once, as a button asks for it. */
  readonly jump: (view: View) => void;
  /** The view as it was last set from outside. */
  readonly home: View;
}

const SETTLE = 250;

/**
 * Two owners of one view: mafs while a hand pans and zooms, the widget's state otherwise. A view that comes
 * back as it was reported is the hand's own and moves nothing.
 */
export function useViewGesture(view: View, onView: (view: View) => void): ViewGesture {
  const reported = useRef<View | null>(null);
  const touched = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const latest = useRef(onView);
  const [base, setBase] = useState(view);
  const [generation, setGeneration] = useState(0);
  const [expected, setExpected] = useState(view);
  const [home, setHome] = useState(view);

  useEffect(() => {
    latest.current = onView;
  }, [onView]);
  useEffect(() => () => clearTimeout(timer.current), []);

  // Set during render, as React advises for state that follows a prop: no frame shows the old view.
  if (!same(view, expected)) {
    setExpected(view);
    setBase(view);
    setHome(view);
    setGeneration(generation + 1);
  }

  return {
    base,
    generation,
    home,
    jump: (next) => {
      clearTimeout(timer.current);
      touched.current = false;
      const settled = same(next, home) ? home : rounded(next);
      setExpected(settled);
      setBase(settled);
      setGeneration((n) => n + 1);
      latest.current(settled);
    },
    touched: () => {
      touched.current = true;
    },
    moved: (now) => {
      const first = reported.current === null;
      reported.current = now;
      if (first || !touched.current) return;
      clearTimeout(timer.current);
      timer.current = setTimeout(() => {
        if (reported.current && touched.current) {
          touched.current = false;
          const settled = rounded(reported.current);
          setExpected(settled);
          latest.current(settled);
        }
      }, SETTLE);
    },
  };
}

const same = (a: View, b: View): boolean =>
  a.x0 === b.x0 && a.x1 === b.x1 && a.y0 === b.y0 && a.y1 === b.y1;

/** Four digits of the view's width are enough to show it again to the pixel, and short in a link. */
function rounded(view: View): View {
  const unit = 10 ** (Math.floor(Math.log10(view.x1 - view.x0)) - 3);
  const digits = Math.max(0, -Math.round(Math.log10(unit)));
  const round = (v: number): number =>
    Number((Math.round(v / unit) * unit).toFixed(Math.min(20, digits)));
  return { x0: round(view.x0), x1: round(view.x1), y0: round(view.y0), y1: round(view.y1) };
}
