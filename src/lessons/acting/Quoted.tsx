import { useState } from 'react';
import { useSlice } from '../../state/store.ts';
import type { Session } from '../../widgets/definition.ts';
import { inItsRoom, printedLike } from './printed.ts';

interface QuotedProps {
  readonly session: Session;
  readonly fact: string;
  readonly printed: string;
}

/** A number that the figure computes, as it stands now; as long as it is being computed, the last one. */
export function Quoted({ session, fact, printed }: QuotedProps) {
  const value = useSlice(session.seen, ({ facts }) => facts[fact]);
  const query = useSlice(session.seen, (seen) => seen.query);
  const [first] = useState(query);
  const known = value !== undefined && !(Number.isNaN(value) && query === first);
  return known ? inItsRoom(printed, printedLike(printed, value)) : printed;
}
