import { useMemo, useSyncExternalStore } from 'react';
import { Scrub } from '../../ui/controls/Scrub.tsx';
import type { NumberRange, Session } from '../../widgets/definition.ts';
import { decimalsOf, printedLike, readPrinted } from './printed.ts';

interface FieldProps {
  readonly session: Session;
  /** The key of the number in the figure's link. */
  readonly field: string;
  readonly printed: string;
  /** Of its figure. */
  readonly title: string;
}

/** A number of a figure's state, changed where it stands in the text. */
export function Field({ session, field, printed, title }: FieldProps) {
  const number = useMemo(() => session.number(field), [session, field]);
  const value = useSyncExternalStore(session.subscribe, number.value);
  if (value === null) return printed;
  const range = number.range() ?? around(readPrinted(printed), value);
  const decimals = decimalsOf(printed);
  return (
    <Scrub
      label={`${field} in ${title}`}
      value={value}
      {...range}
      // What is seen is what it is: the hand moves it by the digits that are printed.
      {...(range.scale !== 'log' && decimals !== null && { step: 10 ** -decimals })}
      format={(next) => printedLike(printed, next)}
      onChange={number.adjust}
      onCommit={number.settle}
    />
  );
}

/** For a widget that says nothing of its own: from nothing, or its opposite, to twice as much. */
function around(printed: number, value: number): NumberRange {
  const reach = Math.max(2 * Math.abs(printed || 1), Math.abs(value));
  return { min: printed < 0 || value < 0 ? -reach : 0, max: reach };
}
