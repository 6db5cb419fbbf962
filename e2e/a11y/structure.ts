import type { Page } from '@playwright/test';

/** Faults in what a screen reader moves by: landmarks and headings. */
export function structureFaults(page: Page, site: boolean): Promise<string[]> {
  return page.evaluate((inSite) => {
    const faults: string[] = [];
    const seen = (selector: string) =>
      [...document.querySelectorAll(selector)].filter((element) => element.checkVisibility());
    const outside = (element: Element) => !element.closest('main, article, section, aside, nav');
    const once = (name: string, found: readonly Element[], count: number) => {
      if (found.length !== count) faults.push(`${found.length} × ${name} instead of ${count}`);
    };
    once('main', seen('main, [role=main]'), 1);
    once('banner', seen('header').filter(outside), inSite ? 1 : 0);
    once('contentinfo', seen('footer').filter(outside), inSite ? 1 : 0);
    const names = seen('nav').map((nav) => nav.getAttribute('aria-label'));
    if (names.some((name) => !name)) faults.push('a nav has no name');
    if (new Set(names).size < names.length) faults.push(`navs share a name: ${names.join(', ')}`);

    let level = 0;
    const headings = seen('h1, h2, h3, h4, h5, h6');
    once('h1', seen('h1'), 1);
    for (const heading of headings) {
      const next = Number(heading.localName[1]);
      if (next > level + 1)
        faults.push(`h${level} is followed by h${next}: ${heading.textContent}`);
      level = next;
    }
    return faults;
  }, site);
}
