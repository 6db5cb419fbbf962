/** Greek letters by their words, the spelling that the language keeps. */
const GREEK_PAIRS =
  'α alpha β beta γ gamma δ delta ε epsilon ϵ epsilon ζ zeta η eta θ theta ϑ theta ι iota κ kappa ' +
  'λ lambda μ mu µ mu ν nu ξ xi π pi ρ rho σ sigma τ tau υ upsilon φ phi ϕ phi χ chi ψ psi ω omega ' +
  'Γ Gamma Δ Delta Θ Theta Λ Lambda Ξ Xi Π Pi Σ Sigma Φ Phi Ψ Psi Ω Omega';

const words = GREEK_PAIRS.split(' ');

/** 'θ' → 'theta'. */
export const GREEK: ReadonlyMap<string, string> = new Map(
  words.flatMap((word, i) => (i % 2 === 0 ? [[word, words[i + 1]] as const] : [])),
);

/** 'theta' → 'θ', for a name that is written, not typed. */
export const GREEK_LETTERS: ReadonlyMap<string, string> = new Map(
  [...GREEK].reverse().map(([letter, word]) => [word, letter]),
);

export const GREEK_WORDS: ReadonlySet<string> = new Set(GREEK.values());

/** '²' → '2'; '⁻' → '-'. */
export const SUPERSCRIPTS: ReadonlyMap<string, string> = new Map(
  [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺'].map((c, i) => [c, '0123456789-+'[i]]),
);

/** '½' → ['1', '2']. */
export const FRACTIONS: ReadonlyMap<string, readonly string[]> = new Map(
  [...'½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅐⅛⅜⅝⅞⅑⅒'].map((c) => [c, c.normalize('NFKC').split('⁄')]),
);

/** Letters, digits and signs as wide as Chinese ones in the place of those that are meant; of the same length. */
export const narrow = (text: string): string =>
  text.replace(/[！-～]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0));

/** Characters of pasted mathematics, by what they mean here. */
export const SYNONYMS: ReadonlyMap<string, string> = new Map([
  ['·', '*'],
  ['×', '*'],
  ['⋅', '*'],
  ['∗', '*'],
  ['⊙', '.*'],
  ['∘', '.*'],
  ['⊘', './'],
  ['÷', '/'],
  ['∕', '/'],
  ['⁄', '/'],
  ['−', '-'],
  // What keyboards and word processors make of a minus.
  ...[...'‐‑‒–—―﹣'].map((dash) => [dash, '-'] as const),
  ['≤', '<='],
  ['≥', '>='],
  ['≠', '!='],
  ['‖', '‖'],
  ['∥', '‖'],
  ['∣', '|'],
  ['ᵀ', "'"],
  ['⊤', "'"],
  ['’', "'"],
  ['′', "'"],
]);
