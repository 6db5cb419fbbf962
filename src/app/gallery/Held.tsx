import { useState, type ReactNode } from 'react';

interface HeldProps<T> {
  readonly start: T;
  readonly children: (value: T, set: (value: T) => void) => ReactNode;
}

/** Keeps the value of a control that keeps none, so that a specimen works under the hand. */
export function Held<T>({ start, children }: HeldProps<T>) {
  const [value, set] = useState<T>(start);
  return children(value, set);
}
