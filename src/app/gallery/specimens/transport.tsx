import { useEffect, useState } from 'react';
import { Transport } from '../../../ui/controls/Transport.tsx';
import type { Specimen } from '../specimen.ts';

export const transport: Specimen = {
  id: 'transport',
  title: 'Transport',
  group: 'Controls',
  purpose: 'The same row under every figure that moves. It can always be stepped by hand.',
  states: [
    { name: 'At the start', wide: true, Show: () => <Steps from={0} /> },
    { name: 'Under way, with speeds', wide: true, Show: () => <Steps from={17} speeds /> },
    { name: 'At the end', wide: true, Show: () => <Steps from={50} /> },
  ],
};

const COUNT = 50;

function Steps({ from, speeds = false }: { from: number; speeds?: boolean }) {
  const [step, setStep] = useState(from);
  const [playing, setPlaying] = useState(false);
  const [speed, setSpeed] = useState(1);
  const moving = playing && step < COUNT;
  useEffect(() => {
    if (!moving) return undefined;
    const timer = setTimeout(() => setStep(step + 1), 200 / speed);
    return () => clearTimeout(timer);
  }, [moving, step, speed]);
  return (
    <Transport
      step={step}
      count={COUNT}
      playing={moving}
      onStep={setStep}
      onPlay={() => setPlaying(true)}
      onPause={() => setPlaying(false)}
      {...(speeds && { speed, onSpeed: setSpeed })}
      keys={{ play: 'Space', forward: '→', back: '←' }}
    />
  );
}
