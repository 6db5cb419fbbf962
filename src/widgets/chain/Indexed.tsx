const LOWERED = '₀₁₂₃₄₅₆₇₈₉';

interface Part {
  readonly text: string;
  readonly lowered: boolean;
}

/** A text with its lowered digits apart: few fonts have such digits of their own, and fallbacks look it. */
export const partsOf = (text: string): readonly Part[] =>
  text
    .split(/([₀-₉]+)/)
    .filter((part) => part !== '')
    .map((part) => {
      const lowered = LOWERED.includes(part[0]);
      const digits = Array.from(part, (digit) => LOWERED.indexOf(digit)).join('');
      return { text: lowered ? digits : part, lowered };
    });

/** A sentence with names such as J₃ in it. */
export function Indexed({ text }: { readonly text: string }) {
  return partsOf(text).map((part, k) =>
    part.lowered ? <sub key={k}>{part.text}</sub> : part.text,
  );
}
