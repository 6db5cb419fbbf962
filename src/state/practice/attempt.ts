/** One answer that was checked. What cannot be read or decided is no attempt. */
export interface Attempt {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** `03-T5`, or `own:` and a hash for an exercise that came in a link. */
  readonly template: string;
  readonly version: number;
  readonly title: string;
  readonly seed: string;
  readonly typed: readonly string[];
  readonly verdict: 'correct' | 'rounded' | 'partly' | 'wrong';
  /** Of 1, the part that was right. */
  readonly credit: number;
  /** The known mistake that it was. */
  readonly mistake: { readonly id: string; readonly short: string } | null;
  /** How many hints had been seen. */
  readonly hints: number;
  /** Whether the solution had been seen. */
  readonly solution: boolean;
  readonly skills: readonly string[];
  /** Since the exercise was shown, or since the answer before. */
  readonly seconds: number;
}

const VERDICTS = ['correct', 'rounded', 'partly', 'wrong'] as const;

/** Takes an attempt whole or not at all: databases and files hold whatever a person put there. */
export function attemptOf(value: unknown): Attempt | null {
  if (!isRecord(value)) return null;
  const { id, at, template, version, title, seed, typed, credit } = value;
  const { hints, solution, skills, seconds } = value;
  const verdict = VERDICTS.find((known) => known === value.verdict);
  const mistake = mistakeOf(value.mistake);
  if (!isName(id) || !isName(template) || typeof title !== 'string' || typeof seed !== 'string') {
    return null;
  }
  if (!isDate(at) || !isCount(version) || !isCount(hints) || !isAmount(seconds)) return null;
  if (!isAmount(credit) || credit > 1 || typeof solution !== 'boolean') return null;
  if (!isTexts(typed) || !isTexts(skills)) return null;
  if (verdict === undefined || mistake === undefined) return null;
  return {
    id,
    at,
    template,
    version,
    title,
    seed,
    typed,
    verdict,
    credit,
    mistake,
    hints,
    solution,
    skills,
    seconds,
  };
}

/** The order in which they were made; the same in every tab, whatever the clock's resolution. */
export const inOrder = (a: Attempt, b: Attempt): number => a.at - b.at || (a.id < b.id ? -1 : 1);

/** Undefined for what is neither a mistake nor null, as none. */
function mistakeOf(value: unknown): Attempt['mistake'] | undefined {
  if (value === null) return null;
  if (!isRecord(value)) return undefined;
  const { id, short } = value;
  return isName(id) && typeof short === 'string' ? { id, short } : undefined;
}

/** The last millisecond that a Date can hold. */
const END_OF_TIME = 8.64e15;

const isName = (value: unknown): value is string => typeof value === 'string' && value !== '';
const isAmount = (value: unknown): value is number => Number.isFinite(value) && Number(value) >= 0;
const isCount = (value: unknown): value is number => isAmount(value) && Number.isInteger(value);
const isDate = (value: unknown): value is number => isCount(value) && value <= END_OF_TIME;
const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((text) => typeof text === 'string');

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
