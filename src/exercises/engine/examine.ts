import { complete } from '../../core/num/complete.ts';
import { judge } from './judge.ts';
import type { Judgement } from './judgement.ts';
import { QuestionFault, type Question } from './question.ts';
import { entriesOf, truthOf } from './truth.ts';

/** What is wrong with a question: a sentence, and with which of its mistakes, if with one. */
export interface Finding {
  readonly message: string;
  readonly mistake?: number;
}

/**
 * Everything that must hold before a reader meets the question: it has an answer, every mistake can be read, and
 * whoever makes it is told so rather than something else.
 */
export function examine(question: Question): readonly Finding[] {
  try {
    truthOf(question);
  } catch (error) {
    return [{ message: reason(error) }];
  }
  return question.mistakes.flatMap((text, mistake): Finding[] => {
    const message = confusion(question, text, mistake);
    return message === undefined ? [] : [{ message, mistake }];
  });
}

function confusion(question: Question, text: string, mistake: number): string | undefined {
  const truth = truthOf(question);
  const count = truth.kind === 'numbers' ? truth.values.length : truth.texts.length;
  const typed = count === 1 ? [text] : (entriesOf(text) ?? [text]);
  if (typed.length !== count) {
    return `The wrong answer “${text}” has ${typed.length} of ${count} entries.`;
  }
  let judgement: Judgement;
  try {
    judgement = complete(judge(question, typed));
  } catch (error) {
    return reason(error);
  }
  switch (judgement.verdict) {
    case 'right':
      return `The wrong answer “${text}” is right.`;
    case 'unreadable':
      return `The wrong answer “${text}” cannot be read: ${judgement.faults[0]?.fault.message ?? ''}`;
    case 'wrong':
      if (judgement.mistake === mistake) return undefined;
      return judgement.mistake === null
        ? `The wrong answer “${text}” is not recognised as itself.`
        : `The wrong answers “${question.mistakes[judgement.mistake]}” and “${text}” are the same.`;
    default:
      return `The wrong answer “${text}” is not told apart from the truth.`;
  }
}

/** What a fault of the question says; bugs stay what they are. */
function reason(error: unknown): string {
  if (error instanceof QuestionFault) return error.message;
  throw error;
}
