import type { Ended } from '../../state/compute.ts';

/**
 * Why there is no answer, and what to do: in the worker's own words. '' where the text is at fault, which is said at
 * its field: then the last good picture stays.
 */
export function whyNot(ended: Exclude<Ended<object>, { readonly kind: 'done' }>): string {
  if (ended.kind === 'failed') return ended.message;
  return ended.faults
    .filter(({ code }) => code === 'too-slow')
    .flatMap(({ message, advice }) => (advice === undefined ? [message] : [message, advice]))
    .join(' ');
}
