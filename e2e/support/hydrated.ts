import type { Page } from '@playwright/test';

/** Resolves once React has taken over the prerendered page. */
export async function hydrated(page: Page) {
  await page.waitForFunction(() =>
    [...document.body.children].some((element) =>
      Object.keys(element).some((key) => key.startsWith('__reactProps$')),
    ),
  );
}
