import { useRef } from 'react';
import { Button } from '../../../ui/controls/Button.tsx';
import { formatNumber } from '../../../ui/format.ts';
import { WideTex } from '../../../ui/math/WideTex.tsx';
import { texNumber } from '../../parts/texNumber.ts';
import { useKeptFocus } from '../../parts/useKeptFocus.ts';
import { angleOf, type Hessian } from './curvature.ts';
import type { HvCase } from './hvCase.ts';
import asking from '../../parts/Question.module.css';
import styles from './HvPlane.module.css';
import { extremesWords, guessWords } from './hvWords.ts';

interface CurvatureQuestionProps {
  readonly found: HvCase;
  readonly hessian: Hessian;
  readonly guess: { readonly angle: number | null } | null;
  /** An angle, null for one who only asks, false to cover the answer again. */
  readonly onGuess: (angle: number | null | false) => void;
}

/** Where the curvature is greatest: said by turning v there, then shown. */
export function CurvatureQuestion({ found, hessian, guess, onGuess }: CurvatureQuestionProps) {
  const angle = angleOf(found.v);
  const still = found.v.every((x) => x === 0);
  const text = useRef<HTMLDivElement>(null);
  // Its buttons change with the answer.
  useKeptFocus(guess !== null, () => text.current);
  return (
    <div className={asking.question}>
      <div ref={text} className={styles.text} tabIndex={-1} aria-live="polite">
        {guess ? (
          <p>
            <strong>{guessWords(hessian, guess.angle)}</strong> {extremesWords(hessian)}
          </p>
        ) : (
          <p>
            <strong>At which v is the curvature largest?</strong> Turn v to where you think it is,
            then say so.
          </p>
        )}
      </div>
      {guess && <WideTex label="H by its columns" tex={hessianTex(hessian)} />}
      {guess && (
        <p className={styles.scale}>
          Two more sweeps, along e₁ and along e₂, gave the two columns of H. For n inputs that would
          be n sweeps: Hv alone needs one, and no H.
        </p>
      )}
      <div className={asking.choices}>
        {guess ? (
          <span className={asking.cover}>
            <Button variant="plain" onClick={() => onGuess(false)}>
              cover the answer
            </Button>
          </span>
        ) : (
          <>
            {still ? (
              <Button aria-disabled>v has no direction</Button>
            ) : (
              <Button onClick={() => onGuess(angle)}>here, at {formatNumber(angle, 3)}°</Button>
            )}
            <Button variant="plain" onClick={() => onGuess(null)}>
              show the answer
            </Button>
          </>
        )}
      </div>
    </div>
  );
}

const hessianTex = ({ first, second }: Hessian): string => {
  const [a, b, c, d] = [first[0], second[0], first[1], second[1]].map((x) => texNumber(x, 4));
  return `H = \\begin{bmatrix} ${a} & ${b} \\\\ ${c} & ${d} \\end{bmatrix}`;
};
