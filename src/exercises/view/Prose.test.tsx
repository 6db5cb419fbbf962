// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { Prose } from './Prose.tsx';

afterEach(cleanup);

const html = (text: string) => render(<Prose text={text} />).container;

it('sets formulas, code, stress and paragraphs, and nothing else', () => {
  const page = html(
    'Let $x$, `a*b` and *not* 2*3.\n\n$$x^2$$\n\n```\na = 1\nb = 2\n```\n\n<b>end</b>',
  );
  expect(page.querySelectorAll('p')).toHaveLength(2);
  expect(page.querySelectorAll('.katex-display')).toHaveLength(1);
  expect(page.querySelector('code')?.textContent).toBe('a*b');
  expect(page.querySelector('em')?.textContent).toBe('not');
  expect(page.querySelector('pre')?.textContent).toBe('a = 1\nb = 2');
  expect(page.querySelector('b')).toBeNull();
  expect(page.textContent).toContain('2*3.');
});

it('keeps a sign with the short formula before it, once', () => {
  const page = html('First $a$, then $b$.');
  const said = [...page.querySelectorAll('span')].filter(({ className }) =>
    /together/.test(className),
  );
  expect(said).toHaveLength(2);
  const words = page.querySelector('p')?.cloneNode(true) as HTMLElement;
  for (const formula of words.querySelectorAll('.katex')) formula.replaceWith('F');
  expect(words.textContent).toBe('First F, then F.');
});
