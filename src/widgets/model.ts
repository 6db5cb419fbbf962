import type { Schema } from '../url/schema.ts';
import type { MethodName, Methods } from '../worker/protocol.ts';
import type { Facts } from './definition.ts';

/** Answers as the worker does; null where it would answer with faults. */
export type Run = <M extends MethodName>(
  method: M,
  request: Methods[M]['request'],
) => Methods[M]['response'] | null;

/**
 * What a widget is without its looks: pure, and safe outside a browser, where a lesson's states and
 * numbers are checked while the site is built.
 */
interface ModelDeclaration<S extends object> {
  readonly id: string;
  readonly schema: Schema<S>;
  /** Sentences on what cannot be read in a state, such as its function; none when all is well. */
  readonly faults: (state: S) => readonly string[];
  /** The numbers that a text may quote of a state, all of them from the worker's answers. */
  readonly facts: (state: S, run: Run) => Facts;
}

/** A widget's model for those who know states only as the queries of links. */
export interface WidgetModel {
  readonly id: string;
  /** Of the fields of a link. */
  readonly keys: readonly string[];
  /** What is wrong with a query, in sentences. */
  readonly faults: (query: string) => readonly string[];
  /** The query after some fields of it were changed, and what is wrong with the change. */
  readonly change: (
    query: string,
    change: string,
  ) => { readonly query: string; readonly faults: readonly string[] };
  /** One field as it stands in a link; null for a key that is no field's. */
  readonly entry: (query: string, key: string) => string | null;
  readonly facts: (query: string, run: Run) => Facts;
}

export function defineModel<S extends object>(declared: ModelDeclaration<S>): WidgetModel {
  const { id, schema } = declared;
  const stateOf = (query: string): S => schema.parse(query).state;
  return {
    id,
    keys: declared.schema.keys,
    faults: (query) => {
      const { state, notices } = schema.parse(query);
      return [...notices, ...declared.faults(state)];
    },
    change: (query, change) => {
      const { state, notices } = schema.change(stateOf(query), change);
      return { query: schema.print(state), faults: [...notices, ...declared.faults(state)] };
    },
    entry: (query, key) => schema.entry(stateOf(query), key),
    facts: (query, run) => declared.facts(stateOf(query), run),
  };
}
