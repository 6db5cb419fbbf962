import { figureReady, figuresReady } from '../support/figures.ts';
import { hydrated } from '../support/hydrated.ts';
import { ROUTES } from '../support/routes.ts';
import { expect, test } from '../support/test.ts';

// 1280 pixels at 400 %, as WCAG 1.4.10 has it.
test.use({
  viewport: { width: 320, height: 640 },
  expectedMessages: [/status of 404|GL Driver Message/],
});

// The largest type is the harder case; DEEP=1 looks at both.
for (const text of process.env.DEEP ? (['m', 'xl'] as const) : (['xl'] as const)) {
  test.describe(`at text size ${text}`, { tag: '@desktop' }, () => {
    for (const address of ROUTES) {
      test(`/${address} needs no sideways scrolling at 320 pixels`, async ({ page }) => {
        await page.addInitScript(
          (size) => localStorage.setItem('gradus.settings', JSON.stringify({ text: size })),
          text,
        );
        await page.goto(address);
        await hydrated(page);
        if (text === 'xl') await expect(page.locator('html')).toHaveAttribute('data-text', 'xl');
        if (/^(lab|embed)\/./.test(address)) await figureReady(page);
        else await figuresReady(page);
        const { scrolls, wide } = await page.evaluate(() => {
          const root = document.documentElement;
          /** Cut or scrolled by something around it on purpose, such as a wide formula. */
          const held = (element: Element): boolean => {
            for (
              let at = element.parentElement;
              at && at !== document.body;
              at = at.parentElement
            ) {
              if (getComputedStyle(at).overflowX !== 'visible') return true;
            }
            return false;
          };
          const beyond = [...document.body.querySelectorAll('*')].filter((element) => {
            const { right, left, width, height } = element.getBoundingClientRect();
            if (width === 0 || height === 0) return false;
            return (right > root.clientWidth + 1 || left < -1) && !held(element);
          });
          return {
            scrolls: root.scrollWidth - root.clientWidth,
            wide: beyond.map(
              (element) => `${element.tagName} ${element.getAttribute('class') ?? ''}`,
            ),
          };
        });
        expect(wide).toEqual([]);
        expect(scrolls).toBeLessThanOrEqual(0);
      });
    }
  });
}
