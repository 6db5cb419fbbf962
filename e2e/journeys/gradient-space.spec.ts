import { hydrated } from '../support/hydrated.ts';
import { launchWith } from '../support/launch.ts';
import { expect, test } from '../support/test.ts';

// The tangent plane wants a graphics card; here software stands in for it, which is slow: the rest does without.
test.use({
  launchOptions: launchWith('--use-angle=swiftshader', '--enable-unsafe-swiftshader'),
  expectedMessages: [/GPU stall due to ReadPixels/],
});

const W4 = 'f=x^2*y%2B3y&at=2,-1&look=space&pane=error&h=0.14142135623730953&angle=45';

test('the tangent plane and its error, as the lesson computes them', async ({ page }) => {
  await page.goto(`lab/gradient/?${W4}`);
  await hydrated(page);
  const slider = (name: string) => page.getByRole('slider', { name, exact: true });
  const words = page.getByRole('paragraph').filter({ hasText: /^At \(/ });
  await expect(words).toContainText('leads to −6.669, the linear model says −6.7');
  const space = page.getByRole('group', {
    name: /^The function around the point as a surface/,
  });
  await expect(space).toHaveAttribute('aria-busy', 'false');
  await expect(page.getByText('Drawn without 3-D hardware.')).toHaveCount(0);
  await slider('Length of the move on the chart of the error').focus();
  await page.keyboard.press('Home');
  await expect(words).toContainText('A move of length 0.0001');
  await page.getByRole('button', { name: 'From above', exact: true }).click();
  await expect(slider('The point')).toBeVisible();
  await expect(page).not.toHaveURL(/look=/);
});
