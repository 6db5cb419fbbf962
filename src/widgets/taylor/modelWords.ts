import type { Taylor } from '../../worker/protocol/taylor.ts';
import { isAsymmetric } from './quadraticModel.ts';
import type { Answer } from './results.ts';
import { joined, matrixText, placeText, rowText, say } from './say.ts';

/** Where the point is, how high, and what its derivatives are. */
export function placeWords(t: Answer): string {
  const { at } = t.asked;
  const where = `At ${t.names.length === 1 ? `${t.names[0]} = ` : ''}${placeText(at)}`;
  return t.names.length === 1
    ? `${where} f is ${say(t.value)}, f′ is ${say(t.gradient[0])} and f″ is ${say(t.hessian[0])}.`
    : `${where} f is ${say(t.value)}, ∇f = ${rowText(t.gradient)} and H = ${matrixText(t.hessian)}.`;
}

/** What the model of an order says at x + h, beside f itself. */
export function moveWords(t: Answer, order: number): string {
  const { h } = t.asked;
  if (!Number.isFinite(t.moved)) {
    return `The move h = ${placeText(h)} leads out of where f is defined.`;
  }
  const shown = Math.min(order, t.models.length - 1);
  const model = t.models[shown];
  if (!Number.isFinite(model)) return 'A derivative is missing here, so there is no model.';
  return `The move h = ${placeText(h)} leads to ${say(t.moved)}; the model of order ${shown} says ${say(model)}, so its error is ${say(t.moved - model)}.`;
}

/** By how much each order misses. */
export const ordersWords = (t: Answer): string =>
  Number.isFinite(t.moved)
    ? `Errors by order: ${t.models.map((m, k) => `${k}: ${say(t.moved - m)}`).join(', ')}.`
    : '';

const ORDINALS = ['constant', 'linear', 'quadratic', 'cubic'];
export const orderName = (order: number): string => ORDINALS[order] ?? `order ${order}`;

/** How fast each error falls with the length of the move. */
export function slopeWords(t: Taylor): string {
  const { slopes, exact } = t.errors;
  const parts = slopes.map((slope, k) => {
    if (exact[k]) return `order ${k} is exact`;
    return Number.isNaN(slope) ? '' : `order ${k} has slope ${slope.toFixed(2)}`;
  });
  const known = parts.filter(Boolean);
  if (known.length === 0) return 'Along h no slope of the errors can be measured.';
  const faster = slopes.flatMap((slope, k) => (slope > k + 1.5 ? [k] : []));
  return joined(
    `On logarithmic scales, against the length of the move along h: ${known.join(', ')}.`,
    faster.length > 0
      ? `Order ${faster[0]} does better than ${faster[0] + 1}: its next term is zero along h.`
      : '',
  );
}

/** What is unusual at the point. */
export function noteWords(t: Taylor): string {
  const why = t.remarks.length > 0 ? `Note: ${t.remarks.join('; ')}.` : '';
  const mixed =
    t.names.length === 2 && isAsymmetric(t.hessian)
      ? 'H is not symmetric here: the mixed partial derivatives exist, but they are not continuous.'
      : '';
  return joined(mixed, why);
}
