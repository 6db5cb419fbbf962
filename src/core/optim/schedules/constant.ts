import type { Schedule } from './schedule.ts';

/** η_t = η. */
export const constant: Schedule = {
  id: 'constant',
  title: 'Constant',
  parameters: [],
  tex: '\\eta_t = \\eta',
  eta: (_t, _steps, { eta }) => eta,
};
