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
  readonly label: string;
  /** CSS font of the numbers at the edges. */
  readonly tickFont: string;
  readonly lineWidth: number;
  readonly dataWidth: number;
  readonly strongWidth: number;
}

export function readPalette(element: Element): Palette {
  const style = getComputedStyle(element);
  const token = (name: string): string => style.getPropertyValue(name).trim();
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
    label: token('--ink-2'),
    tickFont: `500 ${Math.round(0.92 * rem(token('--t-xs')))}px ${token('--sans')}`,
    lineWidth: pixels('--w-line'),
    dataWidth: pixels('--w-data'),
    strongWidth: pixels('--w-strong'),
  };
}

/** A canvas takes pixels only; the tokens of the type scale are in rem. */
function rem(text: string): number {
  const root = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  return Number.parseFloat(text) * root || 12;
}

/** Whose colours a picture has: those on the screen, or those of paper. */
export type Look = 'screen' | 'paper';

/** Reads tokens as they are on paper, whatever theme is on: by putting on the light one for the moment of reading. */
export function underLook<T>(look: Look, read: () => T): T {
  const root = document.documentElement;
  const theme = root.dataset.theme;
  if (look === 'screen' || theme === undefined || theme === 'light') return read();
  root.dataset.theme = 'light';
  try {
    return read();
  } finally {
    root.dataset.theme = theme;
  }
}

/** Calls back when the theme changes, by the reader's choice or the system's. */
export function watchPalette(onChange: () => void): () => void {
  let theme = document.documentElement.dataset.theme;
  const observer = new MutationObserver(() => {
    // A look at another theme's tokens puts the attribute back, and is no change.
    if (document.documentElement.dataset.theme === theme) return;
    theme = document.documentElement.dataset.theme;
    onChange();
  });
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  const system = matchMedia('(prefers-color-scheme: dark)');
  system.addEventListener('change', onChange);
  return () => {
    observer.disconnect();
    system.removeEventListener('change', onChange);
  };
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
