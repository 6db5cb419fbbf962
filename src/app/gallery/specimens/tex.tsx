import { Tex } from '../../../ui/math/Tex.tsx';
import { WideTex } from '../../../ui/math/WideTex.tsx';
import type { Specimen } from '../specimen.ts';
import styles from './layout.module.css';

const CONCEPTS =
  '\\htmlClass{k-grad}{\\bar x} = \\htmlClass{k-grad}{\\bar y}\\,\\htmlClass{k-lin}{J},\\quad ' +
  '\\htmlClass{k-out}{\\dot y} = \\htmlClass{k-lin}{J}\\,\\htmlClass{k-tan}{\\dot x}';
const TAYLOR =
  'f(\\htmlClass{k-input}{x} + \\htmlClass{k-tan}{h}) = \\htmlClass{k-out}{f(x)} + ' +
  "\\htmlClass{k-lin}{f'(x)\\,h} + \\htmlClass{k-quad}{\\tfrac12 h^{\\mathsf T} H h} + \\htmlClass{k-err}{o(\\lVert h\\rVert^2)}";

export const tex: Specimen = {
  id: 'tex',
  title: 'Formula',
  group: 'Mathematics',
  purpose:
    'A symbol has the colour of its concept: input, tangent, output, gradient, linear and quadratic model, error.',
  states: [
    {
      name: 'In a sentence',
      wide: true,
      Show: () => (
        <p className={styles.sentence}>
          The step <Tex tex="x \leftarrow x - \eta\,\htmlClass{k-grad}{\nabla f(x)}^{\mathsf T}" />{' '}
          goes against the gradient.
        </p>
      ),
    },
    { name: 'Concepts', wide: true, Show: () => <Tex tex={CONCEPTS} display /> },
    {
      name: 'All of them',
      wide: true,
      Show: () => <WideTex tex={TAYLOR} display label="Taylor" />,
    },
    {
      name: 'Runs',
      Show: () => (
        <Tex tex="\htmlClass{k-r1}{\eta_1},\ \htmlClass{k-r2}{\eta_2},\ \htmlClass{k-r3}{\eta_3}" />
      ),
    },
    {
      name: 'Too wide: it scrolls',
      Show: () => (
        <div className={styles.narrow}>
          <WideTex
            label="A long formula"
            tex="\sum_{k=1}^{n} \frac{(x_k-\mu)^2}{2\sigma^2} + n\log\sigma + \tfrac n2\log 2\pi + \lambda\lVert w\rVert^2"
          />
        </div>
      ),
    },
    { name: 'Not to be set', Show: () => <Tex tex="\frac{1}{" /> },
  ],
};
