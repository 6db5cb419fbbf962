import type { Answer, AskedOrder, Item } from '../asked.ts';
import { missing, type Kind } from './kind.ts';

export interface OrderForm {
  readonly kind: 'order';
  /** In the order in which they are shown first. */
  readonly steps: readonly Item[];
}

/** A field for each place: the id of the step there. */
export const order: Kind<AskedOrder, OrderForm> = {
  form: ({ steps }) => ({ kind: 'order', steps }),
  fields: ({ steps }) => steps.length,
  truth: ({ truth }) => truth,
  faults: ({ steps }, typed) =>
    new Set(typed).size === steps.length && steps.every(({ id }) => typed.includes(id))
      ? []
      : [
          typed.every((id) => id === '')
            ? missing(0, 'Nothing has been moved yet.', 'Move the steps into their order.')
            : missing(0, 'Not every step has its place.', 'Put all of them in order.'),
        ],
  // eslint-disable-next-line require-yield -- nothing here takes long
  *alike(_, typed, wanted) {
    return { entries: wanted.map((id, place) => typed[place] === id) };
  },
  right: ({ before, truth }, typed) => {
    if (before === undefined) return { entries: truth.map((id, at) => typed[at] === id) };
    return { entries: typed.map((id) => !broken(before, typed).has(id)) };
  },
  forms: ({ before }, typed) => [
    typed,
    ...(before === undefined ? [] : otherOrders(before, typed)),
  ],
};

/** The steps that stand before something that must come first. */
function broken(before: NonNullable<AskedOrder['before']>, typed: Answer): ReadonlySet<string> {
  const wrong = before.filter(([first, second]) => typed.indexOf(first) > typed.indexOf(second));
  return new Set(wrong.map(([, second]) => second));
}

/** Neighbours exchanged wherever that is allowed. */
function otherOrders(before: NonNullable<AskedOrder['before']>, typed: Answer): Answer[] {
  // A wrong order may become right by an exchange: it has no other writings.
  if (broken(before, typed).size > 0) return [];
  return typed.slice(1).flatMap((_, at) => {
    const other = [...typed];
    [other[at], other[at + 1]] = [typed[at + 1] ?? '', typed[at] ?? ''];
    return broken(before, other).size === 0 ? [other] : [];
  });
}
