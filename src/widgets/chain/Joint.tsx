import { entryTex } from '../../ui/math/entryName.ts';
import { Tex } from '../../ui/math/Tex.tsx';
import { WideTex } from '../../ui/math/WideTex.tsx';
import { DIGITS } from './chainRuler.ts';
import styles from './Composition.module.css';
import { numbersTex } from './numbersTex.ts';
import type { Answer } from './results.ts';
import { columnText } from './say.ts';
import { jacobianTex, placeTex } from './stageTex.ts';

interface JointProps {
  readonly answer: Answer;
  readonly map: number;
  /** Without its shape and the numbers of its place. */
  readonly short: boolean;
  /** At the beginning of a row, it comes from the end of the one above. */
  readonly leads: boolean;
}

/** More numbers than these would hide what they are about. */
const MOST_WRITTEN = 2;

/** The Jacobian between two stages, at the value of the first: vectors go through it forward, rows backward. */
export function Joint({ answer, map, short, leads }: JointProps) {
  const { jacobian } = answer.stages[map];
  const { rows, cols } = jacobian;
  return (
    <div className={styles.joint}>
      {leads && (
        <span className={styles.leads}>
          from <Tex tex={`\\htmlClass{k-out}{${placeTex(answer, map)}}`} />
        </span>
      )}
      <span className={styles.forward} aria-hidden="true" />
      <div className={styles.matrix}>
        <WideTex
          label={`The Jacobian of ${answer.stages[map].name}`}
          tex={`\\htmlClass{k-lin}{${numbersTex(jacobian, DIGITS.joint)}}`}
        />
      </div>
      <p className={styles.at}>
        <Tex tex={`\\htmlClass{k-lin}{${jacobianTex(answer, map)}}`} />
        {!short && (
          <>
            , {rows} × {cols}
            <br />
            at <Tex tex={place(answer, map)} />
          </>
        )}
      </p>
      <span className={styles.backward} aria-hidden="true" />
    </div>
  );
}

function place({ stages, asked }: Answer, map: number): string {
  const [name, value, css] =
    map === 0
      ? ['x_0', asked.at, 'input']
      : [entryTex(stages[map - 1].name), stages[map - 1].value, 'out'];
  const numbers =
    value.length <= MOST_WRITTEN
      ? ` = ${columnText(value, DIGITS.joint).replaceAll('−', '-')}`
      : '';
  return `\\htmlClass{k-${css}}{${name}${texOf(numbers)}}`;
}

/** `1.2×10⁻⁵` as text is no TeX: then the place goes by its name. */
const texOf = (numbers: string): string => (/^[-=()\d., ]*$/.test(numbers) ? numbers : '');
