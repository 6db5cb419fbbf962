import { readSeal } from './check.ts';
import { parseNumber, printNumber, type Field } from './field.ts';
import { readQuery, writeQuery } from './query.ts';

/** Named fields, each under its key in the link. */
type Fields<S> = { readonly [K in keyof S]: { readonly key: string; readonly field: Field<S[K]> } };

export interface Schema<S> {
  readonly default: S;
  /** Of its fields in a link; one that ends with a dot stands before a name, as in `p.k`. */
  readonly keys: readonly string[];
  /** Never throws: what cannot be read takes its usual value, and a notice says so. */
  readonly parse: (query: string) => Parsed<S>;
  /** The state with what a query names put on top of it; whatever else it has stays. */
  readonly change: (state: S, query: string) => Parsed<S>;
  /** One field as its text in a link; null for a key that is no field's. */
  readonly entry: (state: S, key: string) => string | null;
  /** A readable query: the version, the preset if the state has one, then every field that differs from it. */
  readonly print: (state: S) => string;
  readonly equal: (a: S, b: S) => boolean;
}

export interface Parsed<S> {
  readonly state: S;
  readonly notices: readonly string[];
  /** The fields that the link settles, itself or by its preset. */
  readonly given: ReadonlySet<keyof S>;
}

/** Named states that a link may start from (`s=himmelblau`); what else the link says goes on top. */
export interface Presets<S> {
  readonly key: string;
  readonly states: ReadonlyMap<string, Partial<S>>;
  /** The preset that a state belongs to. */
  readonly identify: (state: S) => string | undefined;
  /** The preset of a link that names none, unless it gives one of these fields. */
  readonly usual: { readonly id: string; readonly unless: keyof S | readonly (keyof S)[] };
  /** Printed even where they are usual, when there is no preset to settle them. */
  readonly always: readonly (keyof S)[];
}

interface SchemaOptions<S> {
  readonly presets?: Presets<S>;
  /** Brings the pairs of an older version to today's keys: links of every release keep opening. */
  readonly migrate?: (pairs: Pairs, from: number) => Pairs;
  /**
   * What a field is when the others alone settle it: then a link leaves it out, and one that does is completed.
   * Undefined where they do not.
   */
  readonly follows?: { readonly [K in keyof S]?: (state: S) => S[K] | undefined };
}

type Pairs = readonly (readonly [key: string, value: string])[];

const MAX_NOTICES = 3;

