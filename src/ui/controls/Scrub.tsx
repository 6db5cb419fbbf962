import { useEffect, useId, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { formatNumber, spokenNumber } from '../format.ts';
import { NumberEntry } from './NumberEntry.tsx';
import { fromFraction, toFraction } from './scale.ts';
import { scaleKey } from './scaleKey.ts';
import styles from './Scrub.module.css';
import { useScaled, type ScaledProps } from './useScaled.ts';

/** A drag of this many pixels goes through the whole range. */
const WHOLE_RANGE_PX = 320;
/** A press that moves less is a click. */
const SLOP_PX = 3;

interface Drag {
  readonly pointer: number;
  readonly x: number;
  readonly fraction: number;
  moved: boolean;
}

/** A number in a sentence that is changed where it stands: drag it sideways, use arrows, or type. */
export function Scrub(props: ScaledProps) {
  const { label, value, min, max, format = formatNumber, onChange, disabled = false } = props;
  const id = useId();
  const knob = useRef<HTMLSpanElement>(null);
  const drag = useRef<Drag | null>(null);
  const focusBack = useRef(false);
  const [typing, setTyping] = useState(false);
  useEffect(() => {
    if (typing || !focusBack.current) return;
    focusBack.current = false;
    knob.current?.focus({ preventScroll: true });
  }, [typing]);
  const { scale, move, settled, report, setReport } = useScaled(props);

  const onPointerDown = (event: PointerEvent<HTMLSpanElement>) => {
    if (event.button !== 0) return;
    // A selection of the sentence must not begin here; the focus that is prevented with it is given by hand.
    event.preventDefault();
    event.currentTarget.focus({ preventScroll: true });
    event.currentTarget.setPointerCapture(event.pointerId);
    const { pointerId, clientX } = event;
    drag.current = {
      pointer: pointerId,
      x: clientX,
      fraction: toFraction(scale, value),
      moved: false,
    };
    settled.hold();
  };
  const onPointerMove = (event: PointerEvent) => {
    const from = drag.current;
    if (from?.pointer !== event.pointerId) return;
    const by = event.clientX - from.x;
    from.moved ||= Math.abs(by) > SLOP_PX;
    if (!from.moved) return;
    const pace = event.altKey ? 0.1 : 1;
    move(fromFraction(scale, from.fraction + (pace * by) / WHOLE_RANGE_PX));
  };
  const end = () => {
    drag.current = null;
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const next = scaleKey(event, scale, value);
    if (next !== null) move(next);
    else if (event.key === 'Enter') setTyping(true);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  // In a sentence an echo would push the words about; the number itself shows it.
  const said = report && (
    <span
      className={report.tone === 'echo' ? 'spoken' : styles.report}
      id={`${id}report`}
      role="status"
      data-tone={report.tone}
    >
      {report.text}
    </span>
  );
  if (typing) {
    return (
      <span className={styles.root}>
        <NumberEntry
          label={`${label}, typed`}
          value={value}
          {...(props.typed ?? { min, max })}
          {...(props.integer === true && { integer: true })}
          format={format}
          autoFocus
          describedBy={`${id}report`}
          onReport={setReport}
          onCommit={(typed) => {
            onChange(typed);
            props.onCommit?.(typed);
          }}
          onDone={(left) => {
            focusBack.current = !left;
            setTyping(false);
          }}
        />
        {said}
      </span>
    );
  }
  return (
    <span className={styles.root}>
      <span
        ref={knob}
        className={styles.scrub}
        role="slider"
        tabIndex={disabled ? -1 : 0}
        aria-label={label}
        aria-valuemin={min}
        aria-valuemax={max}
        aria-valuenow={value}
        aria-valuetext={spokenNumber(value)}
        aria-disabled={disabled || undefined}
        title="Drag sideways, use the arrow keys, or press Enter to type"
        {...(!disabled && {
          onPointerDown,
          onPointerMove,
          onPointerUp: end,
          onPointerCancel: end,
          onDoubleClick: () => setTyping(true),
          onKeyDown,
          onKeyUp: settled.release,
          onBlur: settled.release,
        })}
      >
        {format(value)}
      </span>
      {said}
    </span>
  );
}
