import { useEffect, useRef, useState } from 'react';

interface LiveTextProps {
  readonly text: string;
  readonly delay?: number;
}

/** Speaks a text once it has settled: a drag announces its end, not its every pixel. */
export function LiveText({ text, delay = 700 }: LiveTextProps) {
  const [announced, setAnnounced] = useState('');
  const arrival = useRef(text);
  const spoken = useRef(false);
  useEffect(() => {
    // What is there on arrival is read in its place; only changes are announced.
    if (!spoken.current && text === arrival.current) return;
    const timer = setTimeout(
      () => {
        spoken.current = true;
        setAnnounced(text);
      },
      text === '' ? 0 : delay,
    );
    return () => clearTimeout(timer);
  }, [text, delay]);
  return (
    <div className="spoken" role="status">
      {/* What is no longer true is not to be found here either. */}
      {text === '' ? '' : announced}
    </div>
  );
}
