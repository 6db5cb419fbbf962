import { useId, useState } from 'react';
import { Button } from '../../../ui/controls/Button.tsx';
import { barred } from '../label.ts';
import { AnswerField } from './AnswerField.tsx';
import styles from './Fill.module.css';
import { HINTS } from './hints.ts';
import { HintList } from './HintList.tsx';
import { attemptOf, type Play } from './playState.ts';
import { nameOf } from './names.ts';
import { NodeName } from './NodeName.tsx';
import type { Problem } from './problem.ts';
import { askedFor, questionsOf, signOf, type Question } from './question.ts';
import { TheRule } from './TheRule.tsx';
import { UserLine } from './UserLine.tsx';
import { useGame, useGameState } from './usePlay.ts';

interface FillProps {
  readonly problem: Problem;
  readonly play: Play;
  readonly node: number;
}

/** The numbers of the chosen node: what its users send, and what that makes. */
export function Fill({ problem, play, node }: FillProps) {
  const game = useGame();
  const style = useGameState((state) => state.style);
  // Hints are about the field that was looked at last.
  const [looked, setLooked] = useState<string | null>(null);
  const note = useId();
  const { trace } = problem;
  const { name } = trace.nodes[node];
  const questions = questionsOf(problem, node, style);
  const open = questions.filter(({ id }) => attemptOf(play, id).state !== 'right');
  const next = open.at(0) ?? questions[0];
  const current = open.find(({ id }) => id === looked) ?? next;
  const field = (question: Question, sign: React.ReactNode) => (
    <AnswerField
      sign={sign}
      label={askedFor(problem, question)}
      attempt={attemptOf(play, question.id)}
      next={question.id === next.id}
      describedBy={note}
      onFocus={() => setLooked(question.id)}
      onType={(typed) => game.type(problem, question.id, typed)}
    />
  );
  const slopeOf = (edge: number) =>
    questions.find((question) => question.kind === 'slope' && question.sent.edge === edge);

  return (
    <form
      className={styles.form}
      data-full={style === 'full' || undefined}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        game.check(problem);
      }}
    >
      <p className={styles.title}>
        The adjoint of <NodeName name={name} />
      </p>
      <p className={styles.lead}>{leadOf(problem, node)}</p>
      <div className={styles.users}>
        {problem.sends[node].map((sent) => {
          const question = slopeOf(sent.edge);
          return (
            <UserLine key={sent.edge} problem={problem} sent={sent}>
              {question && field(question, signOf(problem, sent, node))}
            </UserLine>
          );
        })}
      </div>
      <div className={styles.adjoint}>
        {field(questions[questions.length - 1], <span>{barred(name)}</span>)}
      </div>
      <p className={styles.note} id={note}>
        A fraction, a decimal comma or a sum will do, too: 1/2, 0,5, 2.8*0.6 + 1.
      </p>
      <HintList problem={problem} play={play} questions={questions} />
      <div className={styles.foot}>
        <div className={styles.buttons}>
          <Button type="submit" variant="main">
            Check
          </Button>
          <HelpButton
            problem={problem}
            play={play}
            question={current}
            several={questions.length > 1}
          />
          <Button variant="plain" onClick={() => game.leave(problem)}>
            Another node
          </Button>
        </div>
        <TheRule />
      </div>
    </form>
  );
}

/** Who uses the node, or why nobody does. */
function leadOf({ trace, sends, users }: Problem, node: number): string {
  const name = nameOf(trace, node);
  const output = nameOf(trace, trace.output);
  if (node === trace.output) {
    return `How fast does ${output} change when ${output} itself moves?`;
  }
  if (users[node].length === 0) {
    return `No way leads from ${name} to ${output}. How fast does ${output} change when ${name} moves?`;
  }
  const count = sends[node].length;
  return count === 1
    ? `One user sends something back to ${name}.`
    : `What these users send back to ${name} adds up.`;
}

interface HelpButtonProps {
  readonly problem: Problem;
  readonly play: Play;
  readonly question: Question;
  readonly several: boolean;
}

/** The next hint; after the last one the answer, so that nobody is stuck. */
function HelpButton({ problem, play, question, several }: HelpButtonProps) {
  const game = useGame();
  const { hints } = attemptOf(play, question.id);
  const about = several ? `, ${askedFor(problem, question)}` : '';
  const sign = !several
    ? ''
    : question.kind === 'slope'
      ? ` for ${signOf(problem, question.sent, question.node)}`
      : ` for ${barred(problem.trace.nodes[question.node].name)}`;
  const last = hints >= HINTS;
  const title = last ? 'Show the answer' : `Hint ${hints + 1} of ${HINTS}`;
  return (
    <Button
      variant="line"
      aria-label={`${title}${about}`}
      onClick={() => (last ? game.tell(problem, question) : game.hint(problem, question.id))}
    >
      {title}
      {sign}
    </Button>
  );
}
