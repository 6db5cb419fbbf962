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

/** Calls back when the theme changes, by the reader's choice or the system's. */
export function watchPalette(onChange: () => void): () => void {
  const observer = new MutationObserver(onChange);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  const system = matchMedia('(prefers-color-scheme: dark)');
  system.addEventListener('change', onChange);
  return () => {
    observer.disconnect();
    system.removeEventListener('change', onChange);
  };
}
