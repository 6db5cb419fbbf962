import { GREEK } from '../../core/lang/characters.ts';
import { CONSTANTS, languageFunctions } from '../../core/lang/functions.ts';
import { parse } from '../../core/lang/parse.ts';
import { infixByToken } from '../../core/lang/precedence.ts';
import { nameTex, printTex } from '../../core/lang/printTex.ts';
import type { Snippet } from './insertion.ts';
import { ARRAY_EXAMPLES, NUMBER_EXAMPLES, OPERATORS, POSTFIX } from './paletteNotes.ts';

export interface PaletteEntry {
  /** As it is typed. */
  readonly name: string;
  readonly says: string;
  readonly example: string;
  /** The example typeset. */
  readonly tex: string;
  readonly snippet: Snippet;
}

export interface PaletteGroup {
  readonly title: string;
  /** Signs only, side by side: their names say all there is. */
  readonly compact?: boolean;
  readonly entries: readonly PaletteEntry[];
}

/** Everything the language knows, from its own tables, in groups. */
export function paletteGroups(): readonly PaletteGroup[] {
  const functions = [...languageFunctions.values()].map(({ name, arity, says }) => {
    const places = arity === 'size' ? 1 : arity;
    const rest = ', '.repeat(Math.max(0, places - 1));
    return entry(name, says, exampleOf(name, places), { before: `${name}(`, after: `${rest})` });
  });
  const ofArrays = (name: string) => ARRAY_EXAMPLES.has(name);
  return [
    { title: 'Operators', entries: operators() },
    { title: 'Functions', entries: functions.filter(({ name }) => !ofArrays(name)) },
    {
      title: 'Vectors and matrices',
      entries: [...arrays(), ...functions.filter(({ name }) => ofArrays(name))],
    },
    {
      title: 'Constants',
      entries: [...CONSTANTS].map(([name, value]) =>
        entry(name, `${String(value).slice(0, 9)}…`, name, { before: name, after: '' }),
      ),
    },
    {
      title: 'Greek letters',
      compact: true,
      entries: [...new Set(GREEK.values())]
        .filter((word) => !CONSTANTS.has(word))
        .map((word) => ({
          name: word,
          says: `the letter ${word}`,
          example: word,
          tex: nameTex(word),
          snippet: { before: word, after: '' },
        })),
    },
  ];
}

const exampleOf = (name: string, places: number): string =>
  ARRAY_EXAMPLES.get(name) ??
  NUMBER_EXAMPLES.get(name) ??
  `${name}(${['x', 'y', 'z'].slice(0, places).join(', ')})`;

function operators(): PaletteEntry[] {
  return [...infixByToken.keys()].map((token) => {
    const [says, example] = OPERATORS.get(token) ?? [token, `x ${token} y`];
    return entry(token, says, example, { before: ` ${token} `, after: '', follows: true });
  });
}

const arrays = (): PaletteEntry[] =>
  POSTFIX.map(({ name, says, example, snippet }) => entry(name, says, example, snippet));

function entry(name: string, says: string, example: string, snippet: Snippet): PaletteEntry {
  const parsed = parse(example);
  return {
    name,
    says,
    example,
    tex: parsed.ok ? printTex(parsed.value.program.result) : '',
    snippet,
  };
}

/** What matches all words of a search, in names first, so that `log` comes before `logdet`. */
export function filtered(groups: readonly PaletteGroup[], search: string): readonly PaletteGroup[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return groups;
  const fits = ({ name, says }: PaletteEntry) =>
    words.every((word) => name.toLowerCase().includes(word) || says.toLowerCase().includes(word));
  const rank = ({ name }: PaletteEntry) => (name.toLowerCase().startsWith(words[0] ?? '') ? 0 : 1);
  return groups
    .map((group) => ({
      ...group,
      entries: group.entries.filter(fits).sort((a, b) => rank(a) - rank(b)),
    }))
    .filter(({ entries }) => entries.length > 0);
}
