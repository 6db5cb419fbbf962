import type { KeyboardEvent } from 'react';
import { stepped, type Scale, type Stride } from './scale.ts';
import { DIRECTION } from './stepKey.ts';

/**
 * The value a key asks for, wherever a number is turned: arrows one step, with Shift or the page keys ten, with
 * Alt a tenth, Home and End to the ends. Null if the key means something else.
 */
export function scaleKey(event: KeyboardEvent, scale: Scale, value: number): number | null {
  if (event.ctrlKey || event.metaKey) return null;
  if (event.key === 'Home') return scale.min;
  if (event.key === 'End') return scale.max;
  const direction = DIRECTION[event.key];
  if (direction === undefined) return null;
  const coarse = event.shiftKey || event.key.startsWith('Page');
  const stride: Stride = coarse ? 'coarse' : event.altKey ? 'finest' : 'fine';
  return stepped(scale, value, direction, stride);
}
