import { WideTex } from '../../../ui/math/WideTex.tsx';
import { texNumber } from '../../parts/texNumber.ts';
import type { Pair } from './curvature.ts';
import type { HvCase } from './hvCase.ts';
import styles from './HvPlane.module.css';

/** v, H v and the curvature along v, written out. */
export function HvReadout({ found }: { readonly found: HvCase }) {
  return (
    <div className={styles.numbers}>
      <WideTex label="v and H v" tex={productTex(found)} />
      <WideTex label="The curvature along v" tex={curvatureTex(found)} />
    </div>
  );
}

const number = (x: number): string => texNumber(x, 4);
const column = (css: string, pair: Pair): string =>
  `\\htmlClass{k-${css}}{\\begin{pmatrix} ${number(pair[0])} \\\\ ${number(pair[1])} \\end{pmatrix}}`;

const productTex = ({ v, product }: HvCase): string =>
  `\\htmlClass{k-tan}{\\mathbf v} = ${column('tan', v)}, \\qquad ` +
  `\\htmlClass{k-tan2}{H\\mathbf v} = ${column('tan2', product)}`;

function curvatureTex({ v, product, curvature }: HvCase): string {
  const head = '\\frac{\\mathbf v^{\\top} H \\mathbf v}{\\lVert \\mathbf v \\rVert^2}';
  const [above, below] = [v[0] * product[0] + v[1] * product[1], v[0] ** 2 + v[1] ** 2];
  const so = `\\htmlClass{k-quad}{${number(curvature)}}`;
  return below === 0
    ? `${head} \\;\\text{needs a direction: } \\mathbf v = 0`
    : `\\text{curvature along } \\mathbf v:\\quad ${head} = \\frac{${number(above)}}{${number(below)}} = ${so}`;
}
