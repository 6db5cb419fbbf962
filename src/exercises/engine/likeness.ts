import type { Fault } from '../../core/lang/fault.ts';

/** How one answer compares with another. */
export interface Likeness {
  /** Field by field, or one for the whole where fields make sense together only. */
  readonly entries: readonly boolean[];
  /** What each field shows, where `entries` are not the fields. */
  readonly marks?: readonly boolean[];
  /** Equal but for rounding to the digits that were typed. */
  readonly rounded?: boolean;
  /** Neither equal nor different could be established. */
  readonly undecided?: boolean;
  readonly note?: string;
}

export interface FieldFault {
  readonly field: number;
  readonly fault: Fault;
}

export const isAlike = ({ entries }: Likeness): boolean => entries.every(Boolean);
