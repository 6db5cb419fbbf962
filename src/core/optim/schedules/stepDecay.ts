import type { Schedule } from './schedule.ts';

/** η_t = η γ^⌊t/k⌋: the same for k steps, then γ times as much. As PyTorch's StepLR. */
export const stepDecay: Schedule = {
  id: 'stepDecay',
  title: 'Steps down',
  parameters: [
    {
      id: 'decayEvery',
      label: 'steps between drops',
      tex: 'k',
      min: 1,
      max: 1000,
      scale: 'log',
      default: 50,
      integer: true,
    },
    {
      id: 'decayFactor',
      label: 'factor of a drop',
      tex: '\\gamma',
      min: 0.01,
      max: 1,
      scale: 'log',
      default: 0.5,
    },
  ],
  tex: '\\eta_t = \\eta\\,\\gamma^{\\lfloor t/k \\rfloor}',
  eta: (t, _steps, { eta, decayEvery, decayFactor }) =>
    eta * decayFactor ** Math.floor(t / decayEvery),
};
