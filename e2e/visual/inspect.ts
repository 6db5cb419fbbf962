import type { Locator, Page } from '@playwright/test';

// What is asked of every specimen in the page itself: each function returns a line for each fault.

/** States that show nothing, run out of their pane, clip text, or have controls over each other. */
export function layoutFaults(panes: Locator): Promise<string[]> {
  return panes.evaluateAll((elements) => {
    const faults: string[] = [];
    const named = (element: Element) => {
      const state = element.closest('[data-state]')?.getAttribute('data-state') ?? '';
      const pane = element.closest('[data-specimen]');
      const words = element.textContent?.trim().slice(0, 30) ?? '';
      return `${pane?.getAttribute('data-specimen')} · ${state} · ${pane?.getAttribute('data-theme')}: <${element.localName}> “${words}”`;
    };
    const hidden = '.spoken, .katex-mathml, [hidden], [aria-hidden=true], svg *';
    const scrolls = (element: Element) => /auto|scroll/.test(getComputedStyle(element).overflowX);
    const clips = (element: Element) => /hidden|clip/.test(getComputedStyle(element).overflow);
    const ownText = (element: Element) =>
      [...element.childNodes].some(
        ({ nodeType, textContent }) => nodeType === 3 && textContent?.trim(),
      );

    for (const state of elements.flatMap((pane) => [
      ...pane.querySelectorAll('[data-state]:not(svg *)'),
    ])) {
      const pane = state.closest('[data-specimen]')?.getBoundingClientRect();
      const show = state.lastElementChild;
      if (!pane || !show) continue;
      const drawn = show.querySelector('svg, canvas, input, [style]') ?? show.textContent?.trim();
      if (!drawn || show.getBoundingClientRect().height < 4)
        faults.push(`${named(state)} is empty`);

      const all = [...show.querySelectorAll('*')].filter((element) => !element.closest(hidden));
      const loose = (element: Element): boolean => {
        for (let at = element.parentElement; at && at !== state; at = at.parentElement) {
          if (scrolls(at) || clips(at)) return false;
        }
        return true;
      };
      for (const element of all) {
        const box = element.getBoundingClientRect();
        if (box.width === 0 || box.height === 0) continue;
        const out = box.right > pane.right + 1 || box.left < pane.left - 1;
        if (out && loose(element)) faults.push(`${named(element)} runs out of its pane`);
        const cut =
          element.scrollWidth > element.clientWidth + 1 ||
          element.scrollHeight > element.clientHeight + 2;
        if (ownText(element) && clips(element) && cut) faults.push(`${named(element)} is clipped`);
      }

      const controls = all.filter((element) =>
        element.matches('button, a, summary, [role=combobox], input[type=text], textarea'),
      );
      controls.forEach((one, k) => {
        const a = one.getBoundingClientRect();
        for (const other of controls.slice(k + 1)) {
          if (one.contains(other) || other.contains(one)) continue;
          const b = other.getBoundingClientRect();
          const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
          const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
          if (width > 4 && height > 4) faults.push(`${named(one)} lies over ${named(other)}`);
        }
      });
    }
    return faults;
  });
}

/** Text and grounds that have another colour than the tokens of their theme. */
export function colourFaults(panes: Locator): Promise<string[]> {
  return panes.evaluateAll((elements) => {
    const tokens = [
      ...['paper', 'surface', 'plane', 'ink', 'ink-2', 'ink-3', 'rule', 'ctl', 'grid', 'contour'],
      ...['focus', 'c-input', 'c-tangent', 'c-tangent-2', 'c-output', 'c-gradient', 'c-linear'],
      ...['c-quadratic', 'c-error', ...Array.from({ length: 8 }, (_, k) => `cat-${k + 1}`)],
    ];
    const faults: string[] = [];
    for (const pane of elements) {
      const probe = pane.appendChild(document.createElement('span'));
      const colour = (token: string) => {
        probe.style.color = `var(--${token})`;
        return getComputedStyle(probe).color;
      };
      const known = new Set(tokens.map(colour));
      const own = getComputedStyle(pane);
      const where = `${pane.getAttribute('data-specimen')} · ${pane.getAttribute('data-theme')}`;
      if (own.color !== colour('ink')) faults.push(`${where} is not in ink: ${own.color}`);
      if (own.backgroundColor !== colour('paper')) {
        faults.push(`${where} is not on paper: ${own.backgroundColor}`);
      }
      probe.remove();
      for (const element of pane.querySelectorAll('*')) {
        const text = [...element.childNodes].some((n) => n.nodeType === 3 && n.textContent?.trim());
        const { color } = getComputedStyle(element);
        if (!text || element.closest('svg, .katex-error, [aria-hidden=true]')) continue;
        if (known.has(color)) continue;
        faults.push(`${where}: “${element.textContent?.trim().slice(0, 30)}” is ${color}`);
      }
    }
    return [...new Set(faults)];
  });
}

/** What can have the focus and does not show it: by an outline of its own, or by a change of what it is drawn with. */
export async function focusFaults(
  page: Page,
  panes: Locator,
): Promise<{ stops: number; faults: string[] }> {
  // The browser shows the focus only to those who use keys.
  await page.keyboard.press('Tab');
  return panes.evaluateAll((elements) => {
    const faults: string[] = [];
    let stops = 0;
    const look = (nodes: readonly Element[]) =>
      nodes
        .map((node) => {
          const s = getComputedStyle(node);
          return [
            s.outlineStyle,
            s.outlineWidth,
            s.stroke,
            s.strokeWidth,
            s.opacity,
            s.display,
            s.borderColor,
          ].join();
        })
        .join(';');
    const outlined = (node: Element) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(node);
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
    };
    for (const pane of elements) {
      for (const element of pane.querySelectorAll<HTMLElement | SVGElement>(
        'a[href], button:not([disabled]), input:not([disabled]), textarea, summary, [tabindex="0"]',
      )) {
        if (element.closest('[hidden], [inert]') || !element.checkVisibility()) continue;
        const around = element.parentElement;
        const nodes = [
          element,
          ...element.querySelectorAll('circle'),
          ...(around ? [around, ...around.children] : []),
        ];
        element.blur();
        const before = look(nodes);
        element.focus({ preventScroll: true });
        if (document.activeElement !== element) continue;
        stops++;
        if (nodes.some(outlined) || look(nodes) !== before) continue;
        const name = element.getAttribute('aria-label') ?? element.textContent?.trim().slice(0, 30);
        faults.push(`${pane.getAttribute('data-specimen')}: <${element.localName}> “${name}”`);
      }
    }
    (document.activeElement as HTMLElement | null)?.blur();
    return { stops, faults };
  });
}
