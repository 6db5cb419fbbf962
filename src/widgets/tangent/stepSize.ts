import type { NumberRange } from '../definition.ts';
import type { Look } from './inputs.ts';

/** Steps of the figure to a decade of h. */
const PER_DECADE = 3;

/** The sizes of h that a look is about: the remainder needs none below 1e-3, rounding shows from 1e-8 down. */
export const smallest = (look: Look): number => (look === 'steps' ? 1e-16 : 1e-3);

/** How many thirds of a decade h has gone down from 1, to the nearest. */
export const stepOf = (h: number, look: Look): number =>
  Math.min(lastStep(look), Math.max(0, Math.round(-PER_DECADE * Math.log10(Math.abs(h)))));

/** The step at which h is the smallest of this look. */
export const lastStep = (look: Look): number =>
  Math.round(-PER_DECADE * Math.log10(smallest(look)));

/** h after so many steps down, with the sign that it has. */
export const stepSize = (step: number, sign: number): number =>
  (sign < 0 ? -1 : 1) * Number((10 ** (-step / PER_DECADE)).toPrecision(3));

/** The range of h as it stands in a text: its size, as long as it is positive. */
export const stepRange = (h: number, look: Look): NumberRange =>
  h > 0 ? { min: smallest(look), max: 1, scale: 'log' } : { min: -1, max: -smallest(look) };
