/** Longer than this nobody waits for a printer: what has come by then is printed. */
const MOST_MS = 8000;
const LOOK_MS = 50;

/**
 * Waits until a paper has all that it is printed with. It is not shown on the screen, so no browser asks for its
 * letters by itself: printed at once, a formula would lack every sign of a face that the page did not happen to use.
 */
export async function whenReady(paper: HTMLElement): Promise<void> {
  let over = false;
  const all = Promise.all([loadFaces(paper), drawn(paper, () => over)]);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise((resolve) => (timer = setTimeout(resolve, MOST_MS)));
  await Promise.race([all, late]);
  over = true;
  clearTimeout(timer);
}

/** Every face of formulas, and those of the text for the letters that it has. */
async function loadFaces(paper: HTMLElement): Promise<void> {
  const { fonts } = document;
  const text = paper.textContent ?? '';
  const root = getComputedStyle(document.documentElement);
  const [serif, sans, mono] = ['--serif', '--sans', '--mono'].map((name) =>
    root.getPropertyValue(name),
  );
  const ofFormulas = [...fonts].filter(({ family }) => /^["']?KaTeX_/.test(family));
  await Promise.allSettled([
    ...ofFormulas.map((face) => face.load()),
    ...[`400 1em ${serif}`, `italic 400 1em ${serif}`, `600 1em ${sans}`, `400 1em ${mono}`].map(
      (font) => fonts.load(font, text),
    ),
  ]);
}

/** Level lines are computed by the worker; until they are there, their path is empty. */
async function drawn(paper: HTMLElement, over: () => boolean): Promise<void> {
  while (!over() && paper.querySelector('path[d=""]')) {
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
}
