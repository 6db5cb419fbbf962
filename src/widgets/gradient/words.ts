import { formatNumber } from '../../ui/format.ts';
import { angleOf, directionOf } from './direction.ts';
import type { Pane } from './inputs.ts';
import { errorOf, estimateOf, normOf, rowTimes, steepestOf } from './model.ts';
import type { Answer } from './results.ts';

const say = (x: number): string => formatNumber(Math.abs(x) < 1e-12 ? 0 : x);
export const pair = (x: number, y: number): string => `(${say(x)}, ${say(y)})`;
export const degrees = (angle: number): string => `${formatNumber(angle)}°`;

/** A row as it is written; a partial that does not exist is said, not printed as a number. */
export const rowText = ([a, b]: readonly [number, number]): string =>
  `[${[a, b].map((v) => (Number.isFinite(v) ? say(v) : 'none')).join(', ')}]`;

export const hasRow = ({ row }: Answer): boolean => row.every(Number.isFinite);

/** The linear model holds: the row says everything about slopes. */
export const isDifferentiable = ({ kind }: Answer): boolean =>
  kind === 'smooth' || kind === 'differentiable';

/** Where the point is, how high, and what its gradient is. */
export function placeWords(g: Answer): string {
  const { at } = g.asked;
  const row = hasRow(g)
    ? ` and ∇f = ${rowText(g.row)}, of length ${say(normOf(g))}`
    : ', and ∇f does not exist';
  return `At ${pair(...at)} f is ${say(g.value)}${row}.`;
}

/** What kind of point it is; empty where nothing needs saying. */
export function pointWords(g: Answer): string {
  switch (g.kind) {
    case 'smooth':
      return '';
    case 'undefined':
      return 'The function has no finite value at this point: move the point.';
    case 'differentiable':
      return 'As far as limits show, f is differentiable here.';
    case 'directions':
      return `${g.continuous ? '' : 'f is not continuous here. '}${
        followsRow(g)
          ? 'Every directional derivative exists here and is ∇f h, but along bent ways the linear model fails: f is not differentiable.'
          : 'Every directional derivative exists here, but they do not follow from ∇f: f is not differentiable.'
      }`;
    case 'partials':
      return g.continuous
        ? 'Both partial derivatives exist here, but not every directional derivative: f is not differentiable.'
        : 'Both partial derivatives exist here, but f is not even continuous, and not every directional derivative exists.';
    case 'rough':
      return `${missing(g)} here, so there is no gradient.`;
  }
}

/** Every slope that was looked at is what the row says, and yet that may be all that it does. */
function followsRow({ rays: { angles, slopes }, row }: Answer): boolean {
  return slopes.every((slope, k) => Math.abs(slope - rowTimes(row, directionOf(angles[k]))) < 1e-6);
}

function missing({ row, names }: Answer): string {
  const gone = names.filter((_, k) => !Number.isFinite(row[k]));
  return gone.length === 2
    ? 'Neither partial derivative exists'
    : `The partial derivative by ${gone[0] ?? ''} does not exist`;
}

/** What automatic differentiation does where there is a convention. */
export function conventionWords(g: Answer): string {
  if (g.remarks.length === 0 || g.kind === 'undefined') return '';
  const why = g.remarks.join('; ');
  const same = hasRow(g) && g.autodiff.every((v, k) => Math.abs(v - g.row[k]) <= 1e-6);
  if (same || !g.autodiff.every(Number.isFinite)) return `Note: ${why}.`;
  return `Automatic differentiation returns ${rowText(g.autodiff)}: ${why}.`;
}

