/** Which names an expression may use; asked at each name, so that faults carry the place. */
export interface Scope {
  /** True for inputs, earlier statements and constants. */
  has(name: string): boolean;
  /** True for what the text or its host declares: inputs and earlier statements, not free names. */
  declares(name: string): boolean;
  /** Every name that `has` knows, for suggestions. */
  names(): Iterable<string>;
  /** Tries to admit a free name as a parameter with a slider. */
  admit(name: string): boolean;
}
