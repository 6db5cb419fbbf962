import { axeFaults } from '../support/axe.ts';
import { hydrated } from '../support/hydrated.ts';
import { expect, test } from '../support/test.ts';

// A lesson holds thousands of spans of mathematics, and axe looks at each.
test.describe.configure({ timeout: 120_000 });
test.use({ expectedMessages: [/status of 404/] });

for (const address of ['/', '/lessons/09-gradient-descent/', '/nowhere/']) {
  test(`axe finds nothing at ${address}`, async ({ page }) => {
    await page.goto(address);
    await hydrated(page);
    expect(await axeFaults(page)).toEqual([]);
  });
}
