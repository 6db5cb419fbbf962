/** Which colours the reader wants; `system` follows the device. */
export type Theme = 'system' | 'light' | 'dark' | 'projector';

export const themes: readonly { readonly value: Theme; readonly label: string }[] = [
  { value: 'system', label: 'As the device' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
  { value: 'projector', label: 'Projector' },
];

const KEY = 'gradus.theme';

/**
 * Runs before the first paint, so that a dark page never flashes white. It is text because it stands in
 * the page itself, where its hash allows it and nothing else to run inline.
 */
export const themeScript = `(function () {
  var choice = null;
  try { choice = localStorage.getItem('${KEY}'); } catch (e) {}
  if (choice !== 'light' && choice !== 'dark' && choice !== 'projector')
    choice = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  document.documentElement.dataset.theme = choice;
})()`;

const listeners = new Set<() => void>();
const deviceIsDark = () => window.matchMedia('(prefers-color-scheme: dark)');
let unstored: Theme | null = null;

export function currentTheme(): Theme {
  if (unstored !== null) return unstored;
  try {
    const stored = localStorage.getItem(KEY);
    return themes.find(({ value }) => value === stored)?.value ?? 'system';
  } catch {
    return 'system';
  }
}

export function chooseTheme(theme: Theme): void {
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // Storage may be closed to us; the choice then lasts as long as the page.
    unstored = theme;
  }
  apply();
  for (const listener of listeners) listener();
}

export function onThemeChange(listener: () => void): () => void {
  listeners.add(listener);
  const device = deviceIsDark();
  device.addEventListener('change', apply);
  return () => {
    listeners.delete(listener);
    device.removeEventListener('change', apply);
  };
}

function apply(): void {
  const theme = currentTheme();
  const shown = theme !== 'system' ? theme : deviceIsDark().matches ? 'dark' : 'light';
  document.documentElement.dataset.theme = shown;
}
