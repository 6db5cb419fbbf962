/** Signs that people type or paste, by the names under which formulas are kept. */
const NAMES: Record<string, string> = {
  '∇': 'nabla',
  '∂': 'partial',
  '∑': 'sum',
  '√': 'root',
  '∞': 'infinity',
  '‖': 'norm',
  '²': '2',
  α: 'alpha',
  β: 'beta',
  γ: 'gamma',
  δ: 'delta',
  ε: 'epsilon',
  η: 'eta',
  θ: 'theta',
  κ: 'kappa',
  λ: 'lambda',
  μ: 'mu',
  ρ: 'rho',
  σ: 'sigma',
  φ: 'phi',
  Σ: 'sigma',
};

/** British and American spellings meet in the American one, plurals in the singular. */
const SPELT: readonly (readonly [RegExp, string])[] = [
  [/(?<=..[^siu])s$/, ''],
  [/isation/g, 'ization'],
  [/ise(r|rs|d|s)?$/, 'ize$1'],
  [/our$/, 'or'],
];

/** Words that say nothing about what is looked for, as in "what is a gradient". */
const EMPTY = new Set('a an and are do does how i in is it of on or the to what why'.split(' '));

/**
 * The words by which a text is found: `2/λ_max` → 2, lambda, max. Small letters, no accents, signs by
 * their names, one spelling.
 */
export function wordsOf(text: string): string[] {
  return text
    .replace(/[∇∂∑√∞‖²αβγδεηθκλμρσφΣ]/g, (sign) => ` ${NAMES[sign]} `)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’']s\b/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !EMPTY.has(word))
    .map((word) => SPELT.reduce((spelt, [from, to]) => spelt.replace(from, to), word));
}
