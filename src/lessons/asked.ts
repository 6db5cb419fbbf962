/** A word that a reader came near, or pressed. */
export interface Asked {
  readonly word: HTMLElement;
  /** What in it. */
  readonly target: Element;
  readonly pressed: boolean;
  readonly touched: boolean;
}

/** What the acting words of a text need to know. */
export interface ActingProps {
  readonly text: HTMLElement;
  readonly asked: Asked | null;
}
