import { AxeBuilder } from '@axe-core/playwright';
import { hydrated } from '../support/hydrated.ts';
import { expect, test } from '../support/test.ts';

test.use({ expectedMessages: [/status of 404/] });

for (const address of ['/', '/lessons/09-gradient-descent/', '/nowhere/']) {
  test(`axe finds nothing at ${address}`, async ({ page }) => {
    await page.goto(address);
    await hydrated(page);
    const { violations } = await new AxeBuilder({ page }).analyze();
    const found = violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.target.join(' ')} – ${node.failureSummary ?? ''}`),
    );
    expect(found).toEqual([]);
  });
}
