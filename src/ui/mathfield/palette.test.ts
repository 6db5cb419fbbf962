import { describe, expect, it } from 'vitest';
import { languageFunctions } from '../../core/lang/functions.ts';
import { lower } from '../../core/lang/lower.ts';
import { parse } from '../../core/lang/parse.ts';
import { infixByToken } from '../../core/lang/precedence.ts';
import { filtered, paletteGroups } from './palette.ts';
import { ARRAY_EXAMPLES, NUMBER_EXAMPLES, OPERATORS } from './paletteNotes.ts';

const groups = paletteGroups();
const entries = groups.flatMap((group) => group.entries);
const named = (title: string) => groups.find((group) => group.title === title)?.entries ?? [];

describe('the palette', () => {
  it('holds every function and every operator of the language, once', () => {
    const names = [...named('Functions'), ...named('Vectors and matrices')].map((e) => e.name);
    for (const name of languageFunctions.keys()) {
      expect(names.filter((other) => other === name)).toEqual([name]);
    }
    expect(named('Operators').map((e) => e.name)).toEqual([...infixByToken.keys()]);
  });

  it('describes operators that exist, all of them, and functions that exist', () => {
    expect([...OPERATORS.keys()].sort()).toEqual([...infixByToken.keys()].sort());
    for (const name of [...ARRAY_EXAMPLES.keys(), ...NUMBER_EXAMPLES.keys()]) {
      expect(languageFunctions.has(name), name).toBe(true);
    }
  });

  it.each(entries.map((e) => [e.name, e]))('%s: its example is read and typeset', (_, e) => {
    const parsed = parse(e.example);
    expect(parsed.ok && lower(parsed.value).ok).toBe(true);
    expect(e.tex).not.toBe('');
    expect(e.says).not.toBe('');
  });

  it('is searched by name and by meaning, names first', () => {
    const found = (search: string) =>
      filtered(groups, search).flatMap((group) => group.entries.map((e) => e.name));
    expect(found('log')[0]).toBe('log');
    expect(found('log').length).toBeGreaterThan(1);
    expect(found('determinant')).toEqual(['det', 'logdet']);
    expect(found('theta')).toEqual(['theta', 'Theta']);
    expect(found('nothing like it')).toEqual([]);
    expect(found('')).toHaveLength(entries.length);
  });
});
