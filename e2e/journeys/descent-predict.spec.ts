import type { Page } from '@playwright/test';
import { hydrated } from '../support/hydrated.ts';
import { axeFaults } from '../support/axe.ts';
import { descentParts, openLab, retype, ringPosition } from '../support/lab.ts';
import { expect, test } from '../support/test.ts';

function parts(page: Page) {
  const panel = page.getByRole('region', { name: 'Predict', exact: true });
  return {
    panel,
    guess: page.getByRole('slider', { name: /^Your guess/ }),
    said: panel.locator('[data-grade]'),
    button: (name: string) => panel.getByRole('button', { name, exact: true }),
  };
}

/** By hand: from (−2.5, 1) with ∇f = (−2.5, 25) and η = 0.07 the next point is (−2.325, −0.75), then (−2.16225, 0.5625). */
const RAVINE = 's=ravine&at=-2.5,1&eta=0.07&step=0&panel=predict';

test('where the next step lands is said by keys, judged and scored', async ({ page }) => {
  const lab = await openLab(page, `${RAVINE}&show=step`);
  const { panel, guess, said, button } = parts(page);
  await button('Predict the next step').focus();
  await page.keyboard.press('Enter');
  await expect(guess).toBeFocused();
  await expect(lab.ring).toHaveCount(0);
  await expect(panel).toContainText('∇f = (−2.5, 25), η = 0.07');
  // Nothing of the next point is in sight here.
  await expect(panel).not.toContainText(/2\.325|0\.75/);

  // The arrow keys move it; Enter checks, and once more goes on.
  await expect(guess).toHaveAttribute('aria-valuetext', 'x minus 2.5, y 1');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(guess).not.toHaveAttribute('aria-valuetext', 'x minus 2.5, y 1');
  await page.keyboard.press('Enter');
  await expect(said).toContainText('The step lands at (−2.325, −0.75)');
  await expect(said).toContainText('That goes uphill');
  await expect(panel).toContainText('1 guess, 0 exact');
  await page.keyboard.press('Enter');
  await expect(lab.iteration).toHaveText('1');
  await expect(panel).toContainText('stands at (−2.325, −0.75) after 1 step.');
  await expect(panel).not.toContainText('0.5625');
  await expect(guess).toBeFocused();

  // Typed coordinates, and the check by the button, which goes on to the next step in its turn.
  await retype(page.getByRole('textbox', { name: 'Your guess, x' }), '-2.325*0.93');
  await page.keyboard.press('Enter');
  await retype(page.getByRole('textbox', { name: 'Your guess, y' }), '0.5625');
  await page.keyboard.press('Enter');
  await button('Check').focus();
  await page.keyboard.press('Enter');
  await expect(said).toContainText('Exact: 100 points');
  await expect(panel).toContainText('2 guesses, 1 exact');
  await expect(button('Next step')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(lab.iteration).toHaveText('2');

  // A click moves the guess and not the start; Esc leaves, and the keyboard is not lost.
  const before = await guess.getAttribute('aria-valuetext');
  await lab.plane.click({ position: { x: 60, y: 60 } });
  await expect(guess).not.toHaveAttribute('aria-valuetext', before ?? '');
  await guess.focus();
  await page.keyboard.press('Escape');
  await expect(button('Predict the next step')).toBeFocused();
  expect(await ringPosition(lab)).toEqual([-2.5, 1]);
  expect(await axeFaults(page, { within: '[aria-label="Predict"]' })).toEqual([]);
});

test('which run wins is asked before the numbers', async ({ page }) => {
  await page.goto(
    'lab/descent/?s=ravine&p.k=50&at=-3,1&eta=0.038&steps=400&panel=compare&runs=heavyBall,eta:0.038,beta:0.5;heavyBall,eta:0.038,beta:0.9',
  );
  await hydrated(page);
  const lab = descentParts(page);
  const table = page.getByRole('region', { name: 'Runs compared' });
  const question = page.getByText('Which run reaches the goal first?');
  await expect(question).toBeVisible();
  await expect(table).toHaveCount(0);
  await page.getByRole('button', { name: 'Gradient descent', exact: true }).last().focus();
  await page.keyboard.press('Enter');
  await expect(
    page.getByText(/You said Gradient descent: not so\. Heavy ball, β = 0\.5 reaches/),
  ).toContainText('after 90 steps');
  await expect(table).toBeVisible();
  await expect(page.getByRole('button', { name: 'cover the answer' })).toBeFocused();
  // Another step is the same race, another η is not.
  await lab.first.focus();
  await page.keyboard.press('Enter');
  await expect(lab.iteration).toHaveText('0');
  await expect(table).toBeVisible();
  await retype(lab.etaTyped, '0.03');
  await page.keyboard.press('Enter');
  await expect(question).toBeVisible();
  await expect(table).toHaveCount(0);
  const asks = page.getByRole('checkbox', { name: 'ask before showing who wins' });
  await asks.focus();
  await page.keyboard.press('Space');
  await expect(table).toBeVisible();

  // The tone beside the transport: off at first, kept on this device, and harmless.
  const tone = page.getByRole('checkbox', { name: 'tone for the loss' });
  await expect(tone).not.toBeChecked();
  await tone.focus();
  await page.keyboard.press('Space');
  await lab.forward.focus();
  await page.keyboard.press('Enter');
  await expect(lab.iteration).toHaveText('1');
  await page.reload();
  await hydrated(page);
  await expect(tone).toBeChecked();
});
