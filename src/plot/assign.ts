import type { Ref } from 'react';

/** Hands something to whoever asked for it by a ref, of either kind. */
export function assign<T>(ref: Ref<T>, value: T | null): void {
  if (typeof ref === 'function') ref(value);
  else if (ref) ref.current = value;
}
