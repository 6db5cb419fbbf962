import { figureReady } from '../support/figures.ts';
import { hydrated } from '../support/hydrated.ts';
import { expect, test } from '../support/test.ts';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

for (const [what, lab, name] of [
  ['a point', 'lab/gradient/', 'The point'],
  ['a direction', 'lab/gradient/', 'The direction h'],
  ['the tip of a move', 'lab/jacobian/', 'The tip of the move h'],
  ['a point in space', 'lab/jacobian/?f=(x*y*z,x,z)', 'The point'],
  ['the input of a chain', 'lab/tangent/?f=u%3Dx^2;y%3Dsin(u)&at=1.2&look=chain', 'The input x'],
] as const) {
  test(`a finger drags ${what} up, and the page stays`, async ({ page }) => {
    await page.goto(lab);
    await hydrated(page);
    await figureReady(page);
    const handle = page.getByRole('slider', { name, exact: true });
    await handle.scrollIntoViewIfNeeded();
    await page.evaluate(() => window.scrollBy({ top: 60, behavior: 'instant' }));
    const before = await handle.getAttribute('aria-valuetext');
    const scrolled = await page.evaluate(() => window.scrollY);
    const box = await handle.boundingBox();
    if (!box) throw new Error('the handle is not in sight');
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    const fingers = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', dy: number) =>
      fingers.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: type === 'touchEnd' ? [] : [{ x, y: y - dy }],
      });
    await touch('touchStart', 0);
    for (let dy = 8; dy <= 48; dy += 8) await touch('touchMove', dy);
    await touch('touchEnd', 48);
    await expect(handle).not.toHaveAttribute('aria-valuetext', before ?? '');
    expect(await page.evaluate(() => window.scrollY)).toBe(scrolled);
  });
}
