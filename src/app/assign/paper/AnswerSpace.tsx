import type { ReactNode } from 'react';
import type { Item } from '../../../exercises/engine/asked.ts';
import type { PartForm } from '../../../exercises/engine/kinds/all.ts';
import { Line } from '../../../exercises/view/Prose.tsx';
import { SketchView } from '../../../exercises/view/SketchView.tsx';
import { Tex } from '../../../ui/math/Tex.tsx';
import styles from './Paper.module.css';

/** Room for an answer by hand, as it is asked for. */
export function AnswerSpace({ form }: { readonly form: PartForm }) {
  switch (form.kind) {
    case 'cells':
      return (
        <div className={styles.answer}>
          {form.label !== undefined && <Tex tex={form.label} />}
          <div className={styles.cells} data-looks={form.looks}>
            {Array.from({ length: form.rows }, (_, i) => (
              <div key={i} className={styles.cellRow}>
                {Array.from({ length: form.cols }, (__, j) => (
                  <span key={j} className={styles.cell} />
                ))}
              </div>
            ))}
          </div>
        </div>
      );
    case 'expression':
    case 'matrix expression':
      return (
        <div className={styles.answer}>
          {form.label !== undefined && <Tex tex={form.label} />}
          <span className={styles.line} />
        </div>
      );
    case 'choice':
    case 'choices':
      return <Items items={form.choices} sign={() => <span className={styles.box} />} />;
    case 'order':
      return (
        <>
          <p className={styles.told}>Number the steps.</p>
          <Items items={form.steps} sign={() => <span className={styles.box} />} />
        </>
      );
    case 'match':
      return (
        <>
          <p className={styles.told}>Write the letter of its partner before each.</p>
          <Items items={form.left} sign={() => <span className={styles.box} />} />
          <Items items={form.right} sign={(at) => `${String.fromCharCode(97 + at)})`} />
        </>
      );
    case 'point':
      return <p className={styles.told}>The point: ( ______ , ______ )</p>;
    case 'points':
      return (
        <>
          <p className={styles.told}>
            Points, each with its class: {form.classes.map(({ text }) => text).join(', ')}.
          </p>
          {Array.from({ length: form.fields }, (_, at) => (
            <p key={at} className={styles.told}>
              ( ______ , ______ ): ______________
            </p>
          ))}
        </>
      );
    case 'widget':
      return <p className={styles.told}>This one is answered in its figure, on the screen.</p>;
  }
}

interface ItemsProps {
  readonly items: readonly Item[];
  readonly sign: (at: number) => ReactNode;
}

function Items({ items, sign }: ItemsProps) {
  return (
    <ul className={styles.items}>
      {items.map((item, at) => (
        <li key={item.id}>
          <span className={styles.sign}>{sign(at)}</span>
          <span>
            <Line text={item.text} />
            {item.sketch && <SketchView sketch={item.sketch} />}
          </span>
        </li>
      ))}
    </ul>
  );
}
