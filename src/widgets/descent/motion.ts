import { formatNumber } from '../../ui/format.ts';
import type { Opened } from '../../worker/protocol/descent.ts';
import { bendOf, isRound } from './stability/bend.ts';
import { factorText } from './stability/rates.ts';

/** An error or a slope below this is rounding. */
const ROUNDING = 1e-13;
/** Where f is not quadratic, an error this much smaller than the whole one follows from the other by the bend of f. */
const TINY = 0.01;

/** A share of the other error, and how far a factor may be from what the curvature predicts. */
const CARRIED = 0.05;

/** One eigenvector of the Hessian where the step starts. */
interface Direction {
  /** `wall` is the steep one of a bowl, `floor` its flat one; `round` either one where both are alike. */
  readonly role: 'wall' | 'floor' | 'round' | 'upward' | 'level' | 'downward';
  readonly lambda: number;
  readonly slope: number;
  readonly error: number;
  readonly measured: number;
  /** So small beside the other error that the bend of the other's way moves it, and not its own slope. */
  readonly isCarried: boolean;
  /** Null where only what is measured counts: for a method without memory, or without modes. */
  readonly predicted: { readonly modulus: number; readonly root: number } | null;
}

/**
 * What the step shown does along the two eigenvectors of the Hessian where it starts: bouncing between walls,
 * crawling along a floor. '' where there is no step, or nothing to say of it.
 */
export function motion(opened: Opened, quadratic: boolean): string {
  const all = directionsOf(opened);
  const whole = Math.hypot(...all.map(({ error }) => error));
  const parts = all
    .filter(
      ({ role, error }) => quadratic || role === 'downward' || Math.abs(error) >= TINY * whole,
    )
    .map(movement)
    .filter((part) => part !== '');
  return parts.length === 0 ? '' : `It ${parts.join(', and ')}.`;
}

const ROLES = {
  round: ['round', 'round'],
  bowl: ['wall', 'floor'],
  trough: ['upward', 'level'],
  saddle: ['upward', 'downward'],
  ridge: ['downward', 'downward'],
  flat: ['level', 'level'],
} as const;

/** The steep one first. */
function directionsOf({ curvature, report, step, gradient }: Opened): readonly Direction[] {
  if (!curvature || !report) return [];
  const { eigenvalues, eigenvectors, errors, measured, predicted } = curvature;
  const bend = bendOf(eigenvalues);
  const remembers = typeof report.beta === 'number' && report.beta > 0;
  // A run that diverges may have nothing to measure from: then its slope tells what would be done to an error.
  const hasErrors = errors[0].length > 0;
  const slopes = eigenvectors.map(([a, b]) => a * gradient[0] + b * gradient[1]);
  const all = [1, 0].map((k, i): Direction => ({
    role: ROLES[bend][i],
    lambda: eigenvalues[k],
    slope: slopes[k],
    error: hasErrors ? errors[k][step] : slopes[k],
    measured: hasErrors ? measured[k] : (predicted?.[k].root ?? NaN),
    isCarried:
      hasErrors &&
      Math.abs(errors[k][step]) < CARRIED * Math.abs(errors[1 - k][step]) &&
      Math.abs(measured[k] - (predicted?.[k].root ?? NaN)) > CARRIED,
    predicted: remembers || eigenvalues[k] < 0 ? (predicted?.[k] ?? null) : null,
  }));
  // Where every axis is an eigenvector, the one with the larger error speaks for both, or the steeper way down.
  if (bend === 'round') return largest(all, ({ error }) => error);
  return bend === 'ridge' && isRound(eigenvalues) ? largest(all, ({ slope }) => slope) : all;
}

const largest = (
  all: readonly Direction[],
  size: (direction: Direction) => number,
): readonly Direction[] =>
  all.toSorted((a, b) => Math.abs(size(b)) - Math.abs(size(a))).slice(0, 1);

function movement(direction: Direction): string {
  const { role, lambda, slope, error, measured, predicted, isCarried } = direction;
  const at = `(λ = ${formatNumber(role === 'level' ? 0 : lambda)})`;
  if (role === 'downward') return downwards(direction, at);
  if (Math.abs(error) < ROUNDING || isCarried) return '';
  if (role === 'level' && Math.abs(slope) < ROUNDING) {
    return `has no slope along the level direction ${at}`;
  }
  if (predicted && Number.isNaN(predicted.root)) {
    return placed(role, at, 'turns', `, past the bottom and back, ${swing(predicted.modulus)}`);
  }
  if (!Number.isFinite(measured)) return '';
  const long = predicted?.root;
  return long === undefined || alike(long, measured)
    ? placed(role, at, manner(measured, role), by(measured))
    : placed(
        role,
        at,
        manner(long, role),
        `, with factor ${factorText(measured)} in this step and ${factorText(long)} in the long run at this curvature`,
      );
}

const PLACES = {
  wall: 'along the steep direction',
  floor: 'along the floor',
  upward: 'along the upward direction',
  level: 'along the level direction',
} as const;

/** Verb, place, and how much of it. */
const placed = (
  role: Exclude<Direction['role'], 'downward'>,
  at: string,
  verb: string,
  rest: string,
): string =>
  role === 'round'
    ? `${verb}${rest}, alike in every direction ${at}`
    : `${verb} ${PLACES[role]} ${at}${rest}`;

/** At a saddle the error is measured from elsewhere: what counts is the way off it. */
function downwards({ slope, predicted }: Direction, at: string): string {
  const place = `along the downward direction ${at}`;
  if (Math.abs(slope) < ROUNDING) return `has no slope ${place} and stays on the axis`;
  return predicted
    ? `is driven off ${place}, with factor ${factorText(predicted.modulus)} a step at this curvature`
    : `moves on ${place}`;
}

/** What a coordinate does whose error keeps a factor. */
function manner(factor: number, role: Direction['role']): string {
  if (factor < -1.0005) return 'swings ever wider';
  if (factor < -0.9995) return 'jumps to and fro for ever';
  if (factor < -0.005) return role === 'wall' ? 'bounces between the walls' : 'bounces to and fro';
  if (factor < 0.005) return 'lands on the bottom in one step';
  if (factor < 0.8) return 'slides in';
  if (factor < 0.9995) return 'crawls';
  return factor <= 1.0005 ? 'hardly moves' : 'moves away';
}

/** A factor that rounds to nothing is said by the verb. */
const by = (factor: number): string =>
  Math.abs(factor) < 0.005 ? '' : ` with factor ${factorText(factor)}`;

const swing = (modulus: number): string =>
  `${modulus < 1 ? 'shrinking' : 'growing'} with factor ${factorText(modulus)} a step at this curvature`;

/** To the digits that are shown. */
const alike = (a: number, b: number): boolean => Math.abs(a - b) <= 5e-4 * Math.max(1, Math.abs(a));
