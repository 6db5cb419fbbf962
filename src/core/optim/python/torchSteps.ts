import type { TorchClass } from './method.ts';
import type { Plan } from './plan.ts';

const keywords = (lr: string, settings: Readonly<Record<string, string>>): string =>
  Object.entries({ lr, ...settings })
    .map(([name, value]) => `${name}=${value}`)
    .join(', ');

/** An optimiser of torch.optim, before the first step. */
export const torchSetUp = ({ call, settings }: TorchClass): string[] => [
  'x = x.clone()  # changed in place by the optimiser',
  `optimiser = torch.optim.${call}([x], ${keywords('eta', settings)})`,
];

/** Its step with the gradient `g`, told first what has changed. */
export function torchStep(
  { rate, changes }: Plan,
  { settings }: TorchClass,
  eta: string,
): string[] {
  const moving = Object.fromEntries(
    Object.entries(settings).filter(([, value]) => value !== 'True' && changes.length > 0),
  );
  const told = rate !== undefined || changes.length > 0;
  return [
    'x.grad = g',
    ...(told ? [`optimiser.param_groups[0].update(${keywords(eta, moving)})`] : []),
    'optimiser.step()',
  ];
}
