import { classOf, type DataLoss, type DataPoint } from '../../../core/surfaces/dataLoss.ts';
import { formatNumber, spokenNumber } from '../../../ui/format.ts';

export const LOSSES: readonly { readonly value: DataLoss; readonly label: string }[] = [
  { value: 'line', label: 'Line, mean squared error' },
  { value: 'logistic', label: 'Two classes, logistic loss' },
  { value: 'network', label: 'Small network, mean squared error' },
];

/** What x and y are in the loss of the model. */
export const MEANING: Readonly<Record<DataLoss, string>> = {
  line: 'The model is u = x + y·t: x is the intercept, y the slope. The loss is the mean of the squared errors.',
  logistic:
    'The probability of class 1 at t is σ(x + y·t). The loss is the sum of −log of the probability given to each point’s class.',
  network:
    'The model has three tanh units and ten weights. x and y are steps from weights drawn by the seed along two directions, drawn too, each as long as the weights.',
};

/** What a click does. */
export const hintOf = (kind: DataLoss): string =>
  `Click to add a point${kind === 'logistic' ? ', in the upper half of class 1, in the lower of class 0' : ''}; drag to move it. By keys: arrows move a point, Page Up and Page Down go to another, Delete removes it.`;

export const verticalName = (kind: DataLoss): string => (kind === 'logistic' ? 'class' : 'u');

/** As it is written beside the point. */
export const written = (kind: DataLoss, [t, u]: DataPoint): string =>
  kind === 'logistic'
    ? `${formatNumber(t)}: class ${classOf(u)}`
    : `(${formatNumber(t)}, ${formatNumber(u)})`;

export const spoken = (kind: DataLoss, [t, u]: DataPoint): string =>
  kind === 'logistic'
    ? `t ${spokenNumber(t)}, class ${classOf(u)}`
    : `t ${spokenNumber(t)}, u ${spokenNumber(u)}`;

/** What the plot holds. */
export function plotWords(kind: DataLoss, points: readonly DataPoint[], model: boolean): string {
  const ones = points.filter(([, u]) => classOf(u) === 1).length;
  const classes = kind === 'logistic' ? `, ${ones} of class 1` : '';
  return `Data: ${points.length} points${classes}${model ? ', with the model at the present weights' : ''}.`;
}

export const readWords = (count: number, notices: readonly string[]): string =>
  [`${count} points are read.`, ...notices].join(' ');
