import { useLayoutEffect, useRef, useState, type ComponentProps, type RefObject } from 'react';
import { bracketsAt } from './brackets.ts';
import type { TextBox } from './edit.ts';
import { pieces, type FieldFault } from './fault.ts';
import styles from './TypedText.module.css';

interface TypedTextProps extends Pick<
  ComponentProps<'textarea'>,
  'id' | 'title' | 'aria-invalid' | 'aria-describedby'
> {
  readonly value: string;
  readonly onInput: (text: string) => void;
  readonly faults: readonly FieldFault[];
  /** Large letters, to be read from the back of a room. */
  readonly large: boolean;
  /** On as many lines as it takes. */
  readonly wraps: boolean;
  readonly box: RefObject<TextBox | null>;
  readonly onBlur: ComponentProps<'div'>['onBlur'];
  readonly onKeyDown: ComponentProps<'div'>['onKeyDown'];
}

/** The text as it is typed, over a layer that underlines faults and marks the brackets at the caret. */
export function TypedText(props: TypedTextProps) {
  const { value, onInput, faults, large, wraps, box, onBlur, onKeyDown, ...native } = props;
  const mirror = useRef<HTMLDivElement>(null);
  const [caret, setCaret] = useState<number | null>(null);

  /** Keeps the layer scrolled to where the field has scrolled its text. */
  const sync = () => {
    if (!box.current || !mirror.current) return;
    mirror.current.scrollLeft = box.current.scrollLeft;
    mirror.current.scrollTop = box.current.scrollTop;
  };
  useLayoutEffect(sync, [box, value]);

  const place = () => {
    const at = box.current;
    const single = at !== null && at.selectionStart === at.selectionEnd;
    setCaret(single ? at.selectionStart : null);
    sync();
  };
  const pair = caret === null ? null : bracketsAt(value, caret);

  const shared = {
    ...native,
    className: styles.input,
    spellCheck: false,
    autoCapitalize: 'off',
    autoComplete: 'off',
    autoCorrect: 'off',
    value,
    onScroll: sync,
    onSelect: place,
    onChange: () => {
      if (box.current) onInput(box.current.value);
    },
  };

  return (
    <div
      className={styles.box}
      data-large={large || undefined}
      data-wraps={wraps || undefined}
      onKeyDown={onKeyDown}
      onBlur={(event) => {
        setCaret(null);
        onBlur?.(event);
      }}
    >
      <div ref={mirror} className={styles.mirror} aria-hidden="true">
        {pieces(value, faults, pair ?? []).map((piece, index) =>
          piece.bad || piece.paired ? (
            <span
              key={index}
              data-fault={piece.bad || undefined}
              className={`${piece.bad ? styles.bad : ''} ${piece.paired ? styles.paired : ''}`}
            >
              {piece.text}
            </span>
          ) : (
            piece.text
          ),
        )}
      </div>
      {wraps ? (
        <textarea {...shared} ref={box as RefObject<HTMLTextAreaElement | null>} rows={1} />
      ) : (
        <input
          {...shared}
          ref={box as RefObject<HTMLInputElement | null>}
          type="text"
          inputMode="text"
        />
      )}
    </div>
  );
}
