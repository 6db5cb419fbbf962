// Build time: what a formula is called by someone who looks for it. `\lambda_{\max}` → "lambda max",
// `\nabla f` → "nabla gradient f".

/** Commands with other names than their own; an empty name is not worth finding. */
const CALLED: Record<string, string> = {
  nabla: 'nabla gradient',
  partial: 'partial',
  frac: '',
  tfrac: '',
  dfrac: '',
  point: '',
  dir: '',
  dirtwo: '',
  val: '',
  grad: '',
  lin: '',
  quadm: '',
  err: '',
  mathbf: '',
  boldsymbol: '',
  mathrm: '',
  mathcal: '',
  mathbb: '',
  operatorname: '',
  text: '',
  left: '',
  right: '',
  quad: '',
  qquad: '',
  begin: '',
  end: '',
  lVert: 'norm',
  rVert: '',
  lvert: '',
  rvert: '',
  le: '',
  ge: '',
  ne: '',
  approx: '',
  cdot: '',
  cdots: '',
  dots: '',
  top: 'transpose',
  to: '',
  mapsto: '',
  leftarrow: '',
  infty: 'infinity',
  varepsilon: 'epsilon',
  varphi: 'phi',
  big: '',
  sum: 'sum',
  prod: 'product',
  sqrt: 'root',
};

/** The words of a formula, each once. */
export function texWords(tex: string): string {
  const words = tex
    .replace(/\\(htmlClass|begin|end)\{[^}]*\}|\\\\\[[^\]]*\]/g, ' ')
    .replace(/\\([a-zA-Z]+)/g, (_, name: string) => ` ${CALLED[name] ?? name} `)
    .replace(/[^a-zA-Z0-9]+/g, ' ')
    .toLowerCase()
    .trim();
  return [...new Set(words.split(' '))].join(' ');
}
