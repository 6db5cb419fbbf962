import { useState } from 'react';

const MOST = 30;

/** The texts this field has held, oldest first, for whoever keeps no history of their own. */
export function useRemembered(start: string): {
  readonly texts: readonly string[];
  readonly remember: (text: string) => void;
} {
  const [texts, setTexts] = useState<readonly string[]>([start]);
  const remember = (text: string) => {
    if (text.trim() === '') return;
    setTexts((before) =>
      before.at(-1) === text
        ? before
        : [...before.filter((earlier) => earlier !== text), text].slice(-MOST),
    );
  };
  return { texts, remember };
}
