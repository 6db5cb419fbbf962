import { createCache, type ReadableStore } from './store.ts';

/** Steps a second at speed 1: slow enough to see each, and nothing glides, so the same for all readers. */
const RATE = 11;

interface PlaybackState {
  readonly playing: boolean;
  readonly speed: number;
}

/** Where the steps of a figure are kept, and how many there are at this moment. */
export interface Track {
  readonly at: () => number;
  readonly last: () => number;
  readonly go: (step: number) => void;
}

export interface Playback extends ReadableStore<PlaybackState> {
  readonly play: () => void;
  readonly pause: () => void;
  readonly toggle: () => void;
  readonly by: (steps: number) => void;
  readonly first: () => void;
  /** To the last step. */
  readonly finish: () => void;
  readonly setSpeed: (speed: number) => void;
}

/** Shows one more step at a time until the end; at the end it begins again. Steps by hand pause it. */
export function createPlayback({ at, last, go }: Track): Playback {
  const store = createCache<PlaybackState>({ playing: false, speed: 1 });
  let timer: ReturnType<typeof setInterval> | undefined;

  const pause = (): void => {
    clearInterval(timer);
    timer = undefined;
    if (store.getState().playing) store.setState({ playing: false });
  };
  const run = (): void => {
    clearInterval(timer);
    timer = setInterval(
      () => {
        if (at() >= last()) pause();
        else go(at() + 1);
      },
      1000 / (RATE * store.getState().speed),
    );
  };
  const play = (): void => {
    if (at() >= last()) go(0);
    store.setState({ playing: true });
    run();
  };
  const to = (step: number): void => {
    pause();
    go(Math.min(last(), Math.max(0, step)));
  };
  return {
    getState: store.getState,
    getInitialState: store.getInitialState,
    subscribe: store.subscribe,
    play,
    pause,
    toggle: () => (store.getState().playing ? pause() : play()),
    by: (steps) => to(Math.min(at(), last()) + steps),
    first: () => to(0),
    finish: () => to(last()),
    setSpeed: (speed) => {
      store.setState({ speed });
      if (store.getState().playing) run();
    },
  };
}
