import type { Inputs } from './inputs.ts';
import { WIDEST } from './inputs.ts';
import { wholeJacobian } from './model.ts';
import type { Answer, Mode, SweepGuess } from './results.ts';
import { counted, countText, cut, ratioText, say } from './say.ts';

type Shape = Pick<Inputs, 'n' | 'm'>;

/** The mode that takes fewer sweeps. */
export const fewerOf = ({ n, m }: Shape): Mode =>
  n === m ? 'same' : n < m ? 'forward' : 'reverse';

/** The map in words: what is asked while the answer is covered, and the answer after that. */
export function sweepWords({ n, m }: Shape, guess: SweepGuess | null, map: Answer | null): string {
  return [
    `A map of ${counted(n, 'input')} and ${counted(m, 'output')}: its Jacobian has ${counted(m, 'row')} and ${counted(n, 'column')}.`,
    beyondWords({ n, m }),
    guess ? answerWords({ n, m }) : 'Which mode needs fewer sweeps is covered: predict it, or ask.',
    map ? mapWords(map, guess !== null) : '',
  ]
    .filter(Boolean)
    .join(' ');
}

/** Where the point lies when the map is too small for it. */
export function beyondWords({ n, m }: Shape): string {
  const beyond = (count: number, edge: string): string => {
    const decades = Math.log10(count / WIDEST);
    return `It lies ${say(decades, 2)} ${decades === 1 ? 'decade' : 'decades'} beyond the ${edge} edge of the picture.`;
  };
  return [n > WIDEST ? beyond(n, 'right') : '', m > WIDEST ? beyond(m, 'upper') : '']
    .filter(Boolean)
    .join(' ');
}

/** `Forward mode takes 3 sweeps, one for each input; …`. */
export function answerWords({ n, m }: Shape): string {
  const each = `Forward mode takes ${counted(n, 'sweep')}, one for each input; reverse mode ${counted(m, 'sweep')}, one for each output.`;
  const fewer = fewerOf({ n, m });
  if (fewer === 'same') return `${each} That is the same number.`;
  const [name, other] = fewer === 'forward' ? ['Forward', 'reverse'] : ['Reverse', 'forward'];
  const ratio = Math.max(n, m) / Math.min(n, m);
  return `${each} ${name} needs fewer: ${other} takes ${ratioText(ratio)} times as many.`;
}

const NAMES = { forward: 'forward', reverse: 'reverse', same: 'the same' } as const;

/** What became of a prediction; nothing once the map is another. */
export function verdictWords(shape: Shape, guess: SweepGuess): string {
  if (guess.mode === null || guess.n !== shape.n || guess.m !== shape.m) return '';
  const fewer = fewerOf(shape);
  if (guess.mode === fewer) return `Right: ${fewer === 'same' ? 'the same' : fewer}.`;
  return `You said ${NAMES[guess.mode]}; it is ${NAMES[fewer]}.`;
}

/** What the operations of the reader's own map come to. */
export function mapWords(map: Answer, shown: boolean): string {
  const { inputs, outputs, value, forward, reverse } = map;
  const whole = wholeJacobian(map);
  const head = `Counted: ${cut(map.asked.fn.source)} with ${counted(inputs.length, 'input')} and ${counted(outputs, 'output')} takes ${counted(value, 'operation')} for its value, ${countText(forward)} more for one forward sweep and ${countText(reverse)} more for one reverse sweep.`;
  return shown
    ? `${head} The whole Jacobian takes ${countText(whole.forward)} in forward mode and ${countText(whole.reverse)} in reverse.`
    : head;
}

/** How many times the value it is to compute the value and a sweep; nothing for a map without operations. */
export const timesValue = (value: number, sweep: number): string =>
  value === 0 ? 'none' : `${say((value + sweep) / value, 2)} ×`;
