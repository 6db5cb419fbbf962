/** Reads tokens as the stylesheets declare them, without a browser: for tests. */
export type ThemeName = 'light' | 'dark' | 'projector';
export const themeNames: readonly ThemeName[] = ['light', 'dark', 'projector'];

interface Rule {
  readonly media: string;
  readonly selectors: readonly string[];
  readonly tokens: readonly (readonly [name: string, value: string])[];
}

/** Rules in their order; at most one `@media` around a rule, which is all that the tokens need. */
function parse(css: string, media = ''): Rule[] {
  const bare = css.replace(/\/\*[\s\S]*?\*\//g, '').replace(/@import[^;]*;/g, '');
  const blocks = /@media([^{]*)\{((?:[^{}]*\{[^{}]*\})*)\s*\}|([^{}]+)\{([^{}]*)\}/g;
  return [...bare.matchAll(blocks)].flatMap(([, query, rules, selectors, body]) =>
    query !== undefined
      ? parse(rules ?? '', query.trim())
      : {
          media,
          selectors: (selectors ?? '').trim().split(/\s*,\s*/),
          tokens: [...(body ?? '').matchAll(/--([\w-]+):\s*([^;]+);/g)].map(
            ([, name, value]) => [name ?? '', value ?? ''] as const,
          ),
        },
  );
}

/** What the stylesheets of the tokens, in the order of the cascade, give to each theme. */
export function readTokens(...css: readonly string[]) {
  const rules = parse(css.join('\n'));

  /** The tokens of an element that names a theme (or of a page that names none), in a wide window. */
  function tokensOf(
    theme: ThemeName | undefined,
    medium: 'screen' | 'print' = 'screen',
  ): ReadonlyMap<string, string> {
    const own = theme ? ['[data-theme]', `[data-theme='${theme}']`] : [':root'];
    const query = medium === 'screen' ? 'not print' : 'print';
    const holding = rules.filter(
      ({ media, selectors }) =>
        (media === '' || media === query) && selectors.some((s) => own.includes(s)),
    );
    return new Map(holding.flatMap(({ tokens }) => tokens));
  }

  /** One of them; a missing one is a mistake. */
  function tokenOf(theme: ThemeName, name: string): string {
    const value = tokensOf(theme).get(name);
    if (value === undefined) throw new Error(`no token --${name} in ${theme}`);
    return value;
  }

  return { tokensOf, tokenOf };
}
