/** An entry of a matrix in LaTeX as one would type it here: `\frac{1}{2}` as `1/2`. */
export function fromLatex(tex: string): string {
  return tex
    .replace(/\\[dt]?frac\s*(?:\{([^{}]*)\}\s*\{([^{}]*)\}|(\d)\s*(\d))/g, over)
    .replace(/\\sqrt\s*\{([^{}]*)\}/g, 'sqrt($1)')
    .replace(/\\(?:left|right)\b|\\[,;:!]|~/g, ' ')
    .replace(/\\(?:cdot|times)\b/g, '*')
    .replace(/\{([^{}]*)\}/g, (_, inner: string) => (SIMPLE.test(inner) ? inner : `(${inner})`))
    .replace(/\\([A-Za-z]+)/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}

/** What needs no parentheses. */
const SIMPLE = /^\s*(?:\d+(?:\.\d+)?|[A-Za-z])\s*$/;

function over(_: string, a = '', b = '', c = '', d = ''): string {
  const [above, below] = [a || c, b || d].map((text) => (SIMPLE.test(text) ? text : `(${text})`));
  return `${above}/${below}`;
}
