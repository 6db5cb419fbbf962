import { useId, useLayoutEffect, useRef, useState } from 'react';
import { WideTex } from '../math/WideTex.tsx';
import { LiveText } from '../readout/LiveText.tsx';
import { pieces, type FieldFault } from './fault.ts';
import styles from './MathField.module.css';
import { useHistory } from './useHistory.ts';

interface MathFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onInput: (text: string) => void;
  /** Enter, or leaving the field. */
  readonly onCommit?: (text: string) => void;
  /** How the text was read, typeset; null while it cannot be read. */
  readonly tex?: string | null;
  /** The same in words. */
  readonly reading?: string;
  readonly faults: readonly FieldFault[];
  /** The picture is of an earlier text than this one. */
  readonly stale?: boolean;
  /** Earlier texts, oldest first: Alt+Up and Alt+Down walk through them. */
  readonly history?: readonly string[];
}

const STALE = 'The picture shows your last good function.';

export function MathField(props: MathFieldProps) {
  const { label, value, onInput, onCommit, tex = null, reading, faults, stale = false } = props;
  const id = useId();
  const walk = useHistory(props.history ?? [], value, onInput);
  const { input, mirror, sync } = useMirror(value);
  // While the text cannot be read, the last reading stays, pale: what is typed next is compared with it.
  const [good, setGood] = useState(tex);
  if (tex !== null && tex !== good) setGood(tex);

  return (
    <div className={styles.root}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <div className={styles.box}>
        <div ref={mirror} className={styles.mirror} aria-hidden="true">
          {pieces(value, faults).map((piece, index) =>
            piece.bad ? (
              <span key={index} className={styles.bad}>
                {piece.text}
              </span>
            ) : (
              piece.text
            ),
          )}
        </div>
        <input
          ref={input}
          id={id}
          className={styles.input}
          type="text"
          inputMode="text"
          spellCheck={false}
          autoCapitalize="off"
          autoComplete="off"
          autoCorrect="off"
          value={value}
          title={props.history === undefined ? undefined : 'Alt+Up and Alt+Down: earlier texts'}
          aria-invalid={faults.length > 0}
          aria-describedby={`${id}faults`}
          onChange={(event) => onInput(event.currentTarget.value)}
          onScroll={sync}
          onSelect={sync}
          onBlur={() => {
            sync();
            onCommit?.(value);
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter') onCommit?.(value);
            walk(event);
          }}
        />
      </div>
      <div className={`${styles.preview} ${tex === null ? styles.earlier : ''}`}>
        {good !== null && <WideTex tex={good} label={`${label}, typeset`} />}
      </div>
      <div id={`${id}faults`}>
        {faults.map((fault, index) => (
          <p key={`${fault.start} ${fault.message}`} className={styles.fault}>
            {sentence(fault)}
            {fault.fix && <Repair fix={fault.fix} onUse={onInput} />}
            {stale && index === faults.length - 1 && ` ${STALE}`}
          </p>
        ))}
        {stale && faults.length === 0 && <p className={styles.fault}>{STALE}</p>}
      </div>
      <LiveText delay={600} text={announcement(faults, reading)} />
    </div>
  );
}

function Repair({
  fix,
  onUse,
}: {
  fix: { label: string; text: string };
  onUse: (text: string) => void;
}) {
  return (
    <>
      {' '}
      <button type="button" className={styles.fix} onClick={() => onUse(fix.text)}>
        {fix.label}
      </button>
      .
    </>
  );
}

function sentence({ message, advice }: FieldFault): string {
  return advice === undefined ? message : `${message} ${advice}`;
}

function announcement(faults: readonly FieldFault[], reading: string | undefined): string {
  if (faults.length > 0) return faults.map(sentence).join(' ');
  return reading === undefined ? '' : `Read as ${reading}`;
}

/** Keeps the layer that draws the wavy lines scrolled to where the input has scrolled its text. */
function useMirror(value: string) {
  const input = useRef<HTMLInputElement>(null);
  const mirror = useRef<HTMLDivElement>(null);
  const sync = () => {
    if (input.current && mirror.current) mirror.current.scrollLeft = input.current.scrollLeft;
  };
  useLayoutEffect(sync, [value]);
  return { input, mirror, sync };
}
