import type { Page } from '@playwright/test';
import { pixelsOf, savedAs, unlike } from '../support/files.ts';
import { launchWith } from '../support/launch.ts';
import { openLab, picture, queryOf, type DescentParts } from '../support/lab.ts';
import { expect, test } from '../support/test.ts';

// The surface wants a graphics card; here software stands in for it.
test.use({
  launchOptions: launchWith('--use-angle=swiftshader', '--enable-unsafe-swiftshader'),
  // Chromium's word on reading back what software drew; ours is that nothing else is said.
  expectedMessages: [/GPU stall due to ReadPixels/],
});

const STATE = 's=himmelblau&at=0,4';

const spaceOf = (page: Page) => ({
  space: page.getByRole('group', { name: /^The function as a surface in space/ }),
  plain: page.getByText('Drawn without 3-D hardware.'),
  spoken: page.getByRole('status').filter({ hasText: 'Seen from azimuth' }),
  from: (name: 'From above' | 'In space') => page.getByRole('button', { name, exact: true }),
});

/** What is seen of the surface, once it stands. */
async function seen(page: Page) {
  const { space } = spaceOf(page);
  await expect(space).toHaveAttribute('aria-busy', 'false');
  // Without the focus ring, and without the buttons that a pointer brings.
  await space.blur();
  await page.mouse.move(0, 0);
  let before = -1;
  let pixels = { width: 0, height: 0, colours: 0, hash: 0, blur: [] as readonly number[] };
  await expect
    .poll(async () => {
      pixels = await pixelsOf(page, await space.screenshot({ animations: 'disabled' }));
      const same = pixels.hash === before && pixels.colours > 50;
      before = pixels.hash;
      return same;
    })
    .toBe(true);
  return pixels;
}

async function intoSpace(page: Page): Promise<DescentParts> {
  const lab = await openLab(page, STATE);
  await spaceOf(page).from('In space').click();
  await expect.poll(() => queryOf(page).get('look')).toBe('space');
  return lab;
}

test(
  'the surface stands in space, turns by keys, and the link keeps the view',
  { tag: '@phone' },
  async ({ page }) => {
    const lab = await intoSpace(page);
    const { space, plain, spoken, from } = spaceOf(page);
    await expect(lab.plane).toHaveCount(0);
    const first = await seen(page);
    await expect(plain).toHaveCount(0);
    await space.focus();
    for (const key of ['ArrowLeft', 'ArrowLeft', 'ArrowDown', '+']) await page.keyboard.press(key);
    await expect(spoken).toHaveText(
      'Seen from azimuth −50 degrees, elevation 41 degrees, enlarged 1.15 times.',
    );
    await expect.poll(() => queryOf(page).get('turn')).toBe('-50,41,1.15');
    const turned = await seen(page);
    expect(unlike(turned, first)).toBeGreaterThan(20);
    // The arrows turn the surface; they are not taken as steps.
    await expect(lab.iteration).toHaveText('40');

    await page.reload();
    await expect(lab.words).toContainText('from (0, 4)');
    // The levels on the surface come after the surface; a browser under load smooths the lines of its frame otherwise.
    await expect.poll(async () => unlike(await seen(page), turned)).toBeLessThan(3);

    await from('From above').click();
    await expect(space).toHaveCount(0);
    await expect(lab.plane).toBeVisible();
    await expect.poll(async () => (await picture(lab)).colours).toBeGreaterThan(20);
    await expect.poll(() => queryOf(page).has('look')).toBe(false);
  },
);

test('steps move along the path in space; a drag turns, and undo knows both', async ({ page }) => {
  const lab = await intoSpace(page);
  const { space } = spaceOf(page);
  const before = await seen(page);
  await lab.first.click();
  await expect(lab.iteration).toHaveText('0');
  expect((await seen(page)).hash).not.toBe(before.hash);

  const box = await space.boundingBox();
  if (!box) throw new Error('the surface has no place on the page');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2 - 50, box.y + box.height / 2, { steps: 4 });
  await page.mouse.up();
  // To the left by 50 pixels: 20 degrees, and no higher.
  await expect
    .poll(() => queryOf(page).get('turn'))
    .toMatch(/^-40(\.0+\d*)?,36,1$|^-39\.9+\d*,36,1$/);
});

test('its library is fetched when somebody asks for space, not before; its picture can be taken along', async ({
  page,
}) => {
  const sizes: { path: string; bytes: number }[] = [];
  page.on('response', (response) => {
    const { pathname: path } = new URL(response.url());
    if (path.endsWith('.js'))
      void response.body().then(
        (body) => sizes.push({ path, bytes: body.length }),
        () => undefined,
      );
  });
  const lab = await openLab(page, STATE);
  const before = sizes.length;
  expect(sizes.filter(({ path }) => /three|scene/i.test(path))).toEqual([]);
  await spaceOf(page).from('In space').click();
  await seen(page);
  expect(sizes.slice(before).some(({ bytes }) => bytes > 200_000)).toBe(true);

  const png = await savedAs(page, lab, 'Picture as PNG');
  expect((await pixelsOf(page, png.bytes)).colours).toBeGreaterThan(50);
  const svg = (await savedAs(page, lab, 'Picture as SVG')).bytes.toString('utf8');
  const inside = /<image [^>]*href="data:image\/png;base64,([^"]+)"/.exec(svg)?.[1] ?? '';
  expect((await pixelsOf(page, Buffer.from(inside, 'base64'))).colours).toBeGreaterThan(50);
});

test('without a graphics card the surface is drawn all the same', async ({ page }) => {
  await page.addInitScript(() => {
    // eslint-disable-next-line @typescript-eslint/unbound-method -- called with its own `this` below
    const native = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = function (
      this: HTMLCanvasElement,
      kind: string,
      ...rest: unknown[]
    ) {
      return kind.startsWith('webgl')
        ? null
        : (Reflect.apply(native, this, [kind, ...rest]) as unknown);
    } as typeof native;
  });
  const scripts: string[] = [];
  page.on('request', (request) => scripts.push(new URL(request.url()).pathname));
  await intoSpace(page);
  const { space, plain } = spaceOf(page);
  await expect(plain).toBeVisible();
  const first = await seen(page);
  await space.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => queryOf(page).get('turn')).toBe('-65,36,1');
  expect((await seen(page)).hash).not.toBe(first.hash);
  // The large library is not even fetched.
  expect(scripts.filter((path) => /three|scene/i.test(path))).toEqual([]);
});
