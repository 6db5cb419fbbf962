import { useState, type KeyboardEvent } from 'react';
import type { WidgetForm } from '../../engine/kinds/widget.ts';
import { useFigureHost } from '../figureHost.ts';
import type { FieldProps } from './fieldProps.ts';

/** A figure to be brought into a state: the state it is left in is the answer. Until it is moved there is none. */
export function WidgetField({ form, typed, onType, labelledBy }: FieldProps<WidgetForm>) {
  const draw = useFigureHost();
  // Where it was left, if the page was: later states are the figure's own.
  const [query] = useState((typed[0] ?? '') || form.query);
  return (
    <div
      role="group"
      aria-labelledby={labelledBy}
      onKeyDown={keepEnter}
      // A form within the figure, such as that of a game, hands in its own answers only.
      onSubmit={(event) => event.stopPropagation()}
    >
      {draw?.({
        widget: form.widget,
        query,
        title: 'The figure of this exercise',
        onQuery: (next) => onType(0, next),
      })}
    </div>
  );
}

/** What presses itself on Enter. */
const PRESSED = ['button', 'submit', 'reset', 'image', 'file', 'color'];

/** Enter in a field of the figure sets that field: it does not hand in the form around the figure. */
function keepEnter(event: KeyboardEvent<HTMLElement>): void {
  const { target, currentTarget } = event;
  if (event.key !== 'Enter' || !(target instanceof HTMLInputElement)) return;
  const around = currentTarget.closest('form');
  if (target.form === around && !PRESSED.includes(target.type)) event.preventDefault();
}
