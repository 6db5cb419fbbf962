import { readSeal } from './check.ts';
import { parseNumber, printNumber, type Field } from './field.ts';
import { readQuery, writeQuery } from './query.ts';

/** Named fields, each under its key in the link. */
type Fields<S> = { readonly [K in keyof S]: { readonly key: string; readonly field: Field<S[K]> } };

export interface Schema<S> {
  readonly default: S;
  /** Never throws: what cannot be read takes its default, and a notice says so. */
  readonly parse: (query: string) => { readonly state: S; readonly notices: readonly string[] };
  /** A readable query: the version, then every field that differs from its default. */
  readonly print: (state: S) => string;
  readonly equal: (a: S, b: S) => boolean;
}

const MAX_NOTICES = 3;

/**
 * The state of a widget as a link. Links of every version ever released keep opening: `migrate` brings the
 * pairs of an older version to today's keys.
 */
export function createSchema<S extends object>(
  version: number,
  fields: Fields<S>,
  migrate: (
    pairs: [key: string, value: string][],
    from: number,
  ) => [key: string, value: string][] = (pairs) => pairs,
): Schema<S> {
  const names = Object.keys(fields) as (keyof S & string)[];
  const initial = Object.fromEntries(names.map((name) => [name, fields[name].field.default])) as S;

  return {
    default: initial,
    parse(query) {
      const { body, seal } = readSeal(query);
      const notices: string[] = [];
      if (seal === 'cut') {
        notices.push('This link was cut or changed on its way. What could be read of it is shown.');
      }
      const raw = readQuery(body);
      const from = Number(raw.find(([key]) => key === 'v')?.[1] ?? version);
      const state = { ...initial };
      for (const [key, text] of migrate(raw, from)) {
        if (key === 'v') continue;
        const name = names.find((candidate) => owns(fields[candidate].key, key));
        if (!name) {
          notices.push(
            `The part “${short(key)}” of this link means nothing here and was left out.`,
          );
          continue;
        }
        readInto(state, name, key, text, notices);
      }
      const extra = notices.length - MAX_NOTICES;
      if (extra > 0) notices.splice(MAX_NOTICES, extra, `… and ${extra} more parts of the link.`);
      return { state, notices };
    },
    print(state) {
      const pairs: [string, string][] = [['v', String(version)]];
      for (const name of names) {
        const { key, field } = fields[name];
        if (field.equal(state[name], field.default)) continue;
        if (key.endsWith('.')) {
          for (const [sub, value] of Object.entries(state[name] as Record<string, number>)) {
            pairs.push([key + sub, printNumber(value)]);
          }
        } else pairs.push([key, field.print(state[name])]);
      }
      return writeQuery(pairs);
    },
    equal: (a, b) => names.every((name) => fields[name].field.equal(a[name], b[name])),
  };

  function readInto(
    state: S,
    name: keyof S & string,
    key: string,
    text: string,
    notices: string[],
  ): void {
    const { key: own, field } = fields[name];
    const sub = own.endsWith('.') ? key.slice(own.length) : undefined;
    // A record is read one entry at a time, each as `name:number`.
    const read = field.parse(sub === undefined ? text : `${sub}:${text}`);
    if (read === null) {
      notices.push(`${short(key)} = “${short(text)}” cannot be read; the usual value is shown.`);
      return;
    }
    if (read.notice) notices.push(`In ${key}: ${read.notice}.`);
    state[name] =
      sub === undefined
        ? read.value
        : { ...(state[name] === field.default ? {} : state[name]), ...read.value };
  }
}

const owns = (own: string, key: string): boolean =>
  own.endsWith('.') ? key.startsWith(own) && key.length > own.length : own === key;

const short = (text: string): string => (text.length > 30 ? `${text.slice(0, 28)}…` : text);

/** Named numbers, each under its own key: `p.k=25&p.m=0.5`. Its key in the schema ends in a point. */
export function recordField(limit: number): Field<Readonly<Record<string, number>>> {
  return {
    default: {},
    parse(entry) {
      const at = entry.indexOf(':');
      const name = entry.slice(0, at);
      const x = parseNumber(entry.slice(at + 1));
      if (x === null || !/^[A-Za-z][A-Za-z0-9_]{0,23}$/.test(name)) return null;
      const value = Math.min(limit, Math.max(-limit, x));
      return {
        value: { [name]: value },
        ...(value !== x && { notice: `${x} is outside ±${limit}; ${value} is shown` }),
      };
    },
    print: (values) =>
      Object.entries(values)
        .map(([name, value]) => `${name}:${printNumber(value)}`)
        .join(','),
    equal: (a, b) => {
      const keys = Object.keys(a);
      return keys.length === Object.keys(b).length && keys.every((k) => Object.is(a[k], b[k]));
    },
  };
}
