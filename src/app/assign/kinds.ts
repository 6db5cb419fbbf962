interface KindWords {
  /** What is to be answered, in a list. */
  readonly said: string;
  /** What else people search it by. */
  readonly also: string;
}

const KINDS: Readonly<Record<string, KindWords>> = {
  number: { said: 'a number', also: 'numeric' },
  vector: { said: 'a column', also: 'vector numeric' },
  row: { said: 'a row', also: 'vector numeric' },
  matrix: { said: 'a matrix', also: 'numeric' },
  expression: { said: 'a formula', also: 'expression symbolic' },
  'matrix expression': { said: 'a formula of matrices', also: 'matrix expression symbolic' },
  choice: { said: 'one to choose', also: 'multiple choice' },
  choices: { said: 'some to choose', also: 'multiple choices' },
  order: { said: 'steps to put in order', also: 'sort' },
  match: { said: 'pairs to match', also: 'matching' },
  point: { said: 'a point in a map', also: 'click' },
  points: { said: 'points with their classes', also: 'classify' },
  widget: { said: 'a figure, on the screen', also: 'widget lab' },
  parts: { said: 'several parts', also: 'multi-part' },
};

/** What an exercise of this kind asks for, in words. */
export const kindSaid = (kind: string): string => KINDS[kind]?.said ?? kind;

/** All words by which a kind is found. */
export const kindWords = (kind: string): string =>
  `${kind} ${kindSaid(kind)} ${KINDS[kind]?.also ?? ''}`;
