import { lit, litConcept, pin, pointAt } from '../state/lit.ts';
import './pointing.css';

/** The concepts by the classes that their symbols have in formulas. */
const CONCEPT_OF: Readonly<Record<string, string>> = {
  'k-input': 'input',
  'k-tan': 'tangent',
  'k-tan2': 'tangent2',
  'k-out': 'output',
  'k-grad': 'gradient',
  'k-lin': 'linear',
  'k-quad': 'quadratic',
  'k-err': 'error',
};

/** As they are called when a symbol is reached by keys. */
const WORDS: Readonly<Record<string, string>> = {
  input: 'the input',
  tangent: 'a direction or a move',
  tangent2: 'a second direction',
  output: 'the value',
  gradient: 'the gradient',
  linear: 'the linear model',
  quadratic: 'the quadratic model',
  error: 'the error',
};

const SYMBOLS = Object.keys(CONCEPT_OF)
  .map((name) => `.${name}`)
  .join(',');
const SPEAKS = `${SYMBOLS},[data-concept]`;

/** A pointer on its way across the page lights nothing. */
const LINGER = 70;

/**
 * Joins the symbols, terms and numbers of a text with its figures: pointing at one lights its concept
 * everywhere. A displayed formula with such symbols is a tab stop, and the arrow keys walk through them.
 * Formulas are plain markup made at build time: hence from outside, by delegation. Returns the end of it.
 */
export function join(text: HTMLElement): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const point = (target: EventTarget | null, pause: number) => {
    clearTimeout(timer);
    const concept = conceptAt(target, text);
    timer = setTimeout(() => pointAt(concept), pause);
  };
  const status = document.createElement('p');
  status.className = 'spoken';
  status.setAttribute('role', 'status');
  text.append(status);

  const onKey = (event: KeyboardEvent) => {
    const formula = event.target;
    if (event.key === 'Escape') pin(null);
    if (!(formula instanceof HTMLElement) || !formula.matches('.katex-display')) return;
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const symbols = [...formula.querySelectorAll<HTMLElement>(SYMBOLS)];
    if (by === 0 || symbols.length === 0) return;
    event.preventDefault();
    const from = symbols.findIndex((symbol) => symbol.classList.contains(AT));
    const to = from < 0 ? (by > 0 ? 0 : symbols.length - 1) : from + by;
    const symbol = symbols[(to + symbols.length) % symbols.length];
    leave(formula);
    symbol.classList.add(AT);
    symbol.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    const concept = conceptAt(symbol, text) ?? '';
    clearTimeout(timer);
    pointAt(concept);
    status.textContent = `${spoken(symbol)}${WORDS[concept] ?? ''}`;
  };

  const listeners: readonly [string, (event: Event) => void][] = [
    ['pointerover', ({ target }) => point(target, LINGER)],
    ['pointerleave', () => point(null, LINGER)],
    ['focusin', ({ target }) => point(target, 0)],
    [
      'focusout',
      ({ target }) => {
        if (target instanceof HTMLElement) leave(target);
        point(null, 0);
      },
    ],
    ['keydown', (event) => onKey(event as KeyboardEvent)],
  ];
  for (const [name, listener] of listeners) text.addEventListener(name, listener);

  for (const formula of text.querySelectorAll<HTMLElement>('.katex-display')) {
    if (!formula.querySelector(SYMBOLS)) continue;
    formula.dataset.symbols = '';
    formula.tabIndex = 0;
    formula.setAttribute('role', 'group');
    formula.setAttribute('aria-label', 'Formula. Arrow keys walk through its symbols.');
  }

  const show = () => {
    const concept = litConcept(lit.getState());
    if (concept === null) delete text.dataset.pointed;
    else text.dataset.pointed = concept;
  };
  const end = lit.subscribe(show);
  show();
  return () => {
    clearTimeout(timer);
    end();
    for (const [name, listener] of listeners) text.removeEventListener(name, listener);
    status.remove();
    pointAt(null);
    pin(null);
  };
}

/** The symbol that the keys stand at. */
const AT = 'at-symbol';

function leave(formula: HTMLElement): void {
  formula.querySelector(`.${AT}`)?.classList.remove(AT);
}

/** What is printed, where that is a word or two; the entries of an array in a row are no name. */
function spoken(symbol: HTMLElement): string {
  return symbol.querySelector('.mtable') ? '' : `${symbol.textContent}: `;
}

/** The concept of what is there: of a symbol by its class, of anything else by what it says. */
function conceptAt(target: EventTarget | null, within: Element): string | null {
  const place = target instanceof Element ? target.closest<HTMLElement>(SPEAKS) : null;
  if (!place || !within.contains(place)) return null;
  if (place.dataset.concept !== undefined) return place.dataset.concept;
  const name = [...place.classList].find((each) => each in CONCEPT_OF);
  return name === undefined ? null : CONCEPT_OF[name];
}
