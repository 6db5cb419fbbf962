import { createLine } from '../../state/compute.ts';
import { createCache, type ReadableStore } from '../../state/store.ts';
import type { WidgetStore } from '../../state/widgetStore.ts';
import type { FieldFault } from '../../ui/mathfield/fault.ts';
import { toField, type Reading } from '../../ui/mathfield/read.ts';
import {
  readPrimitive,
  readVjpRule,
  type PrimitiveReading,
} from '../../ui/mathfield/readPrimitive.ts';
import type { PrimitiveRequest } from '../../worker/protocol.ts';
import type { Primitive } from '../../worker/protocol/primitive.ts';
import { followText, unanswered, type Answered } from '../parts/followText.ts';
import type { TypedLink, TypedResults } from '../parts/typed.ts';
import type { Inputs } from './inputs.ts';
import { requestOf } from './model.ts';

export type Answer = Answered<Primitive, PrimitiveRequest>;

/** What was made of the inputs: caches, kept until something newer is whole. */
export interface Results extends TypedResults<Answer> {
  readonly reading: PrimitiveReading;
  readonly ruleReading: Reading;
  readonly ruleFaults: readonly FieldFault[];
  /** The picture is of an earlier rule than the one in the field. */
  readonly ruleStale: boolean;
  /** The rule of which the reader has asked what is wrong with it: who searches is not told before. */
  readonly told: string | null;
}

export interface PrimitiveLink extends TypedLink<Answer> {
  readonly results: ReadableStore<Results>;
  /** Says what mistake explains the failure, or no longer says it. */
  readonly tell: (on: boolean) => void;
}

/** The reader has asked about the rule that the answer is for. */
export const isTold = (answer: Answer, told: string | null): boolean => told === answer.asked.rule;

/** Keeps results in step with a widget's inputs, outside React. */
export function linkPrimitive(store: WidgetStore<Inputs>): PrimitiveLink {
  const { inputs: first } = store.getState();
  const reading = readPrimitive(first.source);
  const ruleReading = readVjpRule(first.rule, first.source);
  const results = createCache<Results>({
    ...unanswered(reading),
    reading,
    ruleReading,
    ruleFaults: ruleReading.faults,
    ruleStale: false,
    told: null,
  });
  const { setState, getState } = results;
  const text = followText(store, results, readPrimitive);
  let last = { source: first.source, rule: first.rule };

  const fault = (ruleFaults: readonly FieldFault[]): void =>
    setState({ ruleFaults, ruleStale: ruleFaults.length > 0 && getState().answer !== null });

  /** Reads the rule again when it or the formula has changed: its names and shapes are those of the formula. */
  const ruleReadable = ({ source, rule }: Inputs): boolean => {
    if (source !== last.source || rule !== last.rule) {
      last = { source, rule };
      const read = readVjpRule(rule, source);
      setState({ ruleReading: read });
      fault(read.faults);
    }
    return getState().ruleReading.ok;
  };

  const ask = createLine('primitive', (ended, question) => {
    const current = question.rule === store.getState().inputs.rule;
    if (ended.kind === 'done' && ended.value.refused.length > 0) {
      if (current && text.isCurrent(question)) fault(ended.value.refused.map(toField));
      return;
    }
    text.take(ended, question);
    if (ended.kind === 'done')
      setState({ ruleStale: !current && getState().ruleFaults.length > 0 });
  });

  const request = (): void => {
    const { inputs } = store.getState();
    const readable = text.readable();
    const written = ruleReadable(inputs);
    ask(readable && written ? requestOf(inputs, getState().reading) : null);
  };

  return {
    results,
    fn: text.fn,
    tell: (on) => setState({ told: on ? (getState().answer?.asked.rule ?? null) : null }),
    connect() {
      const unsubscribe = store.subscribe(request);
      request();
      return unsubscribe;
    },
  };
}
