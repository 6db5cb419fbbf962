import { Fragment, useRef, type KeyboardEvent } from 'react';
import { useSlice } from '../../state/store.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { Toggle } from '../../ui/controls/Toggle.tsx';
import { WORKSHEET_LIMITS } from '../../url/worksheet.ts';
import styles from './AssignPage.module.css';
import { Item } from './Item.tsx';
import items from './Item.module.css';
import { RemovedRow } from './RemovedRow.tsx';
import { pointsOf } from './sheet.ts';
import { change, composing } from './sheetStore.ts';
import { useDragOrder } from './useDragOrder.ts';
import { useWaysBack } from './useWaysBack.ts';
import { exercisesSaid, pointsSaid } from './words.ts';

/** The exercises on the sheet, in their order. */
export function ItemList() {
  const { sheet, before, removed } = useSlice(composing, (state) => state);
  const section = useRef<HTMLElement>(null);
  const list = useRef<HTMLOListElement>(null);
  const { dragged, grip } = useDragOrder(list);
  const { remove, undo, clear, bringBack } = useWaysBack(section);
  const count = sheet.items.length;
  const last = removed.at(-1);
  const gap = last && <RemovedRow key={`removed ${removed.length}`} removed={last} onUndo={undo} />;
  const onKeyDown = (event: KeyboardEvent) => {
    if (!isUndo(event) || (!last && !(before && count === 0))) return;
    event.preventDefault();
    if (last) undo();
    else bringBack();
  };
  return (
    <section ref={section} aria-labelledby="assign-items" onKeyDown={onKeyDown}>
      <h2 id="assign-items" tabIndex={-1}>
        On the sheet
      </h2>
      {before && (
        <p className={styles.small}>
          {count === 0 ? 'The desk is clear.' : 'What stood here before is put aside.'}{' '}
          <Button variant="plain" data-back="" onClick={bringBack}>
            Bring it back
          </Button>
        </p>
      )}
      {count === 0 && (
        <p className={styles.small}>
          Nothing yet. Add exercises from the list, or write one of your own.
        </p>
      )}
      {(count > 0 || last) && (
        <ol ref={list} className={items.list}>
          {sheet.items.map((item, at) => (
            <Fragment key={item.key}>
              {last?.at === at && gap}
              <Item
                item={item}
                at={at}
                count={count}
                student={sheet.student}
                dragged={dragged === item.key}
                grip={grip(item.key)}
                onRemove={() => remove(item.key)}
              />
            </Fragment>
          ))}
          {last && last.at >= count && gap}
        </ol>
      )}
      {count > 0 && (
        <>
          <p className={styles.small} data-total="">
            {exercisesSaid(count)}, {pointsSaid(pointsOf(sheet))} in all.
            {count > WORKSHEET_LIMITS.items &&
              ` A link holds ${WORKSHEET_LIMITS.items}: the rest is left out.`}
          </p>
          <div className={styles.row}>
            <Toggle
              label="Numbers of their own for every student, drawn from the name"
              checked={sheet.student}
              onChange={(student) => change({ student })}
            />
            <Button variant="plain" aria-describedby="assign-clear" onClick={clear}>
              Clear the desk
            </Button>
          </div>
          <p className={styles.small}>
            {!sheet.student &&
              'A seed is the word that numbers are drawn from: the same seed, the same numbers. '}
            <span id="assign-clear">
              Clearing takes everything off, the words and the rules too; it can be brought back.
            </span>
          </p>
        </>
      )}
    </section>
  );
}

/** Where a text is being typed, its own undo is meant. */
function isUndo(event: KeyboardEvent): boolean {
  const { key, ctrlKey, metaKey, shiftKey, altKey, target } = event;
  if (key.toLowerCase() !== 'z' || !(ctrlKey || metaKey) || shiftKey || altKey) return false;
  return !(target as Element).matches('input, textarea, [role="textbox"]');
}
