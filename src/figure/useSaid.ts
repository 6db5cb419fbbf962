import { useCallback, useEffect, useState } from 'react';

/** Long enough to read one short sentence from the last row. */
const SHOWN_MS = 3200;

/** A sentence that confirms a key or a command, for a moment. */
export function useSaid(): [said: string, say: (sentence: string) => void] {
  const [{ sentence, turn }, setSaid] = useState({ sentence: '', turn: 0 });
  useEffect(() => {
    if (sentence === '') return undefined;
    const timer = setTimeout(() => setSaid({ sentence: '', turn }), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [sentence, turn]);
  const say = useCallback(
    (next: string) => setSaid((before) => ({ sentence: next, turn: before.turn + 1 })),
    [],
  );
  return [sentence, say];
}
