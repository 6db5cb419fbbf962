// @vitest-environment happy-dom
import { act, cleanup, render } from '@testing-library/react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { afterEach, expect, it, vi } from 'vitest';
import { isOnPage, staticOf } from './Static.tsx';

afterEach(() => {
  cleanup();
  document.body.replaceChildren();
  vi.restoreAllMocks();
});

const MARKUP = ['one <em>word</em>', '<li>item</li>'];
const page = (Static: ReturnType<typeof staticOf>) => (
  <div>
    <Static n="0" as="p" className="lead" />
    <Static n="1" as="ul" />
  </div>
);

function served() {
  const container = document.createElement('main');
  container.innerHTML = renderToString(page(staticOf('abc', MARKUP)));
  document.body.append(container);
  return container;
}

it('takes over the page it finds, without its markup and without a word of warning', async () => {
  const complaints = vi.spyOn(console, 'error');
  const container = served();
  const paragraph = container.querySelector('p');
  expect(isOnPage('abc')).toBe(true);
  expect(isOnPage('abd')).toBe(false);
  const remembered: string[] = [];
  const Static = staticOf('abc', remembered, () => Promise.reject(new Error('not needed')));
  const root = await act(() => hydrateRoot(container, page(Static)));
  expect(container.querySelector('p')).toBe(paragraph);
  expect(paragraph?.outerHTML).toBe('<p class="lead" data-lesson="abc">one <em>word</em></p>');
  expect(remembered).toEqual(MARKUP);
  expect(complaints).not.toHaveBeenCalled();

  act(() => root.unmount());
  expect(render(page(Static)).container.querySelector('ul')?.innerHTML).toBe('<li>item</li>');
});

it('loads its words where React has to draw the page anew', async () => {
  const container = document.createElement('main');
  document.body.append(container);
  const Static = staticOf('abc', [], () => Promise.resolve(MARKUP));
  await act(async () => {
    createRoot(container).render(page(Static));
    await Promise.resolve();
  });
  expect(container.textContent).toBe('one worditem');
});
