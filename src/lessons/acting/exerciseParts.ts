import type { AskedFor, ExerciseParts, PageQuestion } from '../../exercises/view/asked.ts';

/** An exercise as tools/words/exercise.ts has written it into the page. */
export function partsOf(element: HTMLElement, index: number): ExerciseParts {
  const { dataset } = element;
  const all = (selector: string) => [...element.querySelectorAll<HTMLElement>(selector)];
  const question = element.querySelector<HTMLElement>('[data-asked]');
  const asked: AskedFor =
    dataset.exercise === 'choice'
      ? {
          kind: 'choice',
          answer: Number(dataset.answer),
          choices: all('[data-choice-text]').map(({ innerHTML }) => innerHTML),
        }
      : { kind: 'typed', question: JSON.parse(dataset.question ?? '{}') as PageQuestion };
  const explanations = new Map(
    all('[data-wrong]').map((wrong, at) => [Number(wrong.dataset.choice ?? at), wrong.innerHTML]),
  );
  const what = asked.kind === 'typed' ? asked.question.of : `choice ${asked.answer}`;
  return {
    visit: `${location.pathname} ${index + 1} ${what}`,
    questionId: question?.id ?? '',
    asked,
    explanations,
    hints: all('[data-hint]'),
    solution: element.querySelector<HTMLElement>('[data-solution]'),
  };
}
