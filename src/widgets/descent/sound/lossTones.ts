import { pitchOf, sound, type LossRange } from '../../../ui/sound/tone.ts';
import type { Descent } from '../../../worker/protocol/descent.ts';

/** Milliseconds between two tones while a hand goes through the steps; the last one always sounds. */
const PAUSE = 60;

export interface LossTones {
  /** A step is shown: it sounds once, and rises where the loss is higher than at the step before. */
  readonly show: (run: Descent, step: number, playing: boolean) => void;
  readonly stop: () => void;
}

/** The finite losses of a run. */
export function rangeOf({ loss }: Pick<Descent, 'loss'>): LossRange {
  const finite = Array.from(loss).filter(Number.isFinite);
  return {
    least: finite.reduce((a, b) => Math.min(a, b), Infinity),
    most: finite.reduce((a, b) => Math.max(a, b), -Infinity),
  };
}

/** One tone for each step that is shown, and no more than can be told apart while scrubbing. */
export function createLossTones(play: typeof sound = sound): LossTones {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let pending: (() => void) | null = null;

  const rest = (): void => {
    waiting = undefined;
    const next = pending;
    pending = null;
    if (next) tone(next);
  };
  const tone = (make: () => void): void => {
    make();
    clearTimeout(waiting);
    waiting = setTimeout(rest, PAUSE);
  };
  return {
    show(run, step, playing) {
      const t = Math.min(step, run.steps);
      const make = (): void => {
        const rising = t > 0 && !(run.loss[t] <= run.loss[t - 1]);
        play(pitchOf(run.loss[t], rangeOf(run)), rising);
      };
      if (playing) pending = null;
      if (playing || waiting === undefined) tone(make);
      else pending = make;
    },
    stop() {
      clearTimeout(waiting);
      waiting = undefined;
      pending = null;
    },
  };
}
