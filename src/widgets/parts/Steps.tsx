import type { Playback } from '../../state/playback.ts';
import { useSlice } from '../../state/store.ts';
import { Transport } from '../../ui/controls/Transport.tsx';

interface StepsProps {
  readonly playback: Playback;
  readonly step: number;
  readonly count: number;
  readonly unit?: string;
  /** With a choice of the speed. */
  readonly paced?: boolean;
  readonly onStep: (step: number) => void;
}

/** As the frame binds them. */
const KEYS = { first: 'Home', back: '←', play: 'Space', forward: '→', last: 'End' };

/** Run, pause, step, reset: the transport of a widget's playback. */
export function Steps({ playback, onStep, paced = false, ...rest }: StepsProps) {
  const { playing, speed } = useSlice(playback, (state) => state);
  return (
    <Transport
      {...rest}
      playing={playing}
      onStep={(to) => {
        playback.pause();
        onStep(to);
      }}
      onPlay={playback.play}
      onPause={playback.pause}
      {...(paced && { speed, onSpeed: playback.setSpeed })}
      keys={KEYS}
    />
  );
}
