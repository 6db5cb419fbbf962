import type { Words } from '../method.ts';

/** No gradient has been seen, and none of its squares. */
export const noMoments = ({ np }: Words): string[] => [
  `m, s, count = ${np}.zeros(2), ${np}.zeros(2), 0`,
];

/** The running means of Adam and AdamW, and what they are without the bias of their start at 0. */
export const moments: readonly string[] = [
  'm = beta1 * m + (1 - beta1) * g',
  's = beta2 * s + (1 - beta2) * g * g',
  'count = count + 1',
  'm_hat = m / (1 - beta1**count)',
  's_hat = s / (1 - beta2**count)',
];

export const scaledStep = ({ np, eta }: Words): string =>
  `x = x - ${eta} * m_hat / (${np}.sqrt(s_hat) + epsilon)`;

export const ADAM_SETTINGS = { betas: '(beta1, beta2)', eps: 'epsilon' } as const;
