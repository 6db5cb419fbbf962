import type { PythonMethod } from '../method.ts';
import { ADAM_SETTINGS, moments, noMoments, scaledStep } from './moments.ts';

/** The decay x ← x − ηλx, then the step of Adam from there. */
export const adamW: PythonMethod = {
  id: 'adamW',
  init: noMoments,
  step: (words) => [...moments, `x = x - ${words.eta} * weight_decay * x`, scaledStep(words)],
  atRest: 'still(m) and (weight_decay == 0 or still(x))',
  torch: {
    call: 'AdamW',
    settings: { ...ADAM_SETTINGS, weight_decay: 'weight_decay' },
    memory: ['m', 'exp_avg'],
  },
};
