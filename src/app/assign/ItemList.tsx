import { useRef } from 'react';
import { useSlice } from '../../state/store.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { Toggle } from '../../ui/controls/Toggle.tsx';
import { WORKSHEET_LIMITS } from '../../url/worksheet.ts';
import styles from './AssignPage.module.css';
import { Item } from './Item.tsx';
import items from './Item.module.css';
import { pointsOf } from './sheet.ts';
import { change, composing, startAnew } from './sheetStore.ts';
import { useDragOrder } from './useDragOrder.ts';
import { pointsSaid } from './words.ts';

/** The exercises on the sheet, in their order. */
export function ItemList() {
  const sheet = useSlice(composing, (state) => state.sheet);
  const list = useRef<HTMLOListElement>(null);
  const { dragged, grip } = useDragOrder(list);
  const count = sheet.items.length;
  return (
    <section aria-labelledby="assign-items">
      <h2 id="assign-items">On the sheet</h2>
      {count === 0 ? (
        <p className={styles.small}>
          Nothing yet. Add exercises from the list, or write one of your own.
        </p>
      ) : (
        <>
          <ol ref={list} className={items.list}>
            {sheet.items.map((item, at) => (
              <Item
                key={item.key}
                item={item}
                at={at}
                count={count}
                student={sheet.student}
                dragged={dragged === item.key}
                grip={grip(item.key)}
              />
            ))}
          </ol>
          <p className={styles.small} data-total="">
            {count === 1 ? '1 exercise' : `${count} exercises`}, {pointsSaid(pointsOf(sheet))} in
            all.
            {count > WORKSHEET_LIMITS.items &&
              ` A link holds ${WORKSHEET_LIMITS.items}: the rest is left out.`}
          </p>
          <div className={styles.row}>
            <Toggle
              label="Numbers of their own for every student, drawn from the name"
              checked={sheet.student}
              onChange={(student) => change({ student })}
            />
            <Button variant="plain" onClick={startAnew}>
              Clear the desk
            </Button>
          </div>
        </>
      )}
    </section>
  );
}
