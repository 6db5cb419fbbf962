import { marks, type Concept } from './marks.ts';
import { plainColour } from './mixed.ts';

/** The colours and strokes a canvas needs, read from the design tokens that are in force at an element. */
export interface Palette {
  readonly veil: readonly string[];
  readonly contour: string;
  readonly paper: string;
  readonly ink: string;
  readonly hatch: string;
  readonly input: string;
  readonly gradient: string;
  readonly run: string;
  /** Every concept's and every run's. */
  readonly concepts: Readonly<Record<Concept, string>>;
  readonly label: string;
  /** CSS font of the numbers at the edges. */
  readonly tickFont: string;
  readonly lineWidth: number;
  readonly dataWidth: number;
  readonly strongWidth: number;
}

export function readPalette(element: Element): Palette {
  const style = getComputedStyle(element);
  const token = (name: string): string => plainColour(style.getPropertyValue(name).trim());
  const pixels = (name: string): number => Number.parseFloat(token(name)) || 1;
  return {
    veil: Array.from({ length: 10 }, (_, i) => token(`--veil-${i}`)),
    contour: token('--contour'),
    paper: token('--plane'),
    ink: token('--ink'),
    hatch: token('--c-error'),
    input: token('--c-input'),
    gradient: token('--c-gradient'),
    run: token('--cat-1'),
    concepts: concepts(token),
    label: token('--ink-2'),
    tickFont: `500 ${Math.round(0.92 * rem(token('--t-xs')))}px ${token('--sans')}`,
    lineWidth: pixels('--w-line'),
    dataWidth: pixels('--w-data'),
    strongWidth: pixels('--w-strong'),
  };
}

function concepts(token: (name: string) => string): Record<Concept, string> {
  const colours = Object.entries(marks).map(([concept, { colour }]) => [concept, token(colour)]);
  return Object.fromEntries(colours) as Record<Concept, string>;
}

/** A canvas takes pixels only; the tokens of the type scale are in rem. */
function rem(text: string): number {
  const root = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  return Number.parseFloat(text) * root || 12;
}

/** Whose colours a picture has: those on the screen, or those of paper. */
export type Look = 'screen' | 'paper';

/**
 * Reads tokens as they are on paper, whatever theme is on, of the page or of a part of it: by putting on
 * the light one for the moment of reading.
 */
export function underLook<T>(look: Look, read: () => T): T {
  if (look === 'screen') return read();
  const worn = [...document.querySelectorAll<HTMLElement>('[data-theme]')]
    .map((element) => ({ element, theme: element.dataset.theme }))
    .filter(({ theme }) => theme !== 'light');
  for (const { element } of worn) element.dataset.theme = 'light';
  try {
    return read();
  } finally {
    for (const { element, theme } of worn) element.dataset.theme = theme;
  }
}

/**
 * Calls back when tokens change: the reader's theme or text size, the device's theme, the theme of a part
 * of the page, or the concept that is pointed at.
 */
export function watchPalette(onChange: () => void): () => void {
  const observer = new MutationObserver((records) => {
    if (hasChanged(records)) onChange();
  });
  observer.observe(document.documentElement, {
    subtree: true,
    attributeFilter: ['data-theme', 'data-text', 'data-lit'],
    attributeOldValue: true,
  });
  const system = matchMedia('(prefers-color-scheme: dark)');
  system.addEventListener('change', onChange);
  return () => {
    observer.disconnect();
    system.removeEventListener('change', onChange);
  };
}

/** A look at another theme's tokens puts the attributes back, and is no change. */
function hasChanged(records: readonly MutationRecord[]): boolean {
  const before = new Map<string, Map<Element, string | null>>();
  for (const { target, attributeName, oldValue } of records) {
    const name = attributeName ?? '';
    const first = before.get(name) ?? new Map<Element, string | null>();
    before.set(name, first);
    const element = target as Element;
    if (!first.has(element)) first.set(element, oldValue);
  }
  return [...before].some(([name, first]) =>
    [...first].some(([element, value]) => element.getAttribute(name) !== value),
  );
}

/** Calls back before the page is laid out on paper, and when it is back on the screen. */
export function watchPrint(onPrint: (look: Look) => void): () => void {
  const before = (): void => onPrint('paper');
  const after = (): void => onPrint('screen');
  addEventListener('beforeprint', before);
  addEventListener('afterprint', after);
  return () => {
    removeEventListener('beforeprint', before);
    removeEventListener('afterprint', after);
  };
}
