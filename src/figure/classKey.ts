/** What a key asks of a figure; see KEYS for what the reader is told. */
export type Command =
  | { readonly kind: 'step'; readonly by: 1 | -1 }
  | { readonly kind: 'recall' | 'keep'; readonly slot: number }
  | {
      readonly kind:
        | 'first'
        | 'last'
        | 'play'
        | 'undo'
        | 'redo'
        | 'reset'
        | 'present'
        | 'edit'
        | 'qr'
        | 'help'
        | 'leave';
    };

type Plain = Exclude<Command['kind'], 'step' | 'recall' | 'keep'>;

export interface Stroke {
  readonly key: string;
  /** The place of the key, so that digits work with Shift and on every layout. */
  readonly code: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** What has the focus, as far as keys are concerned. */
export interface Focus {
  /** Letters and digits go into a text, or choose in a list. */
  readonly types: boolean;
  /** Arrow and page keys move something there: a slider, a point, the plane. */
  readonly moves: boolean;
  /** Space and Enter press it. */
  readonly presses: boolean;
}

export interface Mode {
  readonly presenting: boolean;
  /** Single letters and digits are commands. */
  readonly letters: boolean;
}

const LETTERS: Readonly<Record<string, Plain>> = {
  r: 'reset',
  u: 'undo',
  p: 'present',
  e: 'edit',
  q: 'qr',
  '?': 'help',
};

/** The keys of a figure as they are explained to the reader. */
export const KEYS: readonly (readonly [keys: readonly string[], what: string])[] = [
  [['P'], 'full screen for a lecture room, and back'],
  [['→', 'Page down'], 'one step on; a clicker sends the same'],
  [['←', 'Page up'], 'one step back'],
  [['Space'], 'play or pause'],
  [['Home', 'End'], 'to the first or the last step'],
  [['1', '…', '9'], 'keep this state under the digit; once kept, go back to it'],
  [['Shift', '1 … 9'], 'keep this state in place of the one before'],
  [['R'], 'reset'],
  [['U', 'Shift U'], 'undo, redo'],
  [['E'], 'type a function in large letters'],
  [['Q'], 'QR code of exactly this state'],
  [['?'], 'this list'],
  [['Esc'], 'leave full screen'],
];

/** The command of a key stroke, or null when it belongs to what has the focus, or to the browser. */
export function commandOf(stroke: Stroke, focus: Focus, mode: Mode): Command | null {
  const { key, code, shiftKey } = stroke;
  if (stroke.ctrlKey || stroke.metaKey || stroke.altKey) return null;
  if (key === 'Escape') return mode.presenting && !focus.types ? { kind: 'leave' } : null;
  // A clicker's page keys turn the page wherever the lecturer clicked last.
  if (!focus.types && (mode.presenting || !focus.moves)) {
    if (key === 'PageDown') return { kind: 'step', by: 1 };
    if (key === 'PageUp') return { kind: 'step', by: -1 };
  }
  if (focus.types) return null;
  if (!focus.moves) {
    if (key === 'ArrowRight') return { kind: 'step', by: 1 };
    if (key === 'ArrowLeft') return { kind: 'step', by: -1 };
    if (key === 'Home') return { kind: 'first' };
    if (key === 'End') return { kind: 'last' };
  }
  if (key === ' ' && !focus.presses && !focus.moves) return { kind: 'play' };
  if (!mode.letters) return null;
  const digit = /^(?:Digit|Numpad)([1-9])$/.exec(code)?.[1];
  if (digit !== undefined) return { kind: shiftKey ? 'keep' : 'recall', slot: Number(digit) };
  const letter = LETTERS[key.toLowerCase()];
  if (letter === undefined) return null;
  return { kind: letter === 'undo' && shiftKey ? 'redo' : letter };
}

const TYPES =
  'input:not([type=range], [type=checkbox], [type=radio]), textarea, select, [contenteditable=true], ' +
  '[role=combobox], [role=listbox], [role=option], [role=menu], [role=menuitem], [role=dialog]';
const MOVES =
  '[type=range], [role=slider], [role=spinbutton], [role=radio], [role=tab], [role=tablist], ' +
  '[type=radio], [data-moves], .MafsView, [tabindex="0"][role=group]';
const PRESSES = 'button, a[href], summary, [type=checkbox], [type=radio], [role=switch]';

/** What the element that has the focus does with keys itself. */
export function focusOf(target: EventTarget | null): Focus {
  const element = target instanceof Element ? target : null;
  return {
    types: element?.closest(TYPES) != null,
    moves: element?.matches(MOVES) ?? false,
    presses: element?.matches(PRESSES) ?? false,
  };
}
