import type { OwnExercise } from '../own.ts';

/** An own exercise with these fields, for tests. */
export const sampleOwn = (given: Partial<OwnExercise>): OwnExercise => ({
  title: 'Own',
  prompt: '',
  ask: 'derivative',
  of: '',
  by: '',
  at: '',
  parameters: '',
  domain: '',
  shapes: '',
  decimals: null,
  ...given,
});
