import type { ReactNode } from 'react';
import type { Item } from '../../../exercises/engine/asked.ts';
import type { PartForm } from '../../../exercises/engine/kinds/all.ts';
import { Line } from '../../../exercises/view/Prose.tsx';
import { SketchView } from '../../../exercises/view/SketchView.tsx';
import { Tex } from '../../../ui/math/Tex.tsx';
import styles from './Paper.module.css';
import { PointMap } from './PointMap.tsx';

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
      return <Formula label={form.label} />;
    case 'matrix expression':
      return (
        <>
          <p className={styles.told}>
            Shapes: <code>{shapesSaid(form.declarations)}</code>
          </p>
          <Formula label={form.label} />
        </>
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
      return (
        <>
          <PointMap form={form} />
          <p className={styles.told}>Mark the point in the map. It is ( ______ , ______ ).</p>
        </>
      );
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
      return (
        <p className={styles.told}>
          This exercise needs the screen: open the link of the worksheet and answer in its figure.
        </p>
      );
  }
}

function Formula({ label }: { readonly label: string | undefined }) {
  return (
    <div className={styles.answer}>
      {label !== undefined && <Tex tex={label} />}
      <span className={styles.line} />
    </div>
  );
}

/** `A: 3×2; x: 2`. */
const shapesSaid = (declarations: string): string => declarations.replace(/(\d)x(?=\d)/g, '$1×');

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
