import type { PythonMethod } from '../method.ts';
import { ADAM_SETTINGS, moments, noMoments, scaledStep } from './moments.ts';

/** Corrected means of gradients and of their squares; x ← x − ηm̂/(√ŝ + ε). */
export const adam: PythonMethod = {
  id: 'adam',
  init: noMoments,
  step: (words) => [...moments, scaledStep(words)],
  atRest: 'still(m)',
  torch: { call: 'Adam', settings: ADAM_SETTINGS, memory: ['m', 'exp_avg'] },
};
