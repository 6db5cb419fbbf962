/** What a field makes of the text of a link: a value, perhaps with a sentence on what was changed. */
export interface Read<T> {
  readonly value: T;
  readonly notice?: string;
}

/**
 * One value of a widget's state as text in a link. `parse` and `print` are inverse to each other on the
 * values that `print` can get, to the bit; `parse` answers null to what it cannot read.
 */
export interface Field<T> {
  readonly default: T;
  readonly parse: (text: string) => Read<T> | null;
  readonly print: (value: T) => string;
  readonly equal: (a: T, b: T) => boolean;
}

/** Shortest decimal that reads back as the same double; `String` drops the sign of −0. */
export const printNumber = (x: number): string => (Object.is(x, -0) ? '-0' : String(x));

/** A finite decimal number and nothing else: no hexadecimal, no blanks, no 'Infinity'. */
export function parseNumber(text: string): number | null {
  const plain = text.trim().replaceAll('\u2212', '-');
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain) && Number.isFinite(Number(plain))
    ? Number(plain)
    : null;
}

/** For sentences: 1e15 rather than sixteen digits. */
const brief = (x: number): string =>
  Math.abs(x) >= 1e6 ? x.toExponential().replace('+', '') : printNumber(x);

interface NumberOptions {
  readonly default: number;
  readonly min: number;
  readonly max: number;
  readonly integer?: boolean;
}

/** A number within a range; one outside is moved to the nearer end, and the reader is told. */
export function numberField(options: NumberOptions): Field<number> {
  return {
    default: options.default,
    parse(text) {
      const x = parseNumber(text);
      if (x === null) return null;
      const whole = options.integer ? Math.round(x) : x;
      const value = Math.min(options.max, Math.max(options.min, whole));
      if (value === x) return { value };
      const why =
        value === whole
          ? 'is not a whole number'
          : `is outside ${brief(options.min)} to ${brief(options.max)}`;
      return { value, notice: `${text} ${why}; ${brief(value)} is shown` };
    },
    print: printNumber,
    equal: Object.is,
  };
}

/** A fixed number of numbers, separated by commas. */
export function tupleField<const T extends readonly number[]>(
  initial: T,
  limit: number,
  accepts: (value: readonly number[]) => boolean = () => true,
): Field<T> {
  return {
    default: initial,
    parse(text) {
      const parts = text
        .replace(/^\((.*)\)$/, '$1')
        .split(',')
        .map(parseNumber);
      if (parts.length !== initial.length || parts.some((x) => x === null)) return null;
      const value = parts.map((x) => Math.min(limit, Math.max(-limit, x ?? 0)));
      if (!accepts(value)) return null;
      const clamped = value.some((x, i) => x !== parts[i]);
      return {
        value: value as readonly number[] as T,
        ...(clamped && {
          notice: `${text} reaches beyond ${brief(limit)}; the nearest point is shown`,
        }),
      };
    },
    print: (value) => value.map(printNumber).join(','),
    equal: (a, b) => a.length === b.length && a.every((x, i) => Object.is(x, b[i])),
  };
}

interface ListOptions {
  readonly most: number;
  readonly limit: number;
  readonly least?: number;
  readonly accepts?: (value: readonly number[]) => boolean;
}

/** Some numbers, separated by commas: at most so many, each between its bounds. */
export function listField(
  initial: readonly number[],
  { most, limit, least = -limit, accepts = () => true }: ListOptions,
): Field<readonly number[]> {
  return {
    default: initial,
    parse(text) {
      if (text === '') return { value: [] };
      const parts = text
        .replace(/^\((.*)\)$/, '$1')
        .split(',')
        .map(parseNumber);
      if (parts.length > most || parts.some((x) => x === null)) return null;
      const value = parts.map((x) => Math.min(limit, Math.max(least, x ?? 0)));
      if (!accepts(value)) return null;
      const clamped = value.some((x, i) => x !== parts[i]);
      return {
        value,
        ...(clamped && {
          notice: `${text} reaches beyond ${brief(least)} to ${brief(limit)}; the nearest numbers are shown`,
        }),
      };
    },
    print: (value) => value.map(printNumber).join(','),
    equal: (a, b) => a.length === b.length && a.every((x, i) => Object.is(x, b[i])),
  };
}

/** One of a few words. */
export function choiceField<T extends string>(choices: readonly T[], initial: T): Field<T> {
  return {
    default: initial,
    parse(text) {
      const value = choices.find((choice) => choice === text);
      return value === undefined ? null : { value };
    },
    print: (value) => value,
    equal: Object.is,
  };
}

/** Any text, up to a length. */
export function textField(initial: string, maxLength: number): Field<string> {
  return {
    default: initial,
    parse: (text) =>
      text.length <= maxLength
        ? { value: text }
        : {
            value: text.slice(0, maxLength),
            notice: `the text is longer than ${maxLength} characters and was cut`,
          },
    print: (value) => value,
    equal: Object.is,
  };
}
