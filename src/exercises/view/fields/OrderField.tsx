import { useRef, useState, type PointerEvent } from 'react';
import type { OrderForm } from '../../engine/kinds/order.ts';
import { LiveText } from '../../../ui/readout/LiveText.tsx';
import { rowUnder } from '../../../ui/rowUnder.ts';
import { Line } from '../Prose.tsx';
import type { FieldProps } from './fieldProps.ts';
import styles from './Fields.module.css';
import { stateSaid } from './stateSaid.ts';

/**
 * Steps to be put in order: dragged by their row, by touch by their handle, or moved by their buttons. Until one is
 * moved there is no answer: what is shown first is nobody's.
 */
export function OrderField(props: FieldProps<OrderForm>) {
  const { form, typed, onFill, states, labelledBy, describedBy, disabled } = props;
  const [told, setTold] = useState('');
  const list = useRef<HTMLOListElement>(null);
  const dragged = useRef<string | null>(null);
  const ids = form.steps.map(({ id }) => id);
  const order = ids.every((id) => typed.includes(id)) ? typed : ids;
  const marks = order === typed ? states : [];

  const move = (id: string, to: number): void => {
    const from = order.indexOf(id);
    if (to < 0 || to >= order.length || to === from || disabled) return;
    const next = order.filter((other) => other !== id);
    next.splice(to, 0, id);
    onFill(next);
    setTold(`Now step ${to + 1} of ${order.length}`);
  };
  const onPointerDown = (event: PointerEvent<HTMLOListElement>): void => {
    const target = event.target as Element;
    if (disabled || event.button !== 0 || target.closest('button')) return;
    // A finger on the words scrolls the page.
    if (event.pointerType === 'touch' && !target.closest('[data-handle]')) return;
    dragged.current = target.closest('[data-step]')?.getAttribute('data-step') ?? null;
    // The list, since a row that moves loses what it captured.
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const onPointerMove = (event: PointerEvent): void => {
    const id = dragged.current;
    if (id === null) return;
    const own = order.indexOf(id);
    const over = rowUnder([...(list.current?.children ?? [])], own, event.clientY);
    if (over >= 0) move(id, over);
  };
  const drop = () => (dragged.current = null);
  const button = (id: string, step: number, at: number) => (
    <button
      type="button"
      className={styles.move}
      aria-label={`Move step ${at + 1} ${step < 0 ? 'up' : 'down'}`}
      aria-disabled={disabled || at + step < 0 || at + step >= order.length}
      onClick={() => move(id, at + step)}
    >
      {step < 0 ? '↑' : '↓'}
    </button>
  );
  return (
    <div role="group" aria-labelledby={labelledBy} aria-describedby={describedBy}>
      <ol
        ref={list}
        className={styles.order}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={drop}
        onPointerCancel={drop}
      >
        {order.map((id, at) => (
          <li key={id} className={styles.step} data-step={id} data-state={marks[at]}>
            <span className={styles.handle} data-handle aria-hidden="true" />
            <span className={styles.words}>
              <Line text={form.steps.find((step) => step.id === id)?.text ?? ''} />
              <span className="spoken">{stateSaid(marks[at])}</span>
            </span>
            {button(id, -1, at)}
            {button(id, 1, at)}
          </li>
        ))}
      </ol>
      <LiveText text={told} delay={100} />
    </div>
  );
}
