import { formatNumber, listed } from '../../../ui/format.ts';
import { judge, type Verdict } from './diagnose.ts';
import { HINTS, sentWords } from './hints.ts';
import { nameOf } from './names.ts';
import { choiceOf, refusedWords, takenWords } from './order.ts';
import { attemptOf, type Attempt, type Play, type Said } from './playState.ts';
import { adjointOf, type Problem } from './problem.ts';
import { questionsOf, truthOf, type Question, type Style } from './question.ts';
import { scoreOf } from './score.ts';

const RIGHT: Said = { tone: 'right', title: 'Right', sentences: [] };
const SHOWN: Said = { tone: 'note', title: 'Shown', sentences: [] };

const patched = (play: Play, id: string, patch: Partial<Attempt>): Play => ({
  ...play,
  attempts: { ...play.attempts, [id]: { ...attemptOf(play, id), ...patch } },
});

/** Takes a node, or says why it cannot be taken. A look at another node while one is filled in costs nothing. */
export function choose(problem: Problem, play: Play, node: number): Play {
  if (node === play.chosen) return play;
  const choice = choiceOf(problem, new Set(play.done), node);
  if (choice.kind !== 'legal') {
    const costs = choice.kind === 'early' && play.chosen === null;
    return {
      ...play,
      missteps: play.missteps + (costs ? 1 : 0),
      said: {
        tone: choice.kind === 'early' ? 'wrong' : 'note',
        title: choice.kind === 'early' ? 'Not yet' : 'Done already',
        sentences: [refusedWords(problem, choice, node)],
      },
    };
  }
  const words = takenWords(problem, node);
  return {
    ...play,
    chosen: node,
    said: words === '' ? null : { tone: 'note', title: 'Yes', sentences: [words] },
  };
}

/** Goes back to the choice; what was typed stays. */
export const leave = (play: Play): Play => ({ ...play, chosen: null, said: null });

/** An answer that is changed is open again. */
export const type = (play: Play, id: string, typed: string): Play =>
  attemptOf(play, id).typed === typed ? play : patched(play, id, { typed, state: 'open' });

/** Judges what was typed since the last time. */
export function check(problem: Problem, play: Play, style: Style): Play {
  const { chosen } = play;
  if (chosen === null) return play;
  const questions = questionsOf(problem, chosen, style);
  // All were right before: only what is asked has changed since.
  if (questions.every(({ id }) => attemptOf(play, id).state === 'right')) {
    return finished(problem, play, questions);
  }
  const open = questions.filter(({ id }) => {
    const { state, typed } = attemptOf(play, id);
    return state === 'open' && typed.trim() !== '';
  });
  if (open.length === 0) return withoutAnswer(play, questions);
  const done = new Set(play.done);
  const verdicts = open.map((question) => ({
    question,
    verdict: judge(problem, question, attemptOf(play, question.id).typed, done),
  }));
  const next = verdicts.reduce((before, { question: { id }, verdict }) => {
    const wrong = attemptOf(before, id).wrong + (verdict.kind === 'wrong' ? 1 : 0);
    return patched(before, id, { state: verdict.kind, wrong });
  }, play);
  const slips = verdicts.flatMap(({ verdict }) =>
    verdict.kind === 'wrong' && verdict.id !== null ? [verdict.id] : [],
  );
  return settled(problem, { ...next, slips: [...play.slips, ...slips] }, style, verdicts);
}

/** Nothing new stands in the fields: says so, or repeats what is wrong. */
function withoutAnswer(play: Play, questions: readonly Question[]): Play {
  const judged = questions.some(({ id }) => attemptOf(play, id).state !== 'open');
  const title = judged ? 'Change your answer first' : 'Type an answer first';
  const sentences = play.said?.tone === 'wrong' && judged ? play.said.sentences : [];
  return { ...play, said: { tone: 'note', title, sentences } };
}

/** The node is done once all its questions are right. */
function settled(
  problem: Problem,
  play: Play,
  style: Style,
  verdicts: readonly { readonly question: Question; readonly verdict: Verdict }[],
): Play {
  const { chosen } = play;
  if (chosen === null) return play;
  const questions = questionsOf(problem, chosen, style);
  if (questions.every(({ id }) => attemptOf(play, id).state === 'right')) {
    return finished(problem, play, questions);
  }
  const bad = verdicts.flatMap(({ question, verdict }) =>
    verdict.kind === 'right' ? [] : [{ question, verdict }],
  );
  const prefix = (question: Question): string =>
    questions.length === 1
      ? ''
      : question.kind === 'adjoint'
        ? `Adjoint of ${nameOf(problem.trace, chosen)}: `
        : `Slope of ${nameOf(problem.trace, question.sent.user)}: `;
  if (bad.length === 0) {
    return { ...play, said: verdicts.length > 0 ? { ...RIGHT, title: 'Right so far' } : SHOWN };
  }
  const unread = bad.every(({ verdict }) => verdict.kind === 'unreadable');
  return {
    ...play,
    said: {
      tone: unread ? 'note' : 'wrong',
      title: unread ? 'This cannot be read as a number' : 'Not yet',
      sentences: bad.map(({ question, verdict }) => prefix(question) + verdict.say),
    },
  };
}

function finished(problem: Problem, play: Play, questions: readonly Question[]): Play {
  const { chosen, done, scores, missteps } = play;
  if (chosen === null) return play;
  const efforts = questions.map(({ id }) => attemptOf(play, id));
  const score = scoreOf(missteps, efforts);
  return {
    ...play,
    done: [...done, chosen],
    scores: [...scores, score],
    chosen: null,
    missteps: 0,
    said: {
      ...(efforts.some(({ told }) => told) ? SHOWN : RIGHT),
      sentences: [foundWords(problem, chosen)],
    },
  };
}

/** “The adjoint of a is 4.36: b sends …, c sends …” */
function foundWords(problem: Problem, node: number): string {
  const found = `The adjoint of ${nameOf(problem.trace, node)} is ${formatNumber(adjointOf(problem, node), 5)}`;
  const sends = problem.sends[node];
  if (sends.length === 0) return `${found}.`;
  return `${found}: ${listed(sends.map((sent) => sentWords(problem, sent, sends.length > 1)))}.`;
}

/** The next hint of a question. */
export function hint(play: Play, id: string): Play {
  const { hints } = attemptOf(play, id);
  return hints >= HINTS ? play : patched(play, id, { hints: hints + 1 });
}

/** Writes the answer into the field and takes it as given: no points, and no way to be stuck. */
export function tell(problem: Problem, play: Play, question: Question, style: Style): Play {
  const typed = String(Number(truthOf(problem, question).toPrecision(6)));
  const next = patched(play, question.id, { typed, told: true, state: 'right' });
  return settled(problem, next, style, []);
}
