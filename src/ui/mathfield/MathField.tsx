import {
  useId,
  useRef,
  useState,
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
} from 'react';
import { WideTex } from '../math/WideTex.tsx';
import { LiveText } from '../readout/LiveText.tsx';
import { replaceAll, type TextBox } from './edit.ts';
import type { FieldFault } from './fault.ts';
import { Faults, sentence } from './Faults.tsx';
import { HistoryButton } from './HistoryButton.tsx';
import styles from './MathField.module.css';
import { PaletteButton } from './PaletteButton.tsx';
import { TypedText } from './TypedText.tsx';
import { useHistory } from './useHistory.ts';
import { useRemembered } from './useRemembered.ts';
import { useRested } from './useRested.ts';

export interface MathFieldProps {
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
  /** Earlier texts, oldest first; left out, the field remembers its own. */
  readonly history?: readonly string[];
  /** Large letters that wrap, for a room. */
  readonly large?: boolean;
  /** A program: it wraps, Enter begins a new line, and Ctrl Enter or leaving the field ends the typing. */
  readonly lines?: boolean;
  /** The field itself, for whoever opens it and puts the caret there. */
  readonly fieldRef?: RefObject<TextBox | null>;
}

/** Mathematics as text: typeset as it is typed, with its faults where they are. */
export function MathField(props: MathFieldProps) {
  const { label, value, onInput, onCommit, tex = null, reading, faults, stale = false } = props;
  const { large = false, lines = false } = props;
  const id = useId();
  const root = useRef<HTMLDivElement>(null);
  const own = useRef<TextBox>(null);
  const box = props.fieldRef ?? own;
  const remembered = useRemembered(value);
  const history = props.history ?? remembered.texts;
  const walk = useHistory(history, value, onInput);
  // While the text cannot be read, the last reading stays, pale: what is typed next is compared with it.
  const [good, setGood] = useState(tex);
  // A text that is too long to be set has no reading to be compared with.
  const now = tex === null && faults.length > 0 ? good : tex;
  if (now !== good) setGood(now);
  const rested = useRested(value, faults.length === 0);

  const commit = () => {
    if (faults.length === 0) remembered.remember(value);
    onCommit?.(value);
  };
  const put = (text: string) => {
    if (box.current) replaceAll(box.current, text, onInput);
    else onInput(text);
  };
  const onBlur = (event: FocusEvent) => {
    // To its own buttons is not away: the palette writes into the text that is being written.
    if (!root.current?.contains(event.relatedTarget)) commit();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // In the large dialog Enter closes, as it does for a formula.
    const breaks = lines && !large && !event.ctrlKey && !event.metaKey;
    if (event.key === 'Enter' && !breaks && !event.nativeEvent.isComposing) {
      event.preventDefault();
      commit();
    }
    if (event.key === 'Escape' && faults.length > 0 && value !== rested.current) {
      // Neither a dialog around the field nor a full screen is left by it.
      event.preventDefault();
      event.stopPropagation();
      event.nativeEvent.stopImmediatePropagation();
      put(rested.current);
    }
    walk(event);
  };

  const earlier = history.filter((text) => text !== value);
  return (
    <div ref={root} className={styles.root} data-large={large || undefined}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <div className={styles.text}>
        <TypedText
          id={id}
          box={box}
          value={value}
          onInput={onInput}
          faults={faults}
          large={large}
          wraps={large || lines}
          title="Alt+Up and Alt+Down: earlier texts; Escape: the last good one"
          aria-invalid={faults.length > 0}
          aria-describedby={`${id}faults`}
          onBlur={onBlur}
          onKeyDown={onKeyDown}
        />
      </div>
      <div className={styles.tools}>
        {earlier.length > 0 && (
          <HistoryButton label={label} texts={earlier} onUse={put} field={box} />
        )}
        <PaletteButton field={box} onInput={onInput} />
      </div>
      <div className={`${styles.preview} ${tex === null ? styles.earlier : ''}`}>
        {good !== null && <WideTex tex={good} label={`${label}, typeset`} />}
      </div>
      <div className={styles.faults} id={`${id}faults`}>
        <Faults faults={faults} stale={stale} onUse={put} />
      </div>
      <LiveText delay={600} text={announcement(faults, reading)} />
    </div>
  );
}

function announcement(faults: readonly FieldFault[], reading: string | undefined): string {
  if (faults.length > 0) return faults.map(sentence).join(' ');
  return reading === undefined ? '' : `Read as ${reading}`;
}