/** The state of a widget as a link. */
export function createSchema<S extends object>(
  version: number,
  fields: Fields<S>,
  { presets, migrate = (pairs) => pairs, follows = {} }: SchemaOptions<S> = {},
): Schema<S> {
  const names = Object.keys(fields) as (keyof S & string)[];
  const initial = Object.fromEntries(names.map((name) => [name, fields[name].field.default])) as S;
  const baseOf = (id: string | undefined): S => ({
    ...initial,
    ...(id === undefined ? {} : presets?.states.get(id)),
  });

  return {
    default: baseOf(presets?.usual.id),
    // The preset may be a field of its own: a link has one entry for both.
    keys: [
      ...new Set([...(presets ? [presets.key] : []), ...names.map((name) => fields[name].key)]),
    ],
    parse(query) {
      const { body, seal } = readSeal(query);
      const notices: string[] = [];
      if (seal === 'cut') {
        notices.push('This link was cut or changed on its way. What could be read of it is shown.');
      }
      const pairs = pairsOf(body);
      const id = presetOf(pairs);
      const unless = presets ? [presets.usual.unless].flat() : [];
      const own = pairs.some(([key]) => unless.some((name) => owns(fields[name].key, key)));
      const known = id !== undefined && presets?.states.has(id);
      const state = baseOf(known || own ? id : presets?.usual.id);
      return readPairs(state, pairs, notices);
    },
    change(from, query) {
      const pairs = pairsOf(readSeal(query).body);
      const id = presetOf(pairs);
      const preset = id === undefined ? undefined : presets?.states.get(id);
      return readPairs({ ...from, ...preset }, pairs, []);
    },
    entry(state, key) {
      const name = names.find((candidate) => fields[candidate].key === key);
      return name === undefined ? null : fields[name].field.print(state[name]);
    },
    print(state) {
      const id = presets?.identify(state);
      const base = baseOf(id);
      const pairs: [string, string][] = [['v', String(version)]];
      if (presets && id !== undefined) pairs.push([presets.key, id]);
      for (const name of names) {
        const { key, field } = fields[name];
        const always = id === undefined && presets?.always.includes(name);
        if (field.equal(state[name], base[name]) && !always) continue;
        const implied = follows[name]?.(state);
        if (implied !== undefined && field.equal(implied, state[name])) continue;
        if (key.endsWith('.')) pairs.push(...recordPairs(key, state[name], base[name]));
        else pairs.push([key, field.print(state[name])]);
      }
      return writeQuery(pairs);
    },
    equal: (a, b) => names.every((name) => fields[name].field.equal(a[name], b[name])),
  };

  function pairsOf(body: string): Pairs {
    const raw = readQuery(body);
    const from = Number(raw.find(([key]) => key === 'v')?.[1] ?? version);
    return migrate(raw, from).filter(([key]) => key !== 'v');
  }

  function presetOf(pairs: Pairs): string | undefined {
    return pairs.find(([key]) => key === presets?.key)?.[1];
  }

  /** Writes into the given state, which is the caller's own. */
  function readPairs(state: S, pairs: Pairs, notices: string[]): Parsed<S> {
    const id = presetOf(pairs);
    const preset = id === undefined ? undefined : presets?.states.get(id);
    const given = new Set<keyof S>(preset ? (Object.keys(preset) as (keyof S)[]) : []);
    for (const [key, text] of pairs) {
      if (key === presets?.key) {
        if (!preset) notices.push(`There is nothing named “${short(text)}” here.`);
        continue;
      }
      const name = names.find((candidate) => owns(fields[candidate].key, key));
      if (!name) {
        notices.push(`The part “${short(key)}” of this link means nothing here and was left out.`);
      } else if (readInto(state, name, key, text, notices)) given.add(name);
    }
    for (const name of names) {
      const implied = given.has(name) ? undefined : follows[name]?.(state);
      if (implied === undefined) continue;
      state[name] = implied;
      given.add(name);
    }
    const extra = notices.length - MAX_NOTICES;
    if (extra > 0) notices.splice(MAX_NOTICES, extra, `… and ${extra} more parts of the link.`);
    return { state, notices, given };
  }

  function readInto(
    state: S,
    name: keyof S & string,
    key: string,
    text: string,
    notices: string[],
  ): boolean {
    const { key: own, field } = fields[name];
    const sub = own.endsWith('.') ? key.slice(own.length) : undefined;
    // A record is read one entry at a time, each as `name:number`.
    const read = field.parse(sub === undefined ? text : `${sub}:${text}`);
    if (read === null) {
      notices.push(`${short(key)} = “${short(text)}” cannot be read; the usual value is shown.`);
      return false;
    }
    if (read.notice) notices.push(`In ${key}: ${read.notice}.`);
    state[name] = sub === undefined ? read.value : { ...state[name], ...read.value };
    return true;
  }
}

/** The entries of a record that the base does not have, or has otherwise. */
function recordPairs(key: string, value: unknown, base: unknown): [string, string][] {
  const usual = base as Record<string, number>;
  return Object.entries(value as Record<string, number>)
    .filter(([name, x]) => !Object.is(usual[name], x))
    .map(([name, x]) => [key + name, printNumber(x)]);
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
      if (x === null || !/^[A-Za-z][A-Za-z0-9_]{0,23}(\[\d{1,3}(,\d{1,3})?\])?$/.test(name))
        return null;
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
