import { formatNumber, listed } from '../../../ui/format.ts';
import { pretty } from '../edgeLabel.ts';
import type { Game } from './game.ts';
import { isFinished } from './playState.ts';
import { nameOf, namesOf } from './names.ts';
import {
  adjointOf,
  MOST_NODES,
  problemOf,
  refusalOf,
  type Asked,
  type Refusal,
} from './problem.ts';
import { added } from './score.ts';

/** Why a program cannot be played, and what to do instead. */
export const REFUSALS: Readonly<Record<Refusal, string>> = {
  outputs:
    'Several numbers come out of this program. The game is for one: let the last line be a single number, or draw another program.',
  arrays:
    'This program holds vectors or matrices. The game is for numbers: take the program by entries, or draw another one.',
  many: `This program has more than ${MOST_NODES} nodes: too many to fill in by hand. Draw a shorter one.`,
  numbers:
    'Some slope of this program is no finite number at these values, so it cannot be typed. Change the values, or draw another program.',
};

/** The game in words, as far as it has been played: nothing that is still to be found is given away. */
export function playWords(answer: Asked | null, game: Game): string {
  if (!answer) return 'The program is being computed.';
  const refusal = refusalOf(answer);
  if (refusal) return REFUSALS[refusal];
  const problem = problemOf(answer);
  const play = game.play(problem);
  const { trace } = problem;
  const output = nameOf(trace, trace.output);
  const found = play.done.map(
    (node) => `${nameOf(trace, node)} has adjoint ${formatNumber(adjointOf(problem, node))}`,
  );
  const { points, of } = added(play.scores);
  if (isFinished(problem, play)) {
    return `Every adjoint has been found, with ${points} of ${of} points: ${listed(found)}.`;
  }
  const progress = `Backwards by hand: ${play.done.length} of ${trace.nodes.length} nodes done.`;
  const known = found.length > 0 ? ` ${listed(found)}.` : '';
  const { chosen } = play;
  if (chosen === null) {
    const program = trace.nodes.map(({ name, kind, text, value }) =>
      kind === 'input'
        ? `${name} = ${formatNumber(value[0])}`
        : `${name} = ${pretty(text)} = ${formatNumber(value[0])}`,
    );
    return `${progress}${known} The values are known: ${listed(program)}. Choose the node whose adjoint can be taken next.`;
  }
  const users = problem.users[chosen];
  const name = nameOf(trace, chosen);
  const from =
    users.length > 0
      ? `, used by ${listed(namesOf(trace, users))}`
      : chosen === trace.output
        ? ', the output'
        : `, from which no way leads to ${output}`;
  return `${progress}${known} The adjoint of ${name} is being asked for${from}.`;
}
