import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createCache } from '../../state/store.ts';
import { createWidgetStore } from '../../state/widgetStore.ts';
import { readFormula } from '../../ui/mathfield/read.ts';
import type { FunctionInput } from '../../worker/protocol.ts';
import { textField } from '../../url/field.ts';
import { createSchema, recordField } from '../../url/schema.ts';
import { followText, unanswered, type Answered } from './followText.ts';
import { functionOf, type TypedInputs, type TypedResults } from './typed.ts';

interface Question {
  readonly fn: FunctionInput;
}
type Answer = Answered<{ readonly value: number }, Question>;

const schema = createSchema<TypedInputs>(1, {
  source: { key: 'f', field: textField('x^2', 1000) },
  values: { key: 'p.', field: recordField(1e6) },
});
const read = (source: string) => readFormula(source, 'f', ['x']);
const asked = (source: string): Question => ({ fn: { source, values: {} } });
const fault = {
  kind: 'faults' as const,
  faults: [{ code: 'domain', message: 'No value.', span: { start: 0, end: 1 } }] as never,
};

function start() {
  const store = createWidgetStore(schema, '');
  const results = createCache<TypedResults<Answer>>(unanswered(read('x^2')));
  return { store, results, text: followText(store, results, read) };
}

describe('the text of a field and the last good answer', () => {
  let { store, results, text } = start();
  beforeEach(() => ({ store, results, text } = start()));

  it('keeps an answer together with its question, at once where nothing is in flight', () => {
    text.take({ kind: 'done', value: { value: 4 } }, asked('x^2'));
    expect(results.getState().answer).toEqual({ value: 4, asked: asked('x^2') });
    expect(results.getState().calm).toBe(results.getState().answer);
    expect(results.getState().stale).toBe(false);
  });

  it('lets numbers and words follow a drag at a reader’s pace', () => {
    vi.useFakeTimers();
    store.adjust({ values: { a: 2 } });
    text.take({ kind: 'done', value: { value: 4 } }, asked('x^2'));
    expect(results.getState().calm).toBeNull();
    vi.runAllTimers();
    expect(results.getState().calm).toEqual({ value: 4, asked: asked('x^2') });
    vi.useRealTimers();
  });

  it('keeps the picture, and says so, while the text cannot be read', () => {
    text.take({ kind: 'done', value: { value: 4 } }, asked('x^2'));
    store.adjust({ source: 'x^' });
    expect(text.readable()).toBe(false);
    expect(results.getState()).toMatchObject({ stale: true, answer: { value: 4 } });
    expect(results.getState().faults).toHaveLength(1);
    store.adjust({ source: 'x^3' });
    expect(text.readable()).toBe(true);
    expect(results.getState().faults).toEqual([]);
  });

  it('hears faults of the text in the field, not of an earlier one', () => {
    text.take({ kind: 'done', value: { value: 4 } }, asked('x^2'));
    text.take(fault, asked('log(x)'));
    expect(results.getState().faults).toEqual([]);
    text.take(fault, asked('x^2'));
    expect(results.getState().faults[0]?.message).toBe('No value.');
    expect(results.getState()).toMatchObject({ stale: true, answer: { value: 4 } });
  });

  it('takes an answer to an earlier text for no news about a faulty one', () => {
    store.adjust({ source: 'x^' });
    text.readable();
    text.take({ kind: 'done', value: { value: 4 } }, asked('x^2'));
    expect(results.getState()).toMatchObject({ stale: true, answer: { value: 4 } });
  });

  it('says that the computation failed until the next answer', () => {
    text.take({ kind: 'failed', message: 'The worker stopped.' }, asked('x^2'));
    expect(results.getState().failure).toBe('The worker stopped.');
    text.take({ kind: 'done', value: { value: 4 } }, asked('x^2'));
    expect(results.getState().failure).toBeNull();
  });
});

it('gives a parameter that nobody has set the value 1, and drops those the formula has lost', () => {
  const state = { source: 'a*x+b', values: { b: 3, c: 5 } };
  expect(functionOf(state, ['a', 'b'])).toEqual({ source: 'a*x+b', values: { a: 1, b: 3 } });
});
