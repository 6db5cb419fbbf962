import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { marks } from '../../plot/marks.ts';
import { readTokens, themeNames } from './readTokens.ts';

const root = join(import.meta.dirname, '../..');
const sources = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.(css|tsx?)$/.test(path) && !path.includes('.test.'))
  .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));

const { tokensOf } = readTokens(
  ...['colours.css', 'tokens.css'].map((file) =>
    readFileSync(join(import.meta.dirname, file), 'utf8'),
  ),
);

/** Names that a component gives itself (`--knob: 18px`, `{ '--x': … }`), and those of packages. */
const local = new Set(
  sources
    .filter(({ path }) => !/style\/(tokens|colours)\.css$/.test(path))
    .flatMap(({ text }) =>
      [...text.matchAll(/--([\w-]+)['"]?\]?:/g)].map(([, name]) => name ?? ''),
    ),
);
const isForeign = (name: string): boolean =>
  /^(mafs|anchor|available|popup|transform|active-tab)-/.test(name);

describe.each(themeNames)('theme %s', (theme) => {
  const tokens = tokensOf(theme);

  it('has every token that is named anywhere in the code', () => {
    const missing = sources.flatMap(({ path, text }) =>
      [...text.matchAll(/(?:var\(|token\(')--([\w-]*[a-z0-9])(?![\w$-])/gi)]
        .map(([, name]) => name ?? '')
        .filter((name) => !tokens.has(name) && !local.has(name) && !isForeign(name))
        .map((name) => `${path}: --${name}`),
    );
    expect(missing).toEqual([]);
  });

  it('has a colour for every concept and run', () => {
    for (const { colour } of Object.values(marks))
      expect(tokens.get(colour.slice(2))).toMatch(/^#/);
  });

  it('restates every token of the page, so that a part in this theme takes none from a page in another', () => {
    expect([...tokens.keys()].toSorted()).toEqual([...tokensOf(undefined).keys()].toSorted());
  });
});

it('prints the dark theme with the light colours, on white', () => {
  expect(tokensOf('dark', 'print')).toEqual(tokensOf('light', 'print'));
  expect(tokensOf('dark', 'print').get('paper')).toBe('#fff');
});

it('has a dark and a projector value for every colour that is not a map of numbers', () => {
  const light = tokensOf('light');
  for (const theme of ['dark', 'projector'] as const) {
    const same = [...tokensOf(theme)]
      .filter(
        ([name, value]) =>
          value.startsWith('#') && !/^(seq|div)-/.test(name) && light.get(name) === value,
      )
      .map(([name]) => name);
    expect(same).toEqual([]);
  }
});
