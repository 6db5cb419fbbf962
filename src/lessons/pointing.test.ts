// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { lit, litConcept, pin } from '../state/lit.ts';
import { join } from './pointing.ts';

const find = (selector: string) => {
  const found = document.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(selector);
  return found;
};
const text = () => find('article');
const now = () => litConcept(lit.getState());
const send = (selector: string, event: Event) => find(selector).dispatchEvent(event);

let end: () => void;
beforeEach(() => {
  vi.useFakeTimers();
  document.body.innerHTML = `<article>
    <p>At <span class="enclosing k-input" id="x">x</span> <a id="term" data-concept="gradient">gradient</a></p>
    <div class="katex-display" id="f"><span class="k-input">x</span>+<span class="k-err">r</span></div>
    <div class="katex-display" id="plain">1</div>
  </article>`;
  end = join(text());
});
afterEach(() => {
  end();
  vi.useRealTimers();
});

describe('pointing at', () => {
  it('a symbol lights its concept, in the text too, once the pointer stays', () => {
    send('#x', new Event('pointerover', { bubbles: true }));
    expect(now()).toBeNull();
    vi.runAllTimers();
    expect(now()).toBe('input');
    expect(text().dataset.pointed).toBe('input');
    text().dispatchEvent(new Event('pointerleave'));
    vi.runAllTimers();
    expect(now()).toBeNull();
    expect(text().dataset.pointed).toBeUndefined();
  });

  it('a term lights what it speaks of, by the focus alone', () => {
    send('#term', new Event('focusin', { bubbles: true }));
    vi.runAllTimers();
    expect(now()).toBe('gradient');
  });

  it('nothing in particular lights nothing', () => {
    send('#plain', new Event('pointerover', { bubbles: true }));
    vi.runAllTimers();
    expect(now()).toBeNull();
  });
});

describe('a displayed formula', () => {
  const press = (key: string) => send('#f', new KeyboardEvent('keydown', { key, bubbles: true }));

  it('is a tab stop when it has symbols', () => {
    expect(find('#f').tabIndex).toBe(0);
    expect(find('#plain').hasAttribute('tabindex')).toBe(false);
  });

  it('is walked through by the arrow keys, each symbol named', () => {
    press('ArrowRight');
    expect([now(), find('[role=status]').textContent]).toEqual(['input', 'x: the input']);
    press('ArrowRight');
    expect([now(), find('[role=status]').textContent]).toEqual(['error', 'r: the error']);
    press('ArrowRight');
    expect(now()).toBe('input');
    press('ArrowLeft');
    expect(now()).toBe('error');
    send('#f', new Event('focusout', { bubbles: true }));
    vi.runAllTimers();
    expect(now()).toBeNull();
    expect(document.querySelector('.at-symbol')).toBeNull();
  });
});

it('leaves nothing lit behind', () => {
  pin('linear');
  expect(text().dataset.pointed).toBe('linear');
  end();
  expect(now()).toBeNull();
  end = () => {};
});
