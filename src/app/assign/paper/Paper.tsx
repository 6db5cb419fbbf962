import type { Posed } from '../../../exercises/engine/variant.ts';
import { Line, Prose } from '../../../exercises/view/Prose.tsx';
import { SketchView } from '../../../exercises/view/SketchView.tsx';
import { QrCode } from '../../../ui/qr/QrCode.tsx';
import type { Worksheet } from '../../../url/worksheet.ts';
import { LONG_LINK } from '../../addresses.ts';
import { rulesOf } from '../../sheet/policyOf.ts';
import { pointsSaid } from '../words.ts';
import { AnswerSpace } from './AnswerSpace.tsx';
import styles from './Paper.module.css';

/** What is printed: the questions with room for answers, or the worked solutions. */
export interface Printed {
  readonly what: 'worksheet' | 'solutions';
  readonly worksheet: Worksheet;
  readonly student: string;
  readonly posed: readonly Posed[];
  readonly address: string;
}

/** A worksheet as it lies on a desk. On the screen it is not seen. */
export function Paper({ printed }: { readonly printed: Printed }) {
  const { what, worksheet, student, posed, address } = printed;
  const { title, instructions, due, items } = worksheet;
  const solved = what === 'solutions';
  return (
    <article className={styles.paper} data-paper-of={what}>
      <header className={styles.head}>
        <div>
          <h1>{`${title || 'Worksheet'}${solved ? ': solutions' : ''}`}</h1>
          <p className={styles.name}>
            Name: {student || (solved ? 'any' : <span className={styles.line} />)}
            {due !== '' && !solved && <> · Due: {due}</>}
          </p>
          {!solved && instructions !== '' && <Prose text={instructions} />}
          {!solved && <p className={styles.rules}>On the screen: {rulesOf(worksheet).join(' ')}</p>}
        </div>
        {!solved && address.length <= LONG_LINK && (
          <div className={styles.code}>
            <QrCode text={address} label="QR code of the link to this worksheet" />
          </div>
        )}
      </header>
      <ol className={styles.list}>
        {posed.map((exercise, index) => (
          <li key={index} className={styles.exercise}>
            <h2>
              {index + 1} {exercise.title}
              <span className={styles.points}>
                {pointsSaid(items[index]?.points ?? 0)} · {exercise.seed}
              </span>
            </h2>
            <Prose text={exercise.prompt} />
            {exercise.sketch && <SketchView sketch={exercise.sketch} />}
            {solved ? (
              <div className={styles.solution}>
                <Prose text={exercise.solution} />
              </div>
            ) : (
              exercise.parts.map((part, at) => (
                <div key={part.first} className={styles.part}>
                  {part.title !== '' && (
                    <p>
                      {at + 1}) <Line text={part.title} />
                    </p>
                  )}
                  <AnswerSpace form={part.form} />
                </div>
              ))
            )}
          </li>
        ))}
      </ol>
    </article>
  );
}
