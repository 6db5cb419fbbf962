// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest';
import { whenReady } from './whenReady.ts';

afterEach(() => {
  Reflect.deleteProperty(document, 'fonts');
  document.body.innerHTML = '';
});

/** Faces as a style sheet declares them: none is loaded until somebody asks. */
function declare(families: readonly string[]) {
  const loaded: string[] = [];
  const faces = families.map((family) => ({
    family,
    load: () => {
      loaded.push(family);
      return family.includes('Broken') ? Promise.reject(new Error('offline')) : Promise.resolve();
    },
  }));
  const fonts = {
    [Symbol.iterator]: () => faces[Symbol.iterator](),
    load: vi.fn(() => Promise.resolve([])),
  };
  Object.defineProperty(document, 'fonts', { value: fonts, configurable: true });
  return { loaded, fonts };
}

it('loads every face of formulas, though nothing on the screen is set in it', async () => {
  const { loaded, fonts } = declare(['KaTeX_Main', '"KaTeX_Size2"', 'KaTeX_Broken', 'Other']);
  document.body.innerHTML = '<div>Čapek</div>';
  await whenReady(document.body);
  expect(loaded).toEqual(['KaTeX_Main', '"KaTeX_Size2"', 'KaTeX_Broken']);
  expect(fonts.load).toHaveBeenCalledWith(expect.stringContaining('italic'), 'Čapek');
});

it('waits for level lines that are still being computed', async () => {
  declare([]);
  document.body.innerHTML = '<svg><path d=""></path></svg>';
  const ready = vi.fn();
  const waiting = whenReady(document.body).then(ready);
  await new Promise((resolve) => setTimeout(resolve, 120));
  expect(ready).not.toHaveBeenCalled();
  document.querySelector('path')?.setAttribute('d', 'M0 0');
  await waiting;
  expect(ready).toHaveBeenCalled();
});
