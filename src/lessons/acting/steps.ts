import type { Session } from '../../widgets/definition.ts';
import { stepAt } from './stepAt.ts';

/** What a reader does who scrolls on: from then on the place on the screen says which step is on. */
const SCROLLS = ['wheel', 'touchmove', 'keydown', 'pointerdown'] as const;

/**
 * Takes a figure along with the steps of a text: to the one being read, to the one whose title is
 * pressed, whose address is opened, or that something in has the focus.
 *
 * @param say told the step that is on, in words
 * @returns the end of it
 */
export function followSteps(
  text: HTMLElement,
  session: Session,
  say: (words: string) => void,
): () => void {
  const steps = [...text.querySelectorAll<HTMLElement>('[data-step]')];
  const ending = new AbortController();
  const { signal } = ending;
  let on: HTMLElement | null = null;
  /** Chosen by the reader: its place on the screen does not matter until they scroll. */
  let chosen = false;

  const activate = (step: HTMLElement): void => {
    if (step === on) return;
    on = step;
    for (const each of steps) {
      each.toggleAttribute('data-on', each === step);
      const button = each.querySelector('[data-go]');
      if (each === step) button?.setAttribute('aria-current', 'step');
      else button?.removeAttribute('aria-current');
    }
    session.visit(step.dataset.step ?? '', step.dataset.change);
    const title = step.querySelector('[data-title]')?.textContent ?? '';
    say(`Step ${steps.indexOf(step) + 1} of ${steps.length}: ${title}`);
  };
  const choose = (step: HTMLElement | null | undefined): void => {
    if (!step || !steps.includes(step)) return;
    chosen = true;
    activate(step);
  };

  const look = (): void => {
    if (chosen) return;
    const tops = steps.map((step) => step.getBoundingClientRect().top);
    const index = stepAt(tops, window.innerHeight, above(text));
    if (index >= 0) activate(steps[index]);
  };

  const stepOf = (event: Event) =>
    event.target instanceof Element ? event.target.closest<HTMLElement>('[data-step]') : null;
  text.addEventListener('focusin', (event) => choose(stepOf(event)), { signal });
  text.addEventListener(
    'click',
    (event) => {
      const go = event.target instanceof Element && event.target.closest('[data-go]');
      if (go) choose(stepOf(event));
    },
    { signal },
  );
  const arrive = () => choose(document.getElementById(decodeURIComponent(location.hash.slice(1))));
  window.addEventListener('hashchange', arrive, { signal });
  for (const type of SCROLLS) {
    window.addEventListener(type, () => (chosen = false), { signal, passive: true, capture: true });
  }
  let frame = 0;
  const soon = () => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(look);
  };
  window.addEventListener('scroll', soon, { signal, passive: true });
  window.addEventListener('resize', soon, { signal, passive: true });
  arrive();
  look();
  return () => {
    cancelAnimationFrame(frame);
    ending.abort();
  };
}

/** How far down the screen the figure reaches where it stands above the steps. */
function above(text: HTMLElement): number {
  const figure = text.parentElement?.querySelector('figure')?.getBoundingClientRect();
  const own = text.getBoundingClientRect();
  if (!figure || figure.left >= own.right - 1) return 0;
  return Math.max(0, Math.min(figure.bottom, 0.6 * window.innerHeight));
}
