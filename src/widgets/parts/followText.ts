import { createLine, type Ended } from '../../state/compute.ts';
import type { Cache } from '../../state/store.ts';
import type { WidgetStore } from '../../state/widgetStore.ts';
import type { FieldFault } from '../../ui/mathfield/fault.ts';
import { toField, type Reading } from '../../ui/mathfield/read.ts';
import type { DeriveRequest, FunctionInput } from '../../worker/protocol.ts';
import { functionOf, type TypedInputs, type TypedResults } from './typed.ts';

/** An answer together with the question: the words speak of both, or of neither. */
export type Answered<Answer extends object, Asked extends Question> = Answer & {
  readonly asked: Asked;
};

interface Question {
  readonly fn: FunctionInput;
}

type AnswerOf<R> = R extends TypedResults<infer A> ? A : never;
type Asked<R> = AnswerOf<R> extends { readonly asked: infer Q } ? Q : never;

interface Following<R> {
  /** Whether a question was about the text that stands in the field now. */
  readonly isCurrent: (question: Question) => boolean;
  /** Reads the text again if it has changed; false while it cannot be read. */
  readonly readable: () => boolean;
  readonly fn: () => FunctionInput;
  /** Takes how the question ended that the picture answers. */
  readonly take: (ended: Ended<Omit<AnswerOf<R>, 'asked'>>, question: Asked<R>) => void;
  /** Takes faults and failures of another question that the picture needs. */
  readonly refuse: (ended: Ended<object>, question: Question) => void;
  readonly derive: (request: DeriveRequest) => void;
}

/** Milliseconds between two numbers that a reader is to follow. */
const CALM = 160;

/** What stands before the first answer. */
export const unanswered = (reading: Reading): TypedResults<never> => ({
  reading,
  faults: reading.faults,
  stale: false,
  answer: null,
  calm: null,
  derivation: null,
  failure: null,
});

/**
 * Keeps the text of a field, its faults and the last good answer together: an answer to an earlier text is a
 * picture worth showing, but says nothing about the text in the field.
 */
export function followText<S extends TypedInputs, R extends TypedResults<{ asked: Question }>>(
  store: WidgetStore<S>,
  results: Cache<R>,
  read: (source: string) => Reading,
): Following<R> {
  const { getState } = results;
  const setState = (patch: Partial<TypedResults<AnswerOf<R>>>): void =>
    results.setState(patch as Partial<R>);
  let last = store.getState().inputs.source;

  const isCurrent = ({ fn }: Question): boolean => fn.source === store.getState().inputs.source;
  const fault = (faults: readonly FieldFault[]): void =>
    setState({ faults, stale: getState().answer !== null });
  const refuse = (ended: Ended<object>, question: Question): void => {
    if (ended.kind === 'failed') setState({ failure: ended.message });
    else if (ended.kind === 'faults' && isCurrent(question)) fault(ended.faults.map(toField));
  };

  let pending: ReturnType<typeof setTimeout> | undefined;
  const calmDown = (): void => {
    const { inputs, settled } = store.getState();
    const settle = (): void => {
      clearTimeout(pending);
      pending = undefined;
      setState({ calm: getState().answer as AnswerOf<R> });
    };
    if (inputs === settled) settle();
    else pending ??= setTimeout(settle, CALM);
  };

  return {
    isCurrent,
    refuse,
    readable() {
      const { source } = store.getState().inputs;
      if (source !== last) {
        last = source;
        const reading = read(source);
        const stale = !reading.ok && getState().answer !== null;
        setState({ reading, faults: reading.faults, stale });
      }
      return getState().reading.ok;
    },
    fn: () => functionOf(store.getState().inputs, getState().reading.parameters),
    take(ended, question) {
      if (ended.kind !== 'done') return refuse(ended, question as Question);
      const stale = getState().faults.length > 0 && !isCurrent(question as Question);
      const answer = { ...ended.value, asked: question } as AnswerOf<R>;
      setState({ answer, stale, failure: null });
      calmDown();
    },
    derive: createLine('derive', (ended) => {
      if (ended.kind === 'done') setState({ derivation: ended.value });
    }),
  };
}
