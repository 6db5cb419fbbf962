import { useId, type ReactNode, type RefObject } from 'react';
import { ViewButtons } from '../ViewButtons.tsx';
import { FIRST_ORBIT, spokenOrbit, turned, zoomed } from './orbit.ts';
import styles from './Turntable.module.css';
import type { Turning } from './useOrbit.ts';

interface TurntableProps {
  /** Takes the hand and the keys; useOrbit listens to it. */
  readonly box: RefObject<HTMLDivElement | null>;
  readonly turning: Turning;
  /** Width over height. */
  readonly ratio: number;
  readonly label: string;
  readonly busy?: boolean;
  /** Its keys, for those who do not see it. */
  readonly keys: string;
  /** Written beneath; without it no line is kept for it. */
  readonly note?: ReactNode;
  /** The picture, filling the box. */
  readonly children: ReactNode;
}

const TURN = 15;
const ZOOM = 1.25;

/** What every picture in space stands on: turned by hand, keys and buttons, with the view told once it rests. */
export function Turntable(props: TurntableProps) {
  const { box, turning, ratio, label, busy, keys, note, children } = props;
  const { settled, act, onKeyDown } = turning;
  const id = useId();
  return (
    <div className={styles.frame}>
      <div className={styles.holder}>
        <div
          ref={box}
          className={styles.space}
          style={{ aspectRatio: ratio }}
          role="group"
          aria-label={label}
          aria-describedby={id}
          aria-busy={busy}
          tabIndex={0}
          onKeyDown={onKeyDown}
        >
          {children}
        </div>
        <ViewButtons
          label="Turn and zoom"
          buttons={[
            { sign: 'left', label: 'Turn left', act: () => act((o) => turned(o, TURN, 0)) },
            { sign: 'right', label: 'Turn right', act: () => act((o) => turned(o, -TURN, 0)) },
            { sign: 'up', label: 'From further above', act: () => act((o) => turned(o, 0, TURN)) },
            {
              sign: 'down',
              label: 'From further below',
              act: () => act((o) => turned(o, 0, -TURN)),
            },
            { sign: 'zoomIn', label: 'Zoom in', act: () => act((o) => zoomed(o, ZOOM)) },
            { sign: 'zoomOut', label: 'Zoom out', act: () => act((o) => zoomed(o, 1 / ZOOM)) },
            { sign: 'home', label: 'Back to the first view', act: () => act(() => FIRST_ORBIT) },
          ]}
        />
      </div>
      <p className={note === undefined ? 'spoken' : styles.note} id={id}>
        {note}
        <span className="spoken">{keys}</span>
      </p>
      <p className="spoken" role="status">
        {settled ? spokenOrbit(settled) : ''}
      </p>
    </div>
  );
}
