import { useEffect, useState } from 'react';
import { useDescent } from './context.ts';

/** Slow enough to see each step, and the same for readers who asked for less motion: nothing glides. */
const STEP_MS = 90;

interface Playback {
  readonly playing: boolean;
  readonly play: () => void;
  readonly pause: () => void;
}

/** Shows one more step at a time until the run ends; at the end it begins again. */
export function usePlayback(): Playback {
  const { store, link } = useDescent();
  const [playing, setPlaying] = useState(false);

  useEffect(() => {
    if (!playing) return undefined;
    const timer = setInterval(() => {
      const { step } = store.getState().settled;
      const last = link.results.getState().descent?.steps ?? 0;
      if (step >= last) setPlaying(false);
      else store.amend({ step: step + 1 });
    }, STEP_MS);
    return () => clearInterval(timer);
  }, [playing, store, link]);

  return {
    playing,
    play: () => {
      const { step } = store.getState().settled;
      const last = link.results.getState().descent?.steps ?? 0;
      if (step >= last) store.amend({ step: 0 });
      setPlaying(true);
    },
    pause: () => setPlaying(false),
  };
}
