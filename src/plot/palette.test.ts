// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { underLook, watchPalette } from './palette.ts';

const page = document.documentElement;
let part: HTMLElement;
let unwatch = (): void => {};
const onChange = vi.fn();
const told = () => new Promise((resolve) => setTimeout(resolve));

beforeEach(() => {
  page.dataset.theme = 'light';
  part = document.body.appendChild(document.createElement('section'));
  part.dataset.theme = 'dark';
  onChange.mockClear();
  unwatch = watchPalette(onChange);
});
afterEach(() => {
  unwatch();
  part.remove();
});

it('tells of another theme of the page or of a part, and of another text size', async () => {
  page.dataset.theme = 'dark';
  await told();
  part.dataset.theme = 'projector';
  await told();
  page.dataset.text = 'xl';
  await told();
  expect(onChange).toHaveBeenCalledTimes(3);
});

it('reads a part in a theme of its own as on paper, and calls that no change', async () => {
  const seen = underLook('paper', () => part.dataset.theme);
  expect(seen).toBe('light');
  expect(part.dataset.theme).toBe('dark');
  await told();
  expect(onChange).not.toHaveBeenCalled();
});
