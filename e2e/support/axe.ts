import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

interface AxeOptions {
  /** Only these rules; all of them when left out. */
  readonly rules?: readonly string[];
  /** Only this part of the page. */
  readonly within?: string;
}

/** What axe has against the page, a line for each element. Changes the page: check last. */
export async function axeFaults(page: Page, { rules, within }: AxeOptions = {}): Promise<string[]> {
  // Browsers name a control or a table header by the MathML in it; axe reads no MathML and calls it
  // empty. For axe each formula is its source text.
  await page.evaluate(() => {
    for (const math of document.querySelectorAll('math')) {
      math.replaceWith(math.querySelector('annotation')?.textContent ?? '');
    }
  });
  const axe = new AxeBuilder({ page });
  if (rules) axe.withRules([...rules]);
  if (within) axe.include(within);
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `${id}: ${target.join(' ')} – ${failureSummary ?? ''}`,
    ),
  );
}
