import { useEffect } from 'react';
import type { Asked } from '../asked.ts';

/** Predictions: commit yourself first. What one has said, right or wrong, is remembered when it is shown. */
export function usePredicts(asked: Asked | null): void {
  useEffect(() => {
    const predict = asked?.word;
    if (predict?.dataset.predict === undefined || predict.dataset.shown !== undefined) return;
    const chosen = predict.querySelector<HTMLInputElement>('input:checked');
    const main = predict.querySelector<HTMLButtonElement>('[data-show=show]');
    if (main) main.disabled = chosen === null;
    const how = asked?.target.closest<HTMLElement>('[data-show]')?.dataset.show;
    if (!asked?.pressed || how === undefined) return;
    if (how === 'show' && !chosen) return;
    if (how === 'pass' && chosen) chosen.checked = false;
    reveal(predict);
  }, [asked]);
}

function reveal(predict: HTMLElement): void {
  predict.dataset.shown = '';
  for (const radio of predict.querySelectorAll<HTMLInputElement>('input[type=radio]')) {
    const verdict = verdictOf(radio.value === predict.dataset.predict, radio.checked);
    if (verdict) radio.parentElement?.append(verdict);
    radio.disabled = !radio.checked;
  }
  const buttons = predict.querySelector<HTMLElement>('.Predict-buttons');
  if (buttons) buttons.hidden = true;
  const answer = predict.querySelector<HTMLElement>('[data-reveal]');
  if (!answer) return;
  answer.hidden = false;
  // The buttons that were pressed are gone: the reader goes on where the answer begins.
  answer.focus();
}

function verdictOf(right: boolean, chosen: boolean): HTMLElement | null {
  if (!right && !chosen) return null;
  const verdict = document.createElement('span');
  verdict.className = `Predict-verdict ${right ? '' : 'Predict-wrong'}`;
  verdict.textContent = right ? (chosen ? '✓ as you said' : '✓ this one') : '◇ you said this';
  return verdict;
}
