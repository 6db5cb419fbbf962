import { formatNumber } from '../../../ui/format.ts';
import { methodOf } from '../methods.ts';
import { bendOf } from './bend.ts';

/** Methods that divide by the size of the gradients they have seen. */
const BY_SIZE = new Set(['adam', 'adamW', 'rmsprop']);

/** Why a method has no map of stability; '' for a method that has one. */
export function whyNoMap(optimiser: string): string {
  const { title, mode } = methodOf(optimiser);
  if (mode) return '';
  if (BY_SIZE.has(optimiser)) {
    return `${title} has no such map. It divides by the size of the gradients, so its step does not get shorter in proportion to the distance: with a fixed η it goes on hovering about the minimum, at a distance that η sets, and no η makes it run away from a quadratic.`;
  }
  if (optimiser === 'adagrad') {
    return `${title} has no such map. It divides by the root of the sum of all squared gradients, and that sum grows for as long as the point bounces: on a quadratic every η becomes small enough in time.`;
  }
  if (optimiser === 'newton') {
    return 'Newton has no such map, and no step size: it divides by the curvature itself, so on a quadratic with positive curvatures it lands on the minimum in one step, whatever κ is.';
  }
  return `${title} has no such map: a line search sets the length of every step, so there is no η to choose and none that is too large.`;
}

interface Place {
  readonly eigenvalues: readonly [number, number];
  readonly quadratic: boolean;
  readonly step: number;
}

/** For how much of the plane the numbers hold. */
export function whereItHolds({ quadratic, step }: Omit<Place, 'eigenvalues'>): string {
  return quadratic
    ? 'f is quadratic: its curvature is the same everywhere, so this holds from every start.'
    : `This is local: it holds close to the point of step ${step} only, by the curvature there. Elsewhere the limits differ.`;
}

/** What is special about the curvature at a point; '' in a bowl, where nothing is. */
export function bendWords({ eigenvalues, quadratic }: Omit<Place, 'step'>): string {
  const [low, high] = eigenvalues.map((lambda) => formatNumber(lambda));
  const here = quadratic ? 'This surface' : 'At this point the surface';
  switch (bendOf(eigenvalues)) {
    case 'bowl':
      return '';
    case 'round':
      return `${here} bends alike in every direction, with λ = ${high}: η = 1/λ without momentum lands in one step.`;
    case 'trough':
      return `${here} is level along one direction (λ = 0): nothing pulls an error back along it, so that it keeps its size, factor 1, whatever is set. What follows is about the other direction.`;
    case 'saddle':
      return `${here} bends down along one direction (λ = ${low}). No setting converges here: the run moves away along that direction, and at a saddle this is what one wants, since it leads on down. What follows is about the upward direction, λ = ${high}.`;
    case 'ridge':
      return `${here} bends upwards in no direction (λ = ${low} and ${high}), so there is no limit to keep: with every setting the run moves away, downhill. Look at a later step.`;
    case 'flat':
      return `${here} has no curvature in any direction. No error grows or shrinks here, so there is no limit and no best step size.`;
  }
}

/** What is said where there is no Hessian. */
export const NO_HESSIAN =
  'The second derivatives do not exist at this point, so there is no curvature to judge a step size by. Go to another step.';
