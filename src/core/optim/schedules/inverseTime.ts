import type { Schedule } from './schedule.ts';

/**
 * η_t = η/(1 + t/τ): half after τ steps, and then as 1/t. Its sum is infinite and the sum of its squares is not:
 * Robbins and Monro's conditions (1951), under which noise of the gradient averages out and no point stays out
 * of reach.
 */
export const inverseTime: Schedule = {
  id: 'inverseTime',
  title: 'One over t',
  parameters: [
    {
      id: 'halfTime',
      label: 'steps until half',
      tex: '\\tau',
      min: 1,
      max: 1000,
      scale: 'log',
      default: 50,
    },
  ],
  tex: '\\eta_t = \\frac{\\eta}{1 + t/\\tau}',
  eta: (t, _steps, { eta, halfTime }) => eta / (1 + t / halfTime),
};
