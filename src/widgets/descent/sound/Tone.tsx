import { useEffect, useState } from 'react';
import { choose, settings } from '../../../state/settings.ts';
import { useSlice } from '../../../state/store.ts';
import { Toggle } from '../../../ui/controls/Toggle.tsx';
import { useDescent } from '../context.ts';
import { chosenOf } from '../runs.ts';
import { createLossTones } from './lossTones.ts';

/** The switch of the tone for the loss, and the tone: lower for a lower loss, sliding up where the loss goes up. */
export function Tone() {
  const { store, link } = useDescent();
  const on = useSlice(settings, (s) => s.sound === 'on');
  const [tones] = useState(() => createLossTones());
  useEffect(() => {
    if (!on) return;
    let step = store.getState().settled.step;
    const end = store.subscribe(({ settled }) => {
      if (settled.step === step) return;
      step = settled.step;
      const run = link.results.getState().calm?.runs[chosenOf(settled)];
      if (run) tones.show(run, step, link.playback.getState().playing);
    });
    return () => {
      end();
      tones.stop();
    };
  }, [on, store, link, tones]);
  return (
    <Toggle
      label="tone for the loss"
      checked={on}
      onChange={(to) => {
        choose({ sound: to ? 'on' : 'off' });
        const { settled } = store.getState();
        const run = link.results.getState().calm?.runs[chosenOf(settled)];
        // What it sounds like, at once; and browsers open their audio in answer to a gesture only.
        if (to && run) tones.show(run, settled.step, false);
      }}
    />
  );
}
