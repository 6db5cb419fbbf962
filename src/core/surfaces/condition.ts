import type { SurfaceParameter } from './surface.ts';

/** κ = λmax/λmin of a ravine: how much steeper its walls are than its floor. */
export const CONDITION: SurfaceParameter = {
  label: 'condition number',
  value: 25,
  min: 1,
  max: 1000,
  scale: 'log',
};
