import { openLab } from '../support/lab.ts';
import { expect, test } from '../support/test.ts';

test('in the lecture room a panel of a race is chosen and stepped by keys', async ({ page }) => {
  const lab = await openLab(
    page,
    's=ravine&p.k=50&at=-3,1&eta=0.038&steps=400&step=10&runs=heavyBall,eta:0.038,beta:0.5;adam,eta:0.1',
  );
  await page.keyboard.press('p');
  const frame = page.getByRole('group', { name: 'Gradient descent lab' });
  await expect(frame).toHaveAttribute('data-theme', 'projector');
  const choice = page.getByRole('group', { name: 'Look closer at' });
  const button = (name: string) => choice.getByRole('button', { name, exact: true });
  // In sight at once, with what is turned while talking.
  for (const part of [lab.formula, lab.etaTyped, lab.loss, lab.play, button('Stability')])
    await expect(part).toBeInViewport({ ratio: 1 });

  await button('Chart').focus();
  for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowRight');
  await expect(button('Compare')).toBeFocused();
  await page.keyboard.press('Enter');
  // The panel comes to the choice, which stays in sight, and the page behind stays where it is.
  await expect(page.getByText('Which run reaches the goal first?')).toBeInViewport({ ratio: 1 });
  await expect(button('Compare')).toBeInViewport({ ratio: 1 });
  await expect(lab.play).toBeInViewport({ ratio: 1 });

  await page.getByRole('button', { name: 'show the answer' }).focus();
  await page.keyboard.press('Enter');
  const table = page.getByRole('table', { name: /^Every run/ });
  // Lesson 09: β = 0 takes 198 steps, β = 0.5 takes 90.
  await expect(table.getByRole('row').nth(1)).toContainText('198');
  await expect(table.getByRole('row').nth(2)).toContainText('90');
  await page.keyboard.press('PageDown');
  await expect(lab.iteration).toHaveText('11');

  // A race is changed here too: another run is chosen under the fold.
  await page.getByText('Surface, runs, layers', { exact: true }).click();
  const rows = page.getByRole('list', { name: 'Runs' }).getByRole('button', { pressed: false });
  await rows.filter({ hasText: 'Adam' }).first().focus();
  await page.keyboard.press('Enter');
  await expect(lab.etaTyped).toHaveValue(/^0\.10*$/);
  await expect(lab.words).toContainText('Adam with η = 0.1 from (');
});
