import { useEffect, useRef, useState } from 'react';

interface LiveTextProps {
  readonly text: string;
  readonly delay?: number;
}

/** Speaks a text once it has settled: a drag announces its end, not its every pixel. */
export function LiveText({ text, delay = 700 }: LiveTextProps) {
  const [announced, setAnnounced] = useState('');
  const first = useRef(text);
  useEffect(() => {
    // What is there on arrival is read in its place; only changes are announced.
    if (text === first.current) return;
    const timer = setTimeout(() => {
      first.current = '';
      setAnnounced(text);
    }, delay);
    return () => clearTimeout(timer);
  }, [text, delay]);
  return (
    <div className="spoken" role="status">
      {announced}
    </div>
  );
}
