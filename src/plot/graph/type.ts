/** The type of a drawing, as the tokens in force at an element say. */
export interface GraphType {
  /** Pixels of names and numbers within a drawing. */
  readonly mark: number;
  readonly serif: string;
  readonly sans: string;
  readonly mono: string;
  /** Counts the arrivals of fonts: what was measured before is measured again. */
  readonly arrivals: number;
}

export type Face = 'serif' | 'sans' | 'mono';

export const PLAIN_TYPE: GraphType = {
  mark: 12,
  serif: 'serif',
  sans: 'sans-serif',
  mono: 'monospace',
  arrivals: 0,
};

/** Sizes in units of the mark. */
export const SIZE = {
  name: 1.4,
  sub: 0.95,
  formula: 0.95,
  number: 1,
  label: 1,
  small: 0.85,
} as const;

export function readType(element: Element, arrivals: number): GraphType {
  const style = getComputedStyle(element);
  const token = (name: string): string => style.getPropertyValue(name).trim();
  const root = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
  return {
    mark: Number.parseFloat(token('--t-mark')) * root || PLAIN_TYPE.mark,
    serif: token('--serif') || PLAIN_TYPE.serif,
    sans: token('--sans') || PLAIN_TYPE.sans,
    mono: token('--mono') || PLAIN_TYPE.mono,
    arrivals,
  };
}

/** Of a letter in its size, where nothing can be measured. */
const LETTER = { serif: 0.5, sans: 0.52, mono: 0.6 } as const;
/** Pixels at which letters are measured. */
const MEASURED = 16;
let pen: CanvasRenderingContext2D | null | undefined;
const widths = new Map<string, number>();
let measuredAt = 0;

/**
 * How wide a text is, in pixels; `size` in units of the mark. Letter by letter: a graph has thousands of texts, made of a
 * few dozen letters, and asking the browser is what takes time.
 */
export function textWidth(text: string, face: Face, size: number, type: GraphType): number {
  const pixels = size * type.mark;
  const letters = [...text.normalize('NFC')];
  if (face === 'mono') return LETTER.mono * pixels * letters.length;
  return pixels * letters.reduce((sum, letter) => sum + letterWidth(letter, face, type), 0);
}

/** In units of its size. */
function letterWidth(letter: string, face: Exclude<Face, 'mono'>, type: GraphType): number {
  if (type.arrivals !== measuredAt) widths.clear();
  measuredAt = type.arrivals;
  const key = `${type[face]} ${letter}`;
  const before = widths.get(key);
  if (before !== undefined) return before;
  pen ??= document.createElement('canvas').getContext('2d');
  if (!pen) return LETTER[face];
  pen.font = `${face === 'serif' ? 'italic ' : ''}400 ${MEASURED}px ${type[face]}`;
  const width = pen.measureText(letter).width / MEASURED;
  widths.set(key, width);
  return width;
}

/** The text as far as there is room for it, with an ellipsis; nothing where it would be the ellipsis alone. */
export function cutTo(
  text: string,
  room: number,
  face: Face,
  size: number,
  type: GraphType,
): string {
  if (textWidth(text, face, size, type) <= room) return text;
  const letters = [...text];
  for (let count = letters.length - 1; count > 0; count--) {
    const shorter = `${letters.slice(0, count).join('').trimEnd()}…`;
    if (textWidth(shorter, face, size, type) <= room) return shorter;
  }
  return '';
}
