import { Tex } from '../../ui/math/Tex.tsx';
import { WideTex } from '../../ui/math/WideTex.tsx';
import { useResults, useWidgetState } from './context.ts';
import { landings } from './landings.ts';
import styles from './Landing.module.css';

const base = import.meta.env.BASE_URL;
/** Losses of these are functions of x and y, as the descent lab takes them. */
const DESCENDED: ReadonlySet<string> = new Set(['regression', 'logistic', 'hinge']);

/** The loss and its gradient, the rule that it uses, and where that is proved. */
export function Uses() {
  const model = useWidgetState((s) => s.settled.model);
  const source = useResults((r) => r.calm?.landing.source);
  const { lossTex, gradientTex, uses, chapter } = landings[model];
  return (
    <div className={styles.uses}>
      <WideTex label="The loss" tex={lossTex} />
      <WideTex label="Its gradient" tex={gradientTex} />
      <ul className={styles.rules}>
        {uses.map(({ tex, name, lesson }) => (
          <li key={name}>
            uses <a href={`${base}lessons/${lesson}/`}>{name}</a>: <Tex tex={tex} />
          </li>
        ))}
        <li>in the book: {chapter}</li>
        {source && DESCENDED.has(model) && (
          <li>
            <a href={`${base}lab/descent/?f=${encodeURIComponent(source)}`}>
              descend this loss in the descent lab
            </a>
          </li>
        )}
      </ul>
    </div>
  );
}
