// Build time: what a formula of the cheat sheet says of how it is checked.
import type { Check } from 'virtual:formulas';

/** The keys of each kind, all of them texts but the number of a fact, which may be in quotes. */
const KINDS = {
  derivative: ['f', 'by', 'formula'],
  equal: ['given', 'left', 'right'],
  fact: ['widget', 'state', 'shows', 'names', 'is'],
} as const;

/** Reads `check` of the frontmatter; its keys tell its kind. */
export function readCheck(written: unknown, refuse: (reason: string) => never): Check {
  const keys = typeof written === 'object' && written !== null ? Object.keys(written) : [];
  const kind = (Object.keys(KINDS) as (keyof typeof KINDS)[]).find(
    (name) => KINDS[name].length === keys.length && KINDS[name].every((key) => keys.includes(key)),
  );
  if (kind === undefined) {
    const ways = Object.values(KINDS).map((names) => names.join(', '));
    return refuse(`“check” has the keys ${ways.join('; or ')}.`);
  }
  const values = written as Record<string, unknown>;
  if (kind !== 'fact') return { kind, ...values } as unknown as Check;
  const is = Number(values.is);
  if (!Number.isFinite(is)) refuse('“is” of a check is a number.');
  return { kind, ...values, is } as unknown as Check;
}
