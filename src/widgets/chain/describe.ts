import type { Inputs } from './inputs.ts';
import { bracketWords } from './bracketWords.ts';
import { layerWords } from './layerWords.ts';
import { mapWords } from './mapWords.ts';
import type { Results } from './results.ts';

type Seen = Pick<Results, 'calm' | 'faults' | 'layers' | 'phiFaults' | 'counted'>;

/**
 * Every state of the widget in words: for the live region, the caption, print and the tests. It speaks of
 * the settings that the answer is for, even while newer ones are being computed.
 */
export function describe(
  inputs: Inputs,
  { calm, faults, layers, phiFaults, counted }: Seen,
): string {
  switch (inputs.look) {
    case 'brackets':
      return bracketWords(inputs, counted);
    case 'maps':
      return calm ? mapWords(calm, inputs) : waiting(faults.length > 0);
    case 'depth':
      return layers ? layerWords(layers) : waiting(phiFaults.length > 0);
  }
}

const waiting = (faulty: boolean): string =>
  faulty
    ? 'There is no picture yet: the text needs a repair first.'
    : 'The picture is being computed.';

const LONGEST_SOURCE = 32;

const cut = (text: string): string =>
  text.length > LONGEST_SOURCE ? `${text.slice(0, LONGEST_SOURCE - 1)}…` : text;

/** A name for a state that is kept: which chain and where, which widths, or how many layers. */
export function brief({ look, source, at, widths, from, phi, depth }: Inputs): string {
  if (look === 'brackets') return `${widths.join(', ')} from the ${from}`;
  if (look === 'depth') return `${cut(phi)}, ${depth} ${depth === 1 ? 'layer' : 'layers'}`;
  return `${cut(source)} at (${at.join(', ')})`.replaceAll('-', '−');
}
