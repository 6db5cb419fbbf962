import { lessons } from '../lessons/catalogue.ts';
import { progressStore } from '../state/progress.ts';
import { useSlice } from '../state/store.ts';
import { NARROW, narrowEdge, narrowSpot, WIDE, wideEdge, wideSpot } from './pathLayout.ts';
import styles from './PathDrawing.module.css';
import { placeOf, stepOf, type Step } from './pathSteps.ts';

interface Spot {
  readonly x: number;
  readonly y: number;
}

const ways = {
  wide: { size: WIDE, edge: wideEdge, spot: wideSpot },
  narrow: { size: NARROW, edge: narrowEdge, spot: narrowSpot },
};

/** The lines and dots only: the lessons themselves are a list that can be read aloud and tabbed through. */
export function PathDrawing({ way }: { way: keyof typeof ways }) {
  const { size, edge, spot } = ways[way];
  const progress = useSlice(progressStore, (state) => state);
  const here = placeOf(progress)?.lesson.number;
  return (
    <svg
      className={`${styles.lines} ${styles[way]}`}
      viewBox={`0 0 ${size.width} ${size.height}`}
      aria-hidden="true"
    >
      {lessons.flatMap(({ number, needs }) =>
        needs.map((need) => (
          <path key={`${need} ${number}`} className={styles.edge} d={edge(need, number)} />
        )),
      )}
      {lessons.map((lesson) => (
        <Dot
          key={lesson.number}
          at={spot(lesson.number)}
          step={stepOf(lesson, progress)}
          here={lesson.number === here}
        />
      ))}
    </svg>
  );
}

const RADIUS = 7;
const RING = 11;

/** A dot fills as its lesson is read; a ring stands around the one where the reader is. */
function Dot({ at: { x, y }, step, here }: { at: Spot; step: Step; here: boolean }) {
  const radius = here ? RADIUS - 2 : RADIUS;
  return (
    <>
      {here && <circle className={styles.ring} cx={x} cy={y} r={RING} />}
      <circle className={`${styles.dot} ${styles[step]}`} cx={x} cy={y} r={radius} />
      {step === 'begun' && (
        <path
          className={styles.half}
          d={`M${x} ${y - radius}a${radius} ${radius} 0 0 0 0 ${2 * radius}z`}
        />
      )}
    </>
  );
}
