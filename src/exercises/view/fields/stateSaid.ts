import type { FieldState } from './fieldProps.ts';

/** How a field stands, as the end of its name. */
export function stateSaid(state: FieldState): string {
  switch (state) {
    case 'right':
      return ', right';
    case 'wrong':
      return ', not right yet';
    case 'faulty':
      return ', cannot be read yet';
    case 'empty':
      return ', still empty';
    case undefined:
      return '';
  }
}

export const isInvalid = (state: FieldState): boolean => state !== undefined && state !== 'right';
