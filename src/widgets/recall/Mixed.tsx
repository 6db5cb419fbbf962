import { Tex } from '../../ui/math/Tex.tsx';

/** Words with formulas between dollar signs. */
export function Mixed({ text }: { readonly text: string }) {
  return text
    .split('$')
    .map((part, k) => (k % 2 === 1 ? <Tex key={k} tex={part} /> : <span key={k}>{part}</span>));
}