/** What the direction is, and the slope along it. */
export function directionWords(g: Answer): string {
  const [u, v] = g.asked.direction;
  const along = `Along h = ${pair(u, v)}, at ${degrees(angleOf(u, v))},`;
  const product = rowTimes(g.row, g.asked.direction);
  if (Number.isFinite(g.slope)) {
    if (!hasRow(g)) return `${along} the slope is ${say(g.slope)}.`;
    return isDifferentiable(g) || Math.abs(g.slope - product) < 1e-6
      ? `${along} the slope ∇f h is ${say(product)}.`
      : `${along} the slope is ${say(g.slope)}, but ∇f h is ${say(product)}.`;
  }
  const sides =
    Number.isFinite(g.ahead) && Number.isFinite(g.behind)
      ? ` (${say(g.ahead)} ahead, ${say(g.behind)} from behind)`
      : '';
  const claim = hasRow(g) ? `, although ∇f h is ${say(product)}` : '';
  return `${along} there is no slope${sides}${claim}.`;
}

/** Where f grows fastest, and where it stays level. */
export function steepestWords(g: Answer): string {
  if (!isDifferentiable(g)) return '';
  const norm = normOf(g);
  if (norm === 0) return '∇f is zero: every slope is 0, and no direction is steepest.';
  const [u, v] = steepestOf(g);
  return `f grows fastest, by ${say(norm)}, along ${pair(u, v)}; along ±${pair(v, -u)} the slope is 0.`;
}

export function paneWords(pane: Pane, g: Answer): string {
  if (g.kind === 'undefined') return '';
  return { angle: angleWords, polar: polarWords, slices: sliceWords, error: errorWords }[pane](g);
}

function angleWords(g: Answer): string {
  if (!isDifferentiable(g) || normOf(g) === 0) return '';
  return `Against the angle ∇f h is a cosine of amplitude ${say(normOf(g))}, greatest at ${degrees(angleOf(...g.row))}.`;
}

function polarWords(g: Answer): string {
  if (isDifferentiable(g)) {
    return normOf(g) === 0
      ? 'Both polar plots are the point 0.'
      : 'Around the point the slope and ∇f h draw the same two circles, which touch in the middle; the uphill one is tinted.';
  }
  const known = Array.from(g.rays.slopes).filter(Number.isFinite);
  if (known.length === 0) {
    return g.rays.ahead.some(Number.isFinite)
      ? 'In no direction is there a directional derivative; dotted, the slopes ahead only.'
      : 'In no direction is there a directional derivative.';
  }
  const linear = !hasRow(g)
    ? 'there is no ∇f to compare it with'
    : normOf(g) === 0
      ? '∇f h is the point 0'
      : '∇f h would be two circles';
  const gaps =
    known.length < g.rays.slopes.length
      ? ' On the dotted part of the rim there is no directional derivative.'
      : '';
  return `${range(known)}; ${linear}.${gaps}`;
}

function range(slopes: readonly number[]): string {
  const [low, high] = [Math.min(...slopes), Math.max(...slopes)];
  return high - low < 1e-9
    ? `Around the point the slope is ${say(low)} wherever there is one`
    : `Around the point the slope runs, in the directions drawn, from ${say(low)} to ${say(high)}`;
}

function sliceWords(g: Answer): string {
  const [x, y] = g.names;
  const [x0, y0] = g.asked.at;
  const slope = (v: number): string => (Number.isFinite(v) ? `is ${say(v)}` : 'does not exist');
  return `With ${y} frozen at ${say(y0)} the slope along ${x} ${slope(g.row[0])}; with ${x} frozen at ${say(x0)} the slope along ${y} ${slope(g.row[1])}.`;
}

function errorWords(g: Answer): string {
  const { direction, h } = g.asked;
  if (!hasRow(g)) return 'Without ∇f there is no linear model, and no error of it.';
  if (!Number.isFinite(g.moved))
    return `A move of length ${say(h)} leads out of where f is defined.`;
  const error = errorOf(g, direction, h);
  const goes = isDifferentiable(g)
    ? 'As the move shrinks, this goes to 0.'
    : 'As the move shrinks, this does not go to 0 from all sides.';
  return `A move of length ${say(h)} leads to ${say(g.moved)}, the linear model says ${say(estimateOf(g, direction, h))}: the error ${say(error)} is ${say(Math.abs(error) / h)} of the length. ${goes}`;
}
