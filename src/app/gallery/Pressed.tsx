import { useLayoutEffect, useRef, useState, type ReactNode } from 'react';

interface PressedProps {
  /** Selectors of what is pressed, one after the other, once it is there. */
  readonly press: readonly string[];
  readonly children: ReactNode;
}

/** Brings a component into a state that only a press leads to. Inert meanwhile: it must not take the focus of the page. */
export function Pressed({ press, children }: PressedProps) {
  const box = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(0);
  const [tries, setTries] = useState(0);
  const done = at >= press.length;
  useLayoutEffect(() => {
    if (done) return undefined;
    const frame = requestAnimationFrame(() => {
      const target = box.current?.querySelector<HTMLElement>(press[at]);
      target?.click();
      // A button that is not ready yet is pressed when it is.
      if (target instanceof HTMLButtonElement && target.disabled) setTries(tries + 1);
      else setAt(at + 1);
    });
    return () => cancelAnimationFrame(frame);
  }, [press, at, done, tries]);
  return (
    <div ref={box} inert={!done}>
      {children}
    </div>
  );
}
