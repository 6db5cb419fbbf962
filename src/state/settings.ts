import { createCache, type ReadableStore } from './store.ts';

/** How the reader wants the site to look and to listen; `system` follows the device. */
export interface Settings {
  readonly theme: 'system' | 'light' | 'dark' | 'projector';
  readonly text: 's' | 'm' | 'l' | 'xl';
  readonly motion: 'system' | 'reduced';
  /** How widgets print a gradient. Display only: what lessons and exercises state, they keep. */
  readonly gradient: 'row' | 'column';
  /** Whether single letters and digits are commands; speech input and screen readers may need them off. */
  readonly keys: 'on' | 'off';
  /** Whether a lesson shows what it has to say to a lecturer. */
  readonly speaker: 'off' | 'on';
  /** Whether figures that can be heard sound. */
  readonly sound: 'off' | 'on';
}

/** The choices of every setting, the usual one first. */
export const choices: { readonly [K in keyof Settings]: readonly Settings[K][] } = {
  theme: ['system', 'light', 'dark', 'projector'],
  text: ['m', 's', 'l', 'xl'],
  motion: ['system', 'reduced'],
  gradient: ['row', 'column'],
  keys: ['on', 'off'],
  speaker: ['off', 'on'],
  sound: ['off', 'on'],
};

const KEY = 'gradus.settings';
const DARK = '(prefers-color-scheme: dark)';

/** What stands in the storage, field by field: a word that is no choice of its field is the usual one. */
export function readSettings(text: string | null): Settings {
  let stored: Partial<Record<string, unknown>> = {};
  try {
    const read: unknown = JSON.parse(text ?? '{}');
    if (typeof read === 'object' && read !== null) stored = read;
  } catch {
    // Not ours, or damaged: the usual settings.
  }
  const field = <K extends keyof Settings>(name: K): Settings[K] =>
    choices[name].find((choice) => choice === stored[name]) ?? choices[name][0];
  return {
    theme: field('theme'),
    text: field('text'),
    motion: field('motion'),
    gradient: field('gradient'),
    keys: field('keys'),
    speaker: field('speaker'),
    sound: field('sound'),
  };
}

/**
 * Runs before the first paint, so that a dark page never flashes white. It is text because it stands in
 * the page itself, where its hash allows it and nothing else to run inline.
 */
export const settingsScript = `(function () {
  var s = {};
  try { s = JSON.parse(localStorage.getItem('${KEY}')) || {}; } catch (e) {}
  var d = document.documentElement.dataset;
  var themes = ${JSON.stringify(choices.theme.slice(1))};
  d.theme = themes.indexOf(s.theme) >= 0 ? s.theme : matchMedia('${DARK}').matches ? 'dark' : 'light';
  if (${JSON.stringify(choices.text.slice(1))}.indexOf(s.text) >= 0) d.text = s.text;
  if (s.motion === 'reduced') d.motion = s.motion;
  if (s.speaker === 'on') d.speaker = s.speaker;
})()`;

const stored = (): string | null => {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
};

const store = createCache<Settings>(readSettings(null));

/** The reader's settings; the usual ones until `followSettings` has run in a browser. */
export const settings: ReadableStore<Settings> = store;

/** Keeps a choice on this device, if it lets us, and shows it at once. */
export function choose(patch: Partial<Settings>): void {
  store.setState(patch);
  try {
    localStorage.setItem(KEY, JSON.stringify(store.getState()));
  } catch {
    // Storage may be closed to us; the choice then lasts as long as the page.
  }
}

/** Reads the stored choices and shows them from now on, in this tab and in step with others. */
export function followSettings(): () => void {
  const reread = (event?: StorageEvent): void => {
    if (!event || event.key === KEY || event.key === null) store.setState(readSettings(stored()));
  };
  reread();
  show();
  const device = matchMedia(DARK);
  device.addEventListener('change', show);
  window.addEventListener('storage', reread);
  const unsubscribe = store.subscribe(show);
  return () => {
    device.removeEventListener('change', show);
    window.removeEventListener('storage', reread);
    unsubscribe();
  };
}

function show(): void {
  const { theme, text, motion, speaker } = store.getState();
  const { dataset } = document.documentElement;
  dataset.theme = theme !== 'system' ? theme : matchMedia(DARK).matches ? 'dark' : 'light';
  put(dataset, 'text', text === 'm' ? null : text);
  put(dataset, 'motion', motion === 'system' ? null : motion);
  put(dataset, 'speaker', speaker === 'off' ? null : speaker);
}

function put(dataset: DOMStringMap, name: string, value: string | null): void {
  if (value === null) delete dataset[name];
  else dataset[name] = value;
}

/** Motion is unwelcome, by the reader's choice here or on the device. */
export const prefersStill = (): boolean =>
  store.getState().motion === 'reduced' || matchMedia('(prefers-reduced-motion: reduce)').matches;
