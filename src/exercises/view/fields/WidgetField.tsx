import { useEffect, useState } from 'react';
import type { WidgetForm } from '../../engine/kinds/widget.ts';
import { useFigureHost } from '../figureHost.ts';
import type { FieldProps } from './fieldProps.ts';

/** A figure to be brought into a state: the state it is left in is the answer. */
export function WidgetField({ form, typed, onType, labelledBy }: FieldProps<WidgetForm>) {
  const draw = useFigureHost();
  // Where it was left, if the page was: later states are the figure's own.
  const [query] = useState((typed[0] ?? '') || form.query);
  // What is seen is the answer, from the beginning.
  const untouched = (typed[0] ?? '') === '';
  useEffect(() => {
    if (untouched) onType(0, query);
  });
  return (
    <div role="group" aria-labelledby={labelledBy}>
      {draw?.({
        widget: form.widget,
        query,
        title: 'The figure of this exercise',
        onQuery: (next) => onType(0, next),
      })}
    </div>
  );
}
