import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

interface AxeOptions {
  /** Only these rules; all of them when left out. */
  readonly rules?: readonly string[];
  /** Only this part of the page. */
  readonly within?: string;
}

/**
 * Leaves formulas as axe can judge them. Browsers name a control or a table header by the MathML in it; axe reads no
 * MathML and calls it empty: for axe each formula is its source text. Of a text of one sign axe measures the contrast
 * and then says nothing against it (its `shortTextContent`): single letters, thousands in a lesson, are out of its sight.
 * That formulas are legible is checked where their colours are declared, in src/ui/style.
 */
function prepareFormulas(page: Page): Promise<void> {
  return page.evaluate(() => {
    for (const math of document.querySelectorAll('math')) {
      math.replaceWith(math.querySelector('annotation')?.textContent ?? '');
    }
    for (const part of document.querySelectorAll<HTMLElement>('.katex-html span')) {
      const single = part.childElementCount === 0 && part.textContent?.length === 1;
      if (single) part.style.visibility = 'hidden';
    }
  });
}

/** What axe has against the page, a line for each element. Changes the page: check last. */
export async function axeFaults(page: Page, { rules, within }: AxeOptions = {}): Promise<string[]> {
  await prepareFormulas(page);
  // In the page itself, and no word of what is right: thousands of elements are not sent to a second page.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  if (rules) axe.withRules([...rules]);
  if (within) axe.include(within);
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `${id}: ${target.join(' ')} – ${failureSummary ?? ''}`,
    ),
  );
}
