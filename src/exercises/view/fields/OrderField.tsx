import { useEffect, useRef, useState, type PointerEvent } from 'react';
import type { OrderForm } from '../../engine/kinds/order.ts';
import { LiveText } from '../../../ui/readout/LiveText.tsx';
import { Line } from '../Prose.tsx';
import type { FieldProps } from './fieldProps.ts';
import styles from './Fields.module.css';

/** Steps to be put in order: dragged by their row, or moved by their buttons. */
export function OrderField(props: FieldProps<OrderForm>) {
  const { form, typed, onFill, states, labelledBy, describedBy, disabled } = props;
  const [told, setTold] = useState('');
  const list = useRef<HTMLOListElement>(null);
  const dragged = useRef<string | null>(null);
  const ids = form.steps.map(({ id }) => id);
  const order = typed.every((id) => ids.includes(id)) ? typed : ids;
  // What is seen is the answer, from the beginning.
  const untouched = order !== typed;
  useEffect(() => {
    if (untouched) onFill(ids);
  });

  const move = (id: string, to: number): void => {
    const from = order.indexOf(id);
    if (to < 0 || to >= order.length || to === from || disabled) return;
    const next = order.filter((other) => other !== id);
    next.splice(to, 0, id);
    onFill(next);
    setTold(`Now step ${to + 1} of ${order.length}`);
  };
  const onPointerMove = (event: PointerEvent): void => {
    if (dragged.current === null) return;
    const rows = [...(list.current?.children ?? [])].map((row) => row.getBoundingClientRect());
    const at = rows.findIndex(({ top, bottom }) => event.clientY >= top && event.clientY < bottom);
    if (at >= 0) move(dragged.current, at);
  };
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
      <ol ref={list} className={styles.order}>
        {order.map((id, at) => (
          <li
            key={id}
            className={styles.step}
            data-step={id}
            data-state={states[at]}
            onPointerDown={(event) => {
              if ((event.target as Element).closest('button') || disabled) return;
              dragged.current = id;
              event.currentTarget.setPointerCapture(event.pointerId);
            }}
            onPointerMove={onPointerMove}
            onPointerUp={() => (dragged.current = null)}
            onPointerCancel={() => (dragged.current = null)}
          >
            <span className={styles.words}>
              <Line text={form.steps.find((step) => step.id === id)?.text ?? ''} />
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
