import type { ReadableStore } from '../../state/store.ts';
import type { FieldFault } from '../../ui/mathfield/fault.ts';
import type { Reading } from '../../ui/mathfield/read.ts';
import type { Derivation, FunctionInput } from '../../worker/protocol.ts';
import { hooksFor, type WidgetLink } from './context.ts';

/** What the state of every widget of a typed function has. */
export interface TypedInputs {
  /** The text in the field. */
  readonly source: string;
  /** Of its parameters, by name. */
  readonly values: Readonly<Record<string, number>>;
}

/** What is made of the text in the field: caches, kept until something newer is whole. */
export interface TypedResults<A> {
  readonly reading: Reading;
  /** Faults of the text: those the parser finds at once, those that only computing shows. */
  readonly faults: readonly FieldFault[];
  /** The picture is of an earlier text than the one in the field. */
  readonly stale: boolean;
  /** The newest answer: what the pictures show, at the pace of the hand. */
  readonly answer: A | null;
  /** The same at a reader's pace, a few times a second during a drag: for numbers, words and charts. */
  readonly calm: A | null;
  readonly derivation: Derivation | null;
  /** A sentence when the computation itself failed. */
  readonly failure: string | null;
}

export interface TypedLink<A = object> extends WidgetLink {
  readonly results: ReadableStore<TypedResults<A>>;
  /** The function as the worker takes it. */
  readonly fn: () => FunctionInput;
}

/** The function of a state as the worker takes it; a parameter that nobody has set is 1. */
export function functionOf(
  { source, values }: TypedInputs,
  parameters: readonly string[],
): FunctionInput {
  return {
    source,
    values: Object.fromEntries(parameters.map((name) => [name, values[name] ?? 1])),
  };
}

/** For the parts that every widget of a typed function shares. */
export const {
  useParts: useTyped,
  useWidgetState: useTypedState,
  useResults: useTypedResults,
} = hooksFor<TypedInputs, TypedLink>();
